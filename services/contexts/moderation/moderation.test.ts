import { someId } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startTestPlatform } from "../../testing/start-test-platform.ts";
import type { TestPlatform } from "../../testing/start-test-platform.ts";

let platform: TestPlatform;
let alice: Person;
let mallory: Person;
beforeAll(async () => {
  platform = await startTestPlatform({ env: { TENCHAT_ADMINS: "alice" } });
  [alice, mallory] = [
    await Person.signUp(platform.origin, "alice", { keys: false }),
    await Person.signUp(platform.origin, "mallory", { keys: false }),
  ];
}, 60_000);
afterAll(async () => {
  await platform?.stop();
}, 30_000);

const report = (more: object = {}) => ({
  reportId: someId(),
  accountId: mallory.accountId,
  reason: "spam" as const,
  words: "again and again",
  ...more,
});

describe("A report", () => {
  it("is read by whoever runs the server as it was sent, is stored once, and is gone when it is closed", async () => {
    const sent = report({ quoted: "Buy one" });
    await alice.moderation.reportAccount(sent);
    await alice.moderation.reportAccount(sent);
    const { reports, nextCursor } = await alice.moderation.listReports({});
    expect(reports).toMatchObject([{ reported: "mallory", reporter: "alice", reason: "spam", quoted: "Buy one" }]);
    expect(nextCursor).toBeNull();
    await expect(mallory.moderation.listReports({})).rejects.toMatchObject({ code: "forbidden" });
    await alice.moderation.closeReport({ reportId: sent.reportId });
    expect((await alice.moderation.listReports({})).reports).toEqual([]);
    await expect(alice.moderation.closeReport({ reportId: sent.reportId })).rejects.toMatchObject({
      code: "report-not-found",
    });
  });

  it("is about somebody else who is there, and its list is read from where a page ended", async () => {
    await expect(alice.moderation.reportAccount(report({ accountId: alice.accountId }))).rejects.toMatchObject({
      code: "cannot-report-yourself",
    });
    await expect(alice.moderation.reportAccount(report({ accountId: someId() }))).rejects.toMatchObject({
      code: "account-not-found",
    });
    await expect(alice.moderation.listReports({ cursor: "1.x" })).rejects.toMatchObject({ code: "invalid-input" });
    const { dataSource } = platform.running.opened.kernel;
    await dataSource.query(
      `INSERT INTO reports (report_id, reporter_account_id, reported_account_id, reason, words, reported_at)
       SELECT gen_random_uuid(), $1, $2, 'other', n::text, date_trunc('milliseconds', now()) - n * interval '1 minute'
       FROM generate_series(1, 51) AS n`,
      [mallory.accountId, alice.accountId],
    );
    await expect(mallory.moderation.reportAccount(report({ accountId: alice.accountId }))).rejects.toMatchObject({
      code: "too-many-reports",
    });
    const first = await alice.moderation.listReports({});
    const second = await alice.moderation.listReports({ cursor: first.nextCursor! });
    const words = [...first.reports, ...second.reports].map((each) => each.words);
    expect(words).toEqual(Array.from({ length: 51 }, (_, at) => String(51 - at)));
    expect(second.nextCursor).toBeNull();
  });

  it("goes with the account of either", async () => {
    const { dataSource } = platform.running.opened.kernel;
    const proof = { password: "correct horse battery staple" };
    await mallory.identity.deleteAccount({ proof, leaves: [] });
    const count = async () =>
      ((await dataSource.query("SELECT count(*)::int AS n FROM reports")) as [{ n: number }])[0].n;
    for (const until = Date.now() + 20_000; (await count()) > 0 && Date.now() < until;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await count()).toBe(0);
  }, 30_000);
});
