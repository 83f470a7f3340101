import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { put } from "../testing/put.ts";
import { sentenceOf } from "../testing/sentence-of.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { diffCommand } from "./diff.ts";

const document = (paths: string) => `openapi: 3.1.0\ninfo: { title: Notes, version: "1" }\npaths:\n${paths}`;
const READ = "  /notes: { get: { responses: { '200': { description: All of them. } } } }\n";
const ADD = "  /note: { post: { responses: { '204': { description: It is there. } } } }\n";

describe("Documents of anybody", () => {
  const right = Buffer.from(document(READ));
  it.each<readonly [string, (path: string) => void, RegExp]>([
    [
      "UTF-16",
      (path) => writeFileSync(path, Buffer.from(`\ufeff${right}`, "utf16le")),
      /^two\.yaml is UTF-16, .* save it as that\.$/,
    ],
    [
      "Latin-1",
      (path) => writeFileSync(path, Buffer.concat([right, Buffer.from("# \xfc\n", "latin1")])),
      /^two\.yaml is no text in UTF-8/,
    ],
    ["nothing", () => undefined, /two\.yaml is not there/],
    ["a link that leads nowhere", (path) => symlinkSync("nowhere", path), /two\.yaml is not there/],
    ["a device", (path) => symlinkSync("/dev/null", path), /two\.yaml is no file, but/],
  ])("are said to be what they are instead: %s", async (_what, make, sentence) => {
    using folder = temporaryFolder();
    put(folder.path, "one.yaml", right.toString());
    make(join(folder.path, "two.yaml"));
    for (const [one, other] of [
      ["one.yaml", "two.yaml"],
      ["two.yaml", "one.yaml"],
    ] as const)
      expect(await sentenceOf(diffCommand(folder.path, one, other))).toMatch(sentence);
  });

  it("are compared like versions, where there is no project", async () => {
    using folder = temporaryFolder();
    put(folder.path, "one.yaml", document(READ));
    put(folder.path, "two.json", JSON.stringify({ openapi: "3.0.0", info: {}, paths: {} }));
    put(folder.path, "three.yml", document(READ + ADD));
    put(folder.path, "messages.yaml", "asyncapi: 3.0.0\ninfo: { title: Notes, version: '1' }");
    expect(await diffCommand(folder.path, "one.yaml", "one.yaml")).toEqual({ text: "Nothing differs.", code: 0 });
    const added = await diffCommand(folder.path, "one.yaml", "three.yml");
    expect(added.code).toBe(0);
    expect(added.text).toMatch(/^additive operation-added: operations POST \/note\n {2}at three\.yml:5\n/);
    const removed = await diffCommand(folder.path, "three.yml", "two.json", { json: true, report: "review.md" });
    expect(removed.code).toBe(1);
    expect(JSON.parse(removed.text)).toMatchObject({
      format: 1,
      changes: [{ class: "breaking", rule: "operation-removed" }, { class: "breaking" }, {}, {}, {}],
    });
    expect(await sentenceOf(diffCommand(folder.path, "one.yaml", "."))).toBe(
      "one.yaml is a document, and can only be compared with another document.",
    );
    expect(await sentenceOf(diffCommand(folder.path, "one.yaml", "messages.yaml"))).toMatch(
      /^one\.yaml says what is asked/,
    );
  });

  it("are not said to break nothing where a part of them could not be read", async () => {
    using folder = temporaryFolder();
    put(
      folder.path,
      "one.yaml",
      document(READ.replace("{ description: All of them. }", "{ $ref: './gone.yaml#/All' }")),
    );
    for (const page of ["review.md", "review.html"]) {
      await diffCommand(folder.path, "one.yaml", "one.yaml", { report: page });
      expect(readFileSync(join(folder.path, page), "utf8")).toMatch(/Not read, and so not compared: .*gone\.yaml/);
    }
    const { text, code } = await diffCommand(folder.path, "one.yaml", "one.yaml");
    expect(text).toMatch(/^Nothing differs\.\n\nNot read, and so not compared: .*gone\.yaml/);
    expect(code).toBe(2);
  });

  it("tell a program of a hundred who meet a change, and of how many more", async () => {
    using folder = temporaryFolder();
    const asked = {
      get: {
        responses: {
          200: { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/All" } } } },
        },
      },
    };
    const paths = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`/notes/${at}`, asked]));
    const whole = (type: string) =>
      JSON.stringify({ openapi: "3.1.0", info: {}, paths, components: { schemas: { All: { type } } } });
    put(folder.path, "one.json", whole("string"));
    put(folder.path, "two.json", whole("integer"));
    const { text } = await diffCommand(folder.path, "one.json", "two.json", { json: true });
    const { changes } = JSON.parse(text) as { changes: { consumers: string[] }[] };
    expect(changes.map(({ consumers }) => [consumers.length, consumers.at(-1)])).toEqual([[101, "and 30 more"]]);
  });
});
