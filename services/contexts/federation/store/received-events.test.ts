import { someId } from "../../../testing/make-submission.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { markReceived, StrangersEvents } from "./received-events.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(() => test?.stop());

it("marks events that come at once together, each once, and none of somebody who is known here", async () => {
  const { kernel } = test;
  await kernel.dataSource.query(
    `INSERT INTO people_elsewhere (account_id, server, username, username_key, known_since)
     VALUES ($1, 'one.example', 'Dora', 'dora', now())`,
    [someId()],
  );
  const strangers = new StrangersEvents(kernel);
  const receivedAt = new Date();
  const mark = (origin: string, eventId: string, username?: string) =>
    strangers.mark({ origin, eventId, receivedAt }, username);
  await markReceived(kernel.dataSource.manager, { origin: "one.example", eventId: "before", receivedAt });
  // The first goes alone; all others share the next commit.
  const outcomes = await Promise.all([
    mark("one.example", "0", "somebody"),
    mark("one.example", "b", "somebody"),
    mark("one.example", "a", "somebody"),
    mark("one.example", "a", "somebody else"),
    mark("two.example", "a", "dora"),
    mark("one.example", "c", "DORA"),
    mark("one.example", "d", "no\0body"),
    mark("one.example", "before", "somebody"),
    mark("one.example", "e"),
  ]);
  expect(outcomes).toEqual(["ok", "ok", "ok", "duplicate", "ok", "known", "ok", "duplicate", "ok"]);
  expect(await mark("one.example", "e", "somebody")).toBe("duplicate");
  // What was not marked may still have its effect.
  const row = { origin: "one.example", eventId: "c", receivedAt };
  expect(await markReceived(kernel.dataSource.manager, row)).toBe(true);
  await strangers.close();
});
