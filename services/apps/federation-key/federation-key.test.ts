import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openFederation } from "../../contexts/federation/index.ts";
import { noNeighbours } from "../../contexts/federation/testing/no-neighbours.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { startOwnDatabase } from "../../testing/shared-database.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel({ TENCHAT_FEDERATION: "chat.example.org" }, startOwnDatabase);
}, 60_000);

afterAll(() => test?.stop());

function run(...words: string[]) {
  const { DATABASE_URL: _url, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...words], {
    encoding: "utf8",
    env: { ...env, TENCHAT_DATA: test.kernel.settings.dataFolder },
  });
  return { code: status, out: stdout, err: stderr };
}

async function shownKey(): Promise<string> {
  const { operations } = await openFederation(test.kernel, noNeighbours);
  const context = { actor: { role: "guest" as const, address: "192.0.2.1" }, requestId: "1" };
  return (await operations.describeFederation({}, context)).signing_key_public;
}

describe("tenchat federation-key", () => {
  it("puts another key in the place of the one that the server shows, while that runs", async () => {
    const before = await shownKey();
    const { code, out, err } = run("replace");
    const now = await shownKey();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(now).not.toBe(before);
    expect(out).toMatch(/^The key of this server is \S+ now; what the earlier one signed counts until \S+Z\.\n$/);
    expect(out).toContain(now);
    expect(run()).toMatchObject({ code: 1, out: "", err: expect.stringContaining("`--help`") });
  }, 60_000);
});
