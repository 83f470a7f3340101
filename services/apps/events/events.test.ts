import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnDatabase } from "../../testing/shared-database.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel({}, startOwnDatabase);
}, 60_000);

afterAll(() => test?.stop());

function events(...words: string[]) {
  return eventsOf({ TENCHAT_DATA: test.kernel.settings.dataFolder }, ...words);
}

function eventsOf(
  settings: Record<string, string>,
  ...words: string[]
): { code: number | null; out: string; err: string } {
  const { DATABASE_URL: _url, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...words], {
    encoding: "utf8",
    env: { ...env, ...settings },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe("tenchat events", () => {
  it("lists what was set aside while the server runs, and has it tried again", async () => {
    expect(events()).toEqual({ code: 0, out: "No event is set aside.\n", err: "" });
    const id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    await test.kernel.dataSource.query(
      `INSERT INTO set_aside_events VALUES ('conversations', $1, 'message-persisted', 1, 'conversation:c', 'chat', '{}',
         now(), 4, 'Error: no', now(), false)`,
      [id],
    );
    expect(events().out).toMatch(
      /^01ARZ3NDEKTSV4RRFFQ69G5FAV message-persisted \(conversations, 4 tries, .*\): Error: no\n$/,
    );
    expect(events("again")).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/^[^\n]+--help`\.\n$/) });
    expect(events("retry", "nonsense")).toMatchObject({ code: 1, out: "", err: "No event nonsense is set aside.\n" });
    expect(events("retry", id, "nonsense").err).toBe("No event nonsense is set aside; the others are tried again.\n");
    expect(events("retry", id)).toEqual({ code: 0, out: "To be tried again: 1.\n", err: "" });
    expect(events().out).toContain("to be tried again");
  }, 60_000);

  it("makes no database where there is none", () => {
    const folder = mkdtempSync(join(tmpdir(), "tenchat-events-"));
    try {
      writeFileSync(join(folder, "file"), "");
      for (const name of ["nope", "file"]) {
        expect(eventsOf({ TENCHAT_DATA: join(folder, name) })).toEqual({
          code: 1,
          out: "",
          err: `The data folder ${join(folder, name)} holds no database: set TENCHAT_DATA to the folder that the server uses.\n`,
        });
      }
      expect(readdirSync(folder)).toEqual(["file"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("says as a server does that a database elsewhere is away", () => {
    expect(eventsOf({ DATABASE_URL: "postgres://someone:s3cret@127.0.0.1:1/x" })).toEqual({
      code: 75,
      out: "",
      err: "The database at 127.0.0.1:1/x cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n",
    });
  });
});
