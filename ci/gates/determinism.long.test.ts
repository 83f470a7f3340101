import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyProject } from "../../generators/testing/copy-project.ts";
import { findIndeterminism } from "./determinism.ts";

describe("the gate determinism", () => {
  it("names the artifact and the line that depend on where one is", async () => {
    const root = mkdtempSync(join(tmpdir(), "tenchat-indeterminism-"));
    try {
      await copyProject(root);
      const emitter = join(root, "generators/emitters/docs/policy-matrix.ts");
      const text = readFileSync(emitter, "utf8");
      const planted = text.replace("# Who can do what\n", "# Who can do what in ${process.env.TZ}\n");
      expect(planted).not.toBe(text);
      writeFileSync(emitter, planted);
      expect(await findIndeterminism(root)).toEqual([
        {
          file: "generated/docs/policy-matrix.md",
          line: expect.any(Number),
          what: expect.stringMatching(
            /^differs when generated under tr_TR\.UTF-8, Pacific\/Kiritimati, depth 6, CRLF, shuffled: `# Who can do what in UTC` became `# Who can do what in Pacific\/Kiritimati`$/,
          ),
          todo: expect.stringContaining("Look in its emitter"),
        },
      ]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }, 120_000);
});
