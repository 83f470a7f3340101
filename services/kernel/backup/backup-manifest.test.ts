import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MANIFEST, readManifest } from "./backup-manifest.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-manifest-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(path: string): string[] {
  const manifest = {
    format: 1,
    id: "a",
    holdsUntil: "2026-11-30T00:00:00.000Z",
    postgresVersion: 15,
    files: [{ path, size: 1, sha256: "0".repeat(64) }],
    folders: ["postgres/base"],
  };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
  return readManifest(folder).files.map((file) => file.path);
}

it.each(["postgres/PG_VERSION", "token-key", "keys/log/one", ".hidden"])("brings %s along", (path) => {
  expect(read(path)).toEqual([path]);
});

it.each([
  "log/server.log",
  "backups/other/backup.json",
  "tenchat.lock",
  "restored/postgres/PG_VERSION",
  "replaced-2026/keys",
  "../keys",
  "keys//one",
])("is damaged where it names %s, which would stand in the way or lead out", (path) => {
  expect(() => read(path)).toThrow("is damaged");
});
