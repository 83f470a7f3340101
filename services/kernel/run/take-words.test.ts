import { takeWords } from "./take-words.ts";

/** What a command line does: the role that it sets, and the sentence that refuses it. */
function take(...words: string[]): { role: string | undefined; said: string | undefined } {
  const env: Record<string, string | undefined> = { TENCHAT_ROLE: "worker" };
  const said: string[] = [];
  const tell = console.error;
  console.error = (sentence: string) => void said.push(sentence);
  const exitCode = process.exitCode;
  try {
    expect(takeWords("npm start", words, env)).toBe(said.length === 0);
    expect(process.exitCode).toBe(said.length === 0 ? exitCode : 1);
  } finally {
    console.error = tell;
    process.exitCode = exitCode;
  }
  return { role: env["TENCHAT_ROLE"], said: said[0] };
}

describe("the words after the command that starts a server", () => {
  it.each([
    [[], "worker"],
    [["--role", "gateway"], "gateway"],
    [["--role=api"], "api"],
    [["--role", "all"], "all"],
  ])("%j leave it the role %s", (words, role) => {
    expect(take(...words)).toEqual({ role, said: undefined });
  });

  it.each([
    [
      ["--port", "80"],
      '`npm start` takes no "--port": what can be set is set in the environment, such as PORT=8080 npm start.',
    ],
    [["--role"], '--role is "", but it has to be one of all, api, gateway, worker, federation, relay.'],
    [["--role=door"], '--role is "door", but it has to be one of all, api, gateway, worker, federation, relay.'],
    [
      ["--role", "api", "worker"],
      '`npm start` takes no "worker": what can be set is set in the environment, such as PORT=8080 npm start.',
    ],
  ])("%j are refused in a sentence", (words, said) => {
    expect(take(...words)).toEqual({ role: "worker", said });
  });
});
