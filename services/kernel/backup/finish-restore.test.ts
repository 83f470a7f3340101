import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { finishRestore } from "./finish-restore.ts";
import { nameAside } from "./name-aside.ts";
import type { RestorePlan } from "./finish-restore.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const plan: RestorePlan = {
  backupId: "b",
  holdsUntil: "2026-11-28T00:00:00.000Z",
  restoredAt: "2026-11-28T01:00:00.000Z",
  aside: "replaced-now",
  replaced: ["media", "postgres", "postgres-password"],
};

/** A data folder in which a restore is whole and nothing has been moved yet. */
function prepare(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenchat-restore-"));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("log/tenchat.log", "log");
  write("media/only-old", "old");
  write("postgres/PG_VERSION", "old");
  write("postgres-password", "old");
  write("restored/postgres/PG_VERSION", "new");
  write("restored/postgres-password", "new");
  write("restored/restored-from.json", JSON.stringify(plan));
  return folder;
}

/** What finishing does, one step after another, as a kill between two of them leaves it. */
const STEPS: readonly ((folder: string) => void)[] = [
  (folder) => mkdirSync(join(folder, "replaced-now")),
  ...plan.replaced.map(
    (name) => (folder: string) => renameSync(join(folder, name), join(folder, "replaced-now", name)),
  ),
  ...["postgres", "postgres-password", "restored-from.json"].map(
    (name) => (folder: string) => renameSync(join(folder, "restored", name), join(folder, name)),
  ),
];

describe("finishing a restore", () => {
  it.each(STEPS.map((_, index) => index).concat(STEPS.length))("ends the same after a kill at step %i", (steps) => {
    const folder = prepare();
    for (const step of STEPS.slice(0, steps)) step(folder);
    expect(finishRestore(folder)).toEqual(plan);
    expect(readdirSync(folder).sort()).toEqual([
      "log",
      "postgres",
      "postgres-password",
      "replaced-now",
      "restored-from.json",
    ]);
    expect(readFileSync(join(folder, "postgres/PG_VERSION"), "utf8")).toBe("new");
    expect(readFileSync(join(folder, "postgres-password"), "utf8")).toBe("new");
    expect(readFileSync(join(folder, "replaced-now/postgres/PG_VERSION"), "utf8")).toBe("old");
    expect(readFileSync(join(folder, "replaced-now/postgres-password"), "utf8")).toBe("old");
    expect(existsSync(join(folder, "replaced-now/media/only-old"))).toBe(true);
    expect(finishRestore(folder)).toBeUndefined();
  });

  it("keeps what each of two restores of one second replaced", () => {
    const folder = prepare();
    const first = { ...plan, aside: nameAside(folder, plan.restoredAt) };
    const begin = (next: RestorePlan, making: string) => {
      mkdirSync(join(folder, "restored/postgres"), { recursive: true });
      writeFileSync(join(folder, "restored/postgres/PG_VERSION"), making);
      writeFileSync(join(folder, "restored/postgres-password"), making);
      writeFileSync(join(folder, "restored/restored-from.json"), JSON.stringify(next));
    };
    begin(first, "new");
    finishRestore(folder);
    const second = { ...plan, aside: nameAside(folder, plan.restoredAt), replaced: ["postgres", "postgres-password"] };
    begin(second, "newest");
    finishRestore(folder);
    expect(readFileSync(join(folder, "postgres/PG_VERSION"), "utf8")).toBe("newest");
    const versions = [first, second].map(({ aside }) =>
      readFileSync(join(folder, aside, "postgres/PG_VERSION"), "utf8"),
    );
    expect(versions).toEqual(["old", "new"]);
  });
});
