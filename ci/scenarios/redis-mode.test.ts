import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { Redis } from "ioredis";
import { SEARCH_PEOPLE } from "../../generated/server/identity/operations.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { freePort } from "./free-port.ts";

/** How many searches a minute the specification allows. */
const SEARCHES = SEARCH_PEOPLE.rateLimit!.points;

let redis: ChildProcess;
let redisUrl: string;
let platform: TestPlatform;

beforeAll(async () => {
  const port = await freePort();
  redisUrl = `redis://127.0.0.1:${port}`;
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  redis = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    redis.once("error", reject);
    redis.stdout!.on("data", (data) => String(data).includes("Ready to accept connections") && resolve());
  });
  platform = await startTestPlatform({ env: { REDIS_URL: redisUrl, TENCHAT_RATE_LIMITS: "on" } });
}, 60_000);

afterAll(async () => {
  await platform?.stop();
  redis?.kill();
}, 30_000);

describe("a platform with REDIS_URL", () => {
  it("carries messages, hands events through queues in Redis, and leaves PostgreSQL's queues alone", async () => {
    const [alice, bob] = [await Person.signUp(platform.origin, "alice"), await Person.signUp(platform.origin, "bob")];
    const socket = await bob.connect();
    const { conversationId, lastActivityAt } = await alice.conversations.openDirectConversation({
      accountId: bob.accountId,
    });
    await alice.messaging.postMessage(makeSubmission(conversationId, [bob.deviceId]));
    await socket.until((frame) => frame.type === "message.new");
    await socket.close();

    // Only the reaction to an event that went through a queue moves this.
    const moved = async () => (await alice.conversations.readConversation({ conversationId })).lastActivityAt;
    while ((await moved()) === lastActivityAt) await new Promise((resolve) => setTimeout(resolve, 20));
    const client = new Redis(redisUrl);
    expect((await client.keys("{tenchat}:events:*")).length).toBeGreaterThan(0);
    await client.quit();
    const schemas = await platform.running.opened.kernel.dataSource.query(
      "SELECT 1 FROM pg_namespace WHERE nspname = 'bullmq'",
    );
    expect(schemas).toEqual([]);
  });

  it("counts rate limits there, and says when to come back", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${platform.origin}/v1/sessions/passkey-challenges`, { method: "POST" })),
    );
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]!.json()).toMatchObject({ code: "rate-limited" });
  });

  it("F4 counts by itself while Redis hangs: nobody is kept waiting, nothing is an internal error", async () => {
    const zoe = await Person.signUp(platform.origin, "zoe");
    const search = async () => {
      const began = performance.now();
      const answer = await fetch(`${platform.origin}/v1/people?query=zo`, {
        headers: { authorization: `Bearer ${zoe.tokens!.accessToken}` },
      });
      return { status: answer.status, took: performance.now() - began };
    };
    const before = await search();
    expect(before.status).toBe(200);
    redis.kill("SIGSTOP");
    try {
      const first = await search();
      // It finds out; the others do not ask.
      const others = await Promise.all(Array.from({ length: 200 }, search));
      const all = [before, first, ...others];
      // What was counted together before is counted here too.
      expect(all.filter(({ status }) => status === 200)).toHaveLength(SEARCHES);
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 429]));
      expect(Math.max(...all.map(({ took }) => took))).toBeLessThan(5_000);
    } finally {
      redis.kill("SIGCONT");
    }
  }, 30_000);
});
