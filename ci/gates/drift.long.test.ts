import { createHash } from "node:crypto";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../generators/fingerprint/manifest.ts";
import { filesBelow } from "../../generators/fingerprint/files.ts";
import { runNode } from "../../generators/testing/run-node.ts";
import { temporaryFolder } from "../../generators/testing/temporary-folder.ts";

const repository = join(import.meta.dirname, "../..");
const sha256 = (data: Buffer) => createHash("sha256").update(data).digest("hex");

/** A small project, generated. */
function generated() {
  const folder = temporaryFolder();
  for (const command of ["init", "generate"])
    expect(runNode(join(repository, "generators/cli/tenchat.mjs"), [command], { cwd: folder.path })).toMatchObject({
      status: 0,
      err: "",
    });
  return folder;
}

async function artifacts(root: string): Promise<string[]> {
  return filesBelow(join(root, "generated"), () => true).map((path) => `generated/${path}`);
}

/** How a gate ends in CI, and what it reports. */
function runGate(gate: string, root: string): { status: number | null; out: string } {
  const { status, out, err } = runNode(join(repository, `ci/gates/${gate}.ts`), [root]);
  expect(err).toBe("");
  return { status, out };
}

describe("the gates drift and fingerprints", () => {
  it("TC-015 hold regeneration to the same bytes, and fail on drift, on a hand edit and on a missing artifact", async () => {
    using project = generated();
    using other = generated();
    const paths = await artifacts(project.path);
    expect(paths.length).toBeGreaterThan(20);
    expect(await artifacts(other.path)).toEqual(paths);
    for (const path of [...paths, "fingerprints.json"])
      expect(readFileSync(join(other.path, path)).equals(readFileSync(join(project.path, path)))).toBe(true);

    const manifest = JSON.parse(readFileSync(join(project.path, "fingerprints.json"), "utf8")) as Manifest;
    expect(Object.keys(manifest.artifacts)).toEqual(paths);
    for (const [path, digest] of Object.entries(manifest.specs))
      expect(sha256(readFileSync(join(project.path, path)))).toBe(digest);
    for (const [path, { sha256: digest, from }] of Object.entries(manifest.artifacts)) {
      expect(sha256(readFileSync(join(project.path, path)))).toBe(digest);
      for (const id of from) {
        const source = manifest.declarations[id]!.source.replace(/:.*/, "");
        if (source !== "") expect(manifest.specs).toHaveProperty([`specs/${source}`]);
      }
    }

    for (const gate of ["drift", "fingerprints"])
      expect(runGate(gate, project.path)).toEqual({ status: 0, out: `${gate}: nothing to object to\n` });

    const types = join(project.path, "generated/contracts/notebooks/operations.ts");
    const text = readFileSync(types, "utf8");
    const specification = join(project.path, "specs/main.tsp");
    const before = readFileSync(specification, "utf8");
    for (const { change, drift, fingerprints } of [
      {
        change: () => appendFileSync(types, "// by hand\n"),
        drift: "generated/contracts/notebooks/operations.ts:1 is not what specs/ says",
        fingerprints: "generated/contracts/notebooks/operations.ts:1 changed since it was fingerprinted",
      },
      {
        change: () => rmSync(types),
        drift: "generated/contracts/notebooks/operations.ts:1 is missing",
        fingerprints: "generated/contracts/notebooks/operations.ts:1 missing since it was fingerprinted",
      },
      {
        change: () =>
          writeFileSync(
            specification,
            before.replace("openNotebook(title: Title)", "openNotebook(title: Title, colour: Title)"),
          ),
        drift: "generated/contracts/notebooks/operations.ts:1 is not what specs/ says",
        fingerprints: "specs/main.tsp:1 changed since it was fingerprinted",
      },
    ]) {
      change();
      for (const [gate, reported] of Object.entries({ drift, fingerprints })) {
        const { status, out } = runGate(gate, project.path);
        expect(status).toBe(1);
        expect(out.split("\n")).toContain(reported);
        expect(out).toContain("Run `npm run generate`");
      }
      writeFileSync(types, text);
      writeFileSync(specification, before);
    }
    for (const gate of ["drift", "fingerprints"]) expect(runGate(gate, project.path).status).toBe(0);
  }, 120_000);
});
