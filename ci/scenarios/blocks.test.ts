import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { Somebody } from "./groups/somebody.ts";

let platform: TestPlatform;
let anna: Somebody;
let bela: Somebody;
beforeAll(async () => {
  platform = await startTestPlatform();
  [anna, bela] = (await Promise.all(["anna", "bela"].map((name) => Somebody.signUp(platform.origin, name)))) as [
    Somebody,
    Somebody,
  ];
}, 120_000);
afterAll(async () => {
  for (const somebody of [anna, bela]) await somebody?.tenchat.stop();
  await platform?.stop();
});

const state = async (id: string, at: number) => (await bela.items(id))[at]?.state;

it("what somebody who is blocked writes looks sent to them, and is read once they are not blocked any more", async () => {
  const { conversations } = anna.tenchat;
  const id = await bela.tenchat.conversations.start(anna.accountId);
  await bela.write(id, "before");
  await anna.sees(id, "before");
  await conversations.block(bela.accountId);
  expect(anna.group(id)).toMatchObject({ blocked: true });
  expect(conversations.blocked.get()).toMatchObject([{ username: "bela" }]);
  for (const line of ["one", "two"]) await bela.write(id, line);
  while ((await state(id, 2)) !== "sent") await new Promise((resolve) => setTimeout(resolve, 20));
  // A group of both goes on.
  const group = await bela.tenchat.conversations.startGroup("Both", [anna.accountId]);
  await bela.write(group, "in the group");
  await anna.sees(group, "in the group");
  expect(await anna.lines(id)).toEqual(["before"]);
  expect(anna.group(id)).toMatchObject({ unread: 1 });

  await conversations.unblock(bela.accountId);
  await anna.sees(id, "two");
  expect(await anna.lines(id)).toEqual(["before", "one", "two"]);
  while (anna.group(id)?.unread !== 3) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(anna.group(id)).toMatchObject({ blocked: false, unread: 3 });
  expect([...anna.problems, ...bela.problems]).toEqual([]);
}, 120_000);
