import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { ids } from "./groups/open-five.ts";
import { Somebody } from "./groups/somebody.ts";

let platform: TestPlatform;
let anna: Somebody;
let bela: Somebody;
let cleo: Somebody;
const linked: Somebody[] = [];
beforeAll(async () => {
  platform = await startTestPlatform();
  [anna, bela, cleo] = (await Promise.all(
    ["anna", "bela", "cleo"].map((name) => Somebody.signUp(platform.origin, name)),
  )) as [Somebody, Somebody, Somebody];
}, 240_000);
afterAll(async () => {
  for (const somebody of [anna, bela, cleo, ...linked]) await somebody?.tenchat.stop();
  await platform?.stop();
});

const requestOf = (somebody: Somebody, id: string) => somebody.group(id)?.request?.username;
const stateOf = async (somebody: Somebody, id: string) => (await somebody.items(id)).at(-1)?.state;

it("whoever is put into a group by somebody unknown tells nobody there anything before accepting, or leaves", async () => {
  const id = await anna.tenchat.conversations.startGroup("Unasked", ids(bela, cleo));
  await anna.write(id, "come in, https://example.org");
  for (const somebody of [bela, cleo]) {
    await somebody.sees(id, "come in, https://example.org");
    expect(requestOf(somebody, id)).toBe("anna");
  }
  const view = bela.tenchat.messaging.open(id);
  await bela.until(() => view.loaded.get());
  view.markRead();
  view.setTyping(true);
  await bela.until(() => bela.group(id)?.unread === 0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(anna.group(id)?.typing).toEqual([]);
  const told = [...bela.said, ...cleo.said].filter((text) => /"message\.(received|submit)"|typing\.update/u.test(text));
  expect(told).toEqual([]);
  expect(requestOf(anna, id)).toBeUndefined();

  await cleo.tenchat.conversations.leaveGroup(id);
  await cleo.tenchat.conversations.remove(id);
  expect(cleo.group(id)).toBeUndefined();
  await anna.sees(id, "+0 -1");
  expect(await stateOf(anna, id)).not.toBe("delivered");
  await bela.tenchat.conversations.accept(id);
  const mine = anna.tenchat.messaging.open(id);
  await anna.until(() => mine.messages.get().some(({ own, state }) => own && state === "delivered"));
  for (const open of [view, mine]) open.close();
  expect(requestOf(bela, id)).toBeUndefined();

  // To accept a group is not to know everybody in it; whom one has written to by oneself, one knows.
  await anna.write(await anna.tenchat.conversations.start(bela.accountId), "to you alone");
  await bela.until(() =>
    bela.tenchat.conversations.list.get().some(({ kind, request }) => kind === "direct" && request),
  );
  const direct = bela.tenchat.conversations.list.get().find(({ kind }) => kind === "direct")!.id;
  await bela.write(direct, "an answer");
  const second = await anna.tenchat.conversations.startGroup("Known", ids(bela));
  await bela.sees(second, "named Known");
  expect(bela.group(second)).toMatchObject({ request: null });
  expect([anna, bela, cleo].flatMap(({ problems }) => problems)).toEqual([]);
}, 120_000);

it("a device that is linked when there are groups already has what was said, reads what comes, and acts for its person", async () => {
  const id = await anna.tenchat.conversations.startGroup("Before the phone", ids(bela, cleo));
  for (const somebody of [bela, cleo]) {
    await somebody.sees(id, "named Before the phone");
    await somebody.write(id, `before, from ${somebody === bela ? "bela" : "cleo"}`);
  }
  for (const text of ["before, from bela", "before, from cleo"]) await anna.sees(id, text);
  await anna.write(id, "before, from anna");
  for (const somebody of [bela, cleo]) await somebody.sees(id, "before, from anna");
  const [annasPhone, belasPhone] = [await anna.link(), await bela.link()];
  linked.push(annasPhone, belasPhone);
  const devices = [anna, annasPhone, bela, belasPhone, cleo];
  const before = ["before, from bela", "before, from cleo", "before, from anna"];
  for (const phone of [annasPhone, belasPhone]) for (const text of before) await phone.sees(id, text);

  // Who has sent in this group before hands their chain to the new devices; these begin chains of their own.
  for (const [at, somebody] of devices.entries()) {
    await somebody.write(id, `after, from device ${at}`);
    for (const other of devices) await other.sees(id, `after, from device ${at}`);
  }
  await annasPhone.tenchat.conversations.removeMember(id, cleo.accountId);
  await cleo.until(() => cleo.group(id)?.ended === true);
  for (const somebody of [anna, bela, belasPhone]) await somebody.until(() => somebody.group(id)?.members.length === 2);
  await belasPhone.write(id, "without cleo");
  for (const other of [anna, annasPhone, bela]) await other.sees(id, "without cleo");
  const lines = await Promise.all([anna, annasPhone, bela, belasPhone].map((somebody) => somebody.lines(id)));
  const said = lines.map((all) => all.filter((line) => /from|cleo/u.test(line)));
  expect(said).toEqual(lines.map(() => said[0]));
  expect(await cleo.lines(id)).not.toContain("without cleo");
  expect(devices.flatMap(({ problems }) => problems)).toEqual([]);
}, 120_000);
