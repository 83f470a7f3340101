import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(() => test?.stop());

function events(...words: string[]): { code: number | null; out: string; err: string } {
  const { DATABASE_URL: _url, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...words], {
    encoding: "utf8",
    env: { ...env, TENCHAT_DATA: test.kernel.settings.dataFolder },
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
    expect(events("retry", "nonsense")).toMatchObject({ code: 1, out: "", err: expect.stringContaining("nonsense") });
    expect(events("retry", id)).toEqual({ code: 0, out: "To be tried again: 1.\n", err: "" });
    expect(events().out).toContain("to be tried again");
  }, 60_000);
});
