import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generate } from "../../generators/generate.ts";

const root = join(import.meta.dirname, "../..");

describe("A server generated from a specification that knows nothing of ours", () => {
  it("answers as the specification says, to the client generated from it", async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-plain-")));
    try {
      const result = await generate(join(root, "generators/scenarios/plain-http/input"));
      if (result.kind === "refused") throw new Error(JSON.stringify(result.diagnostics));
      for (const { path, text } of result.artifacts) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
      const run = spawnSync(process.execPath, [join(import.meta.dirname, "plain-server/serve-and-ask.ts"), folder], {
        encoding: "utf8",
      });
      expect(run.stderr).toBe("");
      const cat = (name: string, lives: number) => ({ kind: "cat", name, lives });
      const sought = { labels: ["a b", "c"], box: { width: 3, title: "é/ü" }, near: { x: 1, y: -2 } };
      const picture = { contents: "AP8K", contentType: "image/png", filename: "a b.png" };
      const invalid = { name: "InvalidInput", status: 400, message: expect.any(String) };
      const unauthenticated = { name: "Unauthenticated", status: 401, message: expect.any(String) };
      expect(JSON.parse(run.stdout)).toEqual({
        lists: [cat('{"tags":["a","b"],"kinds":["c,d","e"],"x-ids":[1,2]}', 9)],
        nothing: [cat("{}", 9)],
        got: { kind: "dog", name: "a/b ü", weight: 0.5, born: 0 },
        missing: { name: "Problem", status: 404, message: "Problem" },
        twoHundred: { status: 200, body: cat("tom", 1) },
        twoHundredAndFour: { status: 204 },
        woken: "yes",
        notWoken: [
          { name: "Trouble", status: 418, message: expect.any(String) },
          { name: "Busy", status: 503, message: "Busy" },
        ],
        stranger: unauthenticated,
        unknownQuery: 400,
        unknownPath: 404,
        badToken: unauthenticated,
        known: [{ id: "1" }],
        today: { status: 200, headers: { etag: '"now"' }, body: { id: "today" } },
        thatDay: { status: 200, headers: { etag: '"2026-01-31"' }, body: { id: "2026-01-31" } },
        noDay: invalid,
        labels: { kind: "round", value: { radius: 3 } },
        badLabels: invalid,
        text: '"1"',
        empty: "",
        textWithHeaders: {
          status: 200,
          headers: { changed: "Fri, 26 Aug 2022 14:38:00 GMT", sizes: [3, 5] },
          body: '"no JSON"',
        },
        patched: '{"owner":"me","a":1}',
        nothingPatched: null,
        sent: { status: 201, headers: { location: "https://here/AP8K" } },
        fetched: "AP8K",
        picture: { status: 200, headers: { "content-type": "image/gif" }, body: "AP8K" },
        noPicture: { name: "UnsupportedMediaType", status: 415, message: expect.any(String) },
        found: [
          sought,
          { ...sought, filter: { old: true, owner: "me" } },
          { file: "a b/c.txt", more: { x: "1", "y z": "&" } },
          { steps: ["a", "b c"] },
        ],
        handed: { title: "1", card: { color: "red" }, raw: "CgA=", pictures: [picture, picture] },
        badCard: invalid,
        badForms: [400, 400, 400],
        otherKind: 400,
        joined: { name: "me", card: { color: "red" }, number: 6 },
        ownNumber: invalid,
        otherTypes: [200, 415, 415],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
