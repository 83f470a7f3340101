import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { Somebody } from "./groups/somebody.ts";

let platform: TestPlatform;
const everybody: Somebody[] = [];
let anna: Somebody;
let bela: Somebody;
let cleo: Somebody;
let dora: Somebody;
let eli: Somebody;
beforeAll(async () => {
  platform = await startTestPlatform();
  const names = ["anna", "bela", "cleo", "dora", "elias"];
  everybody.push(...(await Promise.all(names.map((name) => Somebody.signUp(platform.origin, name)))));
  [anna, bela, cleo, dora, eli] = everybody as [Somebody, Somebody, Somebody, Somebody, Somebody];
}, 120_000);
afterAll(async () => {
  for (const somebody of everybody) await somebody.tenchat.stop();
  await platform.stop();
});

const ids = (...people: Somebody[]) => people.map(({ accountId }) => accountId);

it("five people talk in a group, one leaves, one is removed, one comes back, and each reads what is theirs", async () => {
  const id = await anna.tenchat.conversations.startGroup("Climbing", ids(bela, cleo, dora, eli));
  for (const somebody of everybody) await somebody.sees(id, "named Climbing");
  for (const [index, somebody] of everybody.entries()) {
    await somebody.write(id, `hello ${index}`);
    for (const other of everybody) await other.sees(id, `hello ${index}`);
  }
  expect(eli.group(id)).toMatchObject({ kind: "group", name: "Climbing", ended: false, membersDoubted: null });
  expect(eli.group(id)?.members.map(({ username, role }) => [username, role])).toEqual([
    ["anna", "owner"],
    ["bela", "member"],
    ["cleo", "member"],
    ["dora", "member"],
    ["elias", "member"],
  ]);

  await eli.tenchat.conversations.leaveGroup(id);
  expect(eli.group(id)?.ended).toBe(true);
  for (const other of [anna, bela, cleo, dora]) await other.sees(id, "+0 -1");
  await bela.write(id, "without elias");
  await dora.sees(id, "without elias");
  await anna.tenchat.conversations.removeMember(id, dora.accountId);
  await dora.until(() => dora.group(id)?.ended === true);
  await bela.until(() => bela.group(id)?.members.length === 3);
  await bela.write(id, "without dora");
  await cleo.sees(id, "without dora");
  await expect(bela.tenchat.conversations.addMembers(id, ids(eli))).rejects.toMatchObject({ kind: "refused" });
  await anna.tenchat.conversations.addMembers(id, ids(eli));
  await eli.until(() => eli.group(id)?.ended === false);
  await cleo.until(() => cleo.group(id)?.members.length === 4);
  await cleo.write(id, "elias is back");
  await eli.sees(id, "elias is back");
  await eli.write(id, "so I am");
  for (const other of [anna, bela, cleo]) await other.sees(id, "so I am");

  const hellos = everybody.map((_, index) => `hello ${index}`);
  const begun = ["+5 -0", "named Climbing", ...hellos];
  const later = ["without dora", "+1 -0", "elias is back", "so I am"];
  for (const other of [anna, bela, cleo]) {
    expect(await other.lines(id)).toEqual([...begun, "+0 -1", "without elias", "+0 -1", ...later]);
  }
  expect(await dora.lines(id)).toEqual([...begun, "+0 -1", "without elias"]);
  expect(await eli.lines(id)).toEqual([...begun, "+1 -0", "elias is back", "so I am"]);
  expect(everybody.flatMap(({ problems }) => problems)).toEqual([]);
}, 120_000);
