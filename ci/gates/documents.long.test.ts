import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findUndocumented } from "./documents.ts";

const DOCS = "generated/docs";

describe("the gate documents", () => {
  it("names every way in which the running server and its documents differ, and nothing else", async () => {
    const root = mkdtempSync(join(tmpdir(), "tenchat-documents-"));
    try {
      mkdirSync(join(root, DOCS), { recursive: true });
      for (const name of ["openapi.yaml", "asyncapi.yaml"])
        cpSync(join(import.meta.dirname, "../..", DOCS, name), join(root, DOCS, name));
      plant(root, "openapi.yaml", "  /metrics:\n", "  /numbers:\n");
      plant(
        root,
        "openapi.yaml",
        "        oneTimePrekeys:\n          type: integer\n",
        "        onePrekeys:\n          type: integer\n",
      );
      plant(root, "asyncapi.yaml", "name: typing.update\n", "name: typing.updated\n");
      plant(root, "asyncapi.yaml", "name: typing.changed\n", "name: typing.change\n");
      plant(root, "asyncapi.yaml", "name: keys.low_otp\n", "name: keys.low\n");
      plant(root, "asyncapi.yaml", "name: subscribe\n", "name: unsubscribe\n");
      const findings = await findUndocumented(root);
      const said = [...new Set(findings.map(({ file, what }) => `${file.replace(`${DOCS}/`, "")}: ${what}`))];
      expect(said.toSorted()).toEqual([
        "asyncapi.yaml: keys.low was never sent at /ws",
        "asyncapi.yaml: keys.low_otp is not documented at /ws",
        "asyncapi.yaml: subscribe is read at /ws and not documented",
        "asyncapi.yaml: typing.change was never sent",
        "asyncapi.yaml: typing.changed is not documented",
        "asyncapi.yaml: typing.update is read and not documented",
        "asyncapi.yaml: typing.updated is documented and not read",
        "asyncapi.yaml: unsubscribe is documented at /ws and not read",
        "openapi.yaml: GET /metrics is served and not documented",
        "openapi.yaml: GET /numbers is documented and not served",
        "openapi.yaml: GET /v1/keys/stock: .oneTimePrekeys is not declared",
        "openapi.yaml: PUT /v1/keys/device: .oneTimePrekeys is not declared",
      ]);
      for (const { line, todo } of findings)
        expect([line > 1, todo]).toEqual([true, expect.stringContaining("specs/")]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }, 120_000);
});

function plant(root: string, name: string, from: string, to: string): void {
  const file = join(root, DOCS, name);
  const text = readFileSync(file, "utf8");
  const planted = text.replace(from, to);
  expect(planted === text).toBe(false);
  writeFileSync(file, planted);
}
