/**
 * `node answer.ts <folder>`: for each folder in there, a server of what was generated from its specification, asked what
 * its `questions.json` has. Prints, by folder and question, what operations heard and what came back, as JSON.
 */
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Transport from "../../../generated/client/runtime/fetch-transport.ts";
import type { OperationDeclaration } from "../../../generators/model/ir.ts";
import { serve } from "../http-specs/serve.ts";
import type { Answer, Question } from "./ask.ts";

type Api = Readonly<Record<string, (input?: object) => Promise<unknown>>>;

const [home] = process.argv.slice(2) as [string];
const said: Record<string, Answer[]> = {};
for (const name of readdirSync(home)) {
  const folder = join(home, name);
  const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as T;
  said[name] = await answerAll(
    folder,
    read<OperationDeclaration[]>("operations.json"),
    read<Question[]>("questions.json"),
  );
}
console.log(JSON.stringify(said));

async function answerAll(
  folder: string,
  operations: readonly OperationDeclaration[],
  questions: readonly Question[],
): Promise<Answer[]> {
  let heard: Answer["heard"] = [];
  let told: unknown;
  const server = await serve(folder, operations, ({ operation, input }) => {
    heard.push([operation.name, input]);
    return told ?? (operation.output === null ? undefined : JSON.stringify(input));
  });
  const apis = await clientsOf(folder, server.address);
  const answers: Answer[] = [];
  for (const question of questions) {
    heard = [];
    told = question.told;
    const answer = "call" in question ? await call(apis, question.call) : await ask(server.address, question.raw);
    answers.push({ heard, ...answer });
  }
  await server.close();
  return answers;
}

async function clientsOf(folder: string, address: string): Promise<Api[]> {
  const load = <Module>(path: string) => import(join(folder, "generated/client", path)) as Promise<Module>;
  const { FetchTransport } = await load<typeof Transport>("runtime/fetch-transport.ts");
  const transport = new FetchTransport(address, () => "known");
  const contexts = readdirSync(join(folder, "generated/client")).filter((name) =>
    existsSync(join(folder, "generated/client", name, "api.ts")),
  );
  const modules = contexts.map((name) =>
    load<Record<string, new (transport: Transport.FetchTransport) => Api>>(`${name}/api.ts`),
  );
  return (await Promise.all(modules)).flatMap((module) => Object.values(module).map((each) => new each(transport)));
}

async function call(apis: readonly Api[], [method, input]: readonly [string, object?]): Promise<Omit<Answer, "heard">> {
  try {
    const api = apis.find((each) => each[method] !== undefined);
    return { answer: await api![method]!(input) };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: { name, message } };
  }
}

/** As it stands: nobody resolves dots or joins headers on the way. */
async function ask(
  address: string,
  [method, path, headers = [], body]: Extract<Question, { raw: unknown }>["raw"],
): Promise<Omit<Answer, "heard">> {
  const { hostname, port } = new URL(address);
  const lines = [["host", hostname], ["authorization", "Bearer known"], ...headers].flat() as string[];
  const asked = request({ hostname, port, method, path, headers: lines });
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return { status: answer.statusCode!, answer: await text(answer) };
}
