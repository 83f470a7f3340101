import { put } from "../testing/put.ts";
import { sentenceOf } from "../testing/sentence-of.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { diffCommand } from "./diff.ts";

const document = (paths: string) => `openapi: 3.1.0\ninfo: { title: Notes, version: "1" }\npaths:\n${paths}`;
const READ = "  /notes: { get: { responses: { '200': { description: All of them. } } } }\n";
const ADD = "  /note: { post: { responses: { '204': { description: It is there. } } } }\n";

describe("Documents of anybody", () => {
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
});
