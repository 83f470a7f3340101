import { runCommand } from "./run-command.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { put } from "../testing/put.ts";

const SEE = (command: string) => `see \`tenchat ${command} --help\`.`;

describe("A command line", () => {
  it.each<[words: readonly string[], code: number, sentence: string]>([
    // What is not looked at would be believed to hold.
    [["verify", "--key", "a.pem"], 1, "Name with --attestation <file> what is checked with the key."],
    [["verify", "--json"], 1, `\`tenchat verify\` takes no --json: ${SEE("verify")}`],
    [["release", "1.0.0", "--name", "One"], 1, `\`tenchat release\` takes no --name: ${SEE("release")}`],
    [["propose", "Less", "--key", "a.pem"], 1, `\`tenchat propose\` takes no --key: ${SEE("propose")}`],
    [["approve", "1", "--key", "a.pem", "--key", "b.pem"], 1, "--key is said twice: see `tenchat --help`."],
    [["approve", "1", "--attestation", "a"], 1, `\`tenchat approve\` takes no --attestation: ${SEE("approve")}`],
    [["destroy", "--json"], 1, '"destroy" is not a command: `tenchat --help` lists them.'],
    // What a comparison ends with that cannot be made.
    [["diff", "1.0.0"], 2, `\`tenchat diff\` takes other words than these: ${SEE("diff")}`],
    [["diff", "a", "b", "--key", "a"], 2, `\`tenchat diff\` takes no --key: ${SEE("diff")}`],
    [["diff", "a", "b", "--report"], 2, "Option '--report <value>' argument missing: see `tenchat --help`."],
    [["--report", "a.md", "diff", "a", "b"], 2, '"a" is no released version, no folder and no revision of git.'],
    [
      ["diff", "a", "b", "--report", "page"],
      2,
      'A report is a page of Markdown or HTML: give it a name that ends with .md or .html, not "page".',
    ],
  ])("is refused with a sentence where it says what nobody would hear: %s", async (words, code, sentence) => {
    using folder = temporaryFolder();
    put(folder.path, "specs/main.tsp", "");
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    expect([await runCommand(["--project", folder.path, ...words], say, say), ...said]).toEqual([code, sentence]);
  });
});
