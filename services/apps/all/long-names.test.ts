import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_RATE_LIMITS: "on" } });
}, 120_000);
afterAll(() => platform?.stop());

it("A6 A12 a name of nothing but marks costs a stranger no second of everybody's: it is cut before it is compared", async () => {
  // Unicode puts marks in order by a sort that takes the square of their number (UAX #15).
  const username = `a${"\u0345".repeat(20_000)}${"\u0334".repeat(20_000)}`;
  const body = JSON.stringify({ username, password: "wrong", deviceName: "Desk" });
  const begun = performance.now();
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${platform.origin}/v1/sessions`, { method: "POST", headers, body });
  expect(answer.status).toBe(400);
  expect(performance.now() - begun).toBeLessThan(500);
}, 60_000);
