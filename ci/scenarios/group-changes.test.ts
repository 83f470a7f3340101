import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { dismiss, gather } from "../histories/group-life/crowd.ts";
import type { Device, Human } from "../histories/group-life/crowd.ts";
import { toldOf, wholeScreen } from "../histories/group-life/screens.ts";
import type { Somebody } from "./groups/somebody.ts";

let platform: TestPlatform;
let humans: Human[];
/** Anna has two devices. */
let desk: Device;
let phone: Device;
let bela: Device;
let cleo: Device;

beforeAll(async () => {
  platform = await startTestPlatform();
  humans = await gather(platform.origin, [2, 1, 1]);
  [desk, phone, bela, cleo] = humans.flatMap(({ devices }) => devices) as [Device, Device, Device, Device];
}, 240_000);

afterAll(async () => {
  await dismiss(humans ?? []);
  await platform?.stop();
}, 60_000);

/** What one says, by the text of the item that it is about. */
async function on({ somebody }: Device, id: string, text: string, act: (id: string) => Promise<void>): Promise<void> {
  await somebody.sees(id, text);
  const items = await somebody.items(id);
  await act(items.find(({ content }) => content.kind === "text" && content.text === text)!.id);
}

const viewOf = ({ tenchat }: Somebody, id: string) => tenchat.messaging.open(id);

it("edits, answers, reactions and deletions are the same on every screen of a group, and unread is what is unread on every device", async () => {
  const all = [desk, phone, bela, cleo];
  const id = await desk.somebody.tenchat.conversations.startGroup(
    "Three",
    [bela, cleo].map(({ somebody }) => somebody.accountId),
  );
  for (const { somebody } of all) await somebody.sees(id, "named Three");
  await desk.somebody.write(id, "from the desk");
  await phone.somebody.sees(id, "from the desk");
  await phone.somebody.write(id, "from the phone");
  await bela.somebody.write(id, "from bela");
  const [atPhone, atBela, atCleo] = [phone, bela, cleo].map(({ somebody }) => viewOf(somebody, id));
  // Whoever wrote it may change it on any of their devices.
  await on(phone, id, "from the desk", (item) => atPhone!.edit(item, "from the desk, changed on the phone"));
  await on(cleo, id, "from bela", (item) => atCleo!.send("an answer", { id: item, by: bela.somebody.accountId }));
  await on(bela, id, "from the phone", (item) => atBela!.react(item, "🎉", true));
  await on(cleo, id, "from the phone", (item) => atCleo!.react(item, "🎉", true));
  await on(bela, id, "from bela", (item) => atBela!.remove(item));
  for (const view of [atPhone, atBela, atCleo]) view!.close();

  const toldOn = async (device: Device) =>
    toldOf(await wholeScreen(device, id), 0).map((line) => line.slice(line.indexOf(" ", 4) + 1));
  const expected = ["from the desk, changed on the phone edited", "from the phone", "<deleted>", "an answer"];
  for (const device of all) {
    let told: string[] = [];
    const end = Date.now() + 60_000;
    const isThere = () =>
      expected.every((part) => told.some((line) => line.includes(part))) && told.join().includes("🎉");
    do told = await toldOn(device);
    while (!(isThere() && told.join("\n") === (await toldOn(desk)).join("\n")) && Date.now() < end);
    expect(told).toEqual(await toldOn(desk));
    expect(told.join("\n")).toMatch(/<deleted>/);
  }

  // Read on the one device, it is unread on neither.
  const unread = ({ somebody }: Device) => somebody.group(id)?.unread ?? 0;
  await cleo.somebody.write(id, "one more");
  for (const device of [desk, phone]) {
    await device.somebody.sees(id, "one more");
    await device.somebody.until(() => unread(device) > 0);
  }
  expect(unread(desk)).toBe(unread(phone));
  const readOn = async ({ somebody }: Device) => {
    const view = viewOf(somebody, id);
    await somebody.until(() => view.loaded.get());
    view.markRead();
    view.close();
    for (const device of [phone, desk]) await device.somebody.until(() => unread(device) === 0);
  };
  await readOn(phone);

  // What waited for a network answers nothing that came meanwhile: that was read nowhere, until somebody looks at it.
  phone.setOnline(false);
  await phone.somebody.write(id, "from the train");
  await bela.somebody.write(id, "meanwhile");
  await desk.somebody.sees(id, "meanwhile");
  phone.setOnline(true);
  for (const device of [desk, phone]) await device.somebody.sees(id, "from the train");
  await phone.somebody.until(() => unread(phone) === 1);
  await readOn(desk);
  expect(all.flatMap(({ somebody }) => somebody.problems)).toEqual([]);
}, 240_000);

it("D3-090 what somebody says to a group is shown once and in order, whatever of it is late, doubled or lost on the way", async () => {
  const { somebody: reader } = bela;
  const { somebody: other } = cleo;
  const id = await other.tenchat.conversations.startGroup("Noise", [reader.accountId]);
  await reader.sees(id, "named Noise");
  const held: unknown[] = [];
  reader.lies = { frame: (frame) => (frame.type === "message.new" ? (held.push(frame), null) : undefined) };
  const said = ["one", "two", "three", "four"];
  for (const text of said.slice(0, 3)) await other.write(id, text);
  await reader.until(() => held.length === 3);
  reader.lies = {};
  for (const frame of [held[2], held[2], held[1]]) reader.hear(frame);
  await reader.sees(id, "three");
  for (const frame of [...held.toReversed(), ...held]) reader.hear(frame);
  expect((await reader.lines(id)).slice(-3)).toEqual(said.slice(0, 3));

  // Lost with the connection: what comes after it begins with what one does not have.
  bela.setOnline(false);
  await other.write(id, "four");
  while ((await other.items(id)).at(-1)?.state !== "sent") await new Promise((resolve) => setTimeout(resolve, 20));
  bela.setOnline(true);
  await reader.sees(id, "four");
  expect((await reader.lines(id)).slice(-4)).toEqual(said);
  expect([reader, other].flatMap(({ problems }) => problems)).toEqual([]);
}, 60_000);

it("who was out for a moment, and had not read what was said before, reads what is said once they are back", async () => {
  const owner = desk.somebody;
  const both = [bela, cleo].map(({ somebody }) => somebody.accountId);
  cleo.setOnline(false);
  // The first message hands the owner's chain to everybody; nothing more is said until she is back.
  const id = await owner.tenchat.conversations.startGroup("Again", both);
  await bela.somebody.sees(id, "named Again");
  await owner.tenchat.conversations.removeMember(id, cleo.somebody.accountId);
  await owner.tenchat.conversations.addMembers(id, [cleo.somebody.accountId]);
  cleo.setOnline(true);
  await owner.write(id, "after");
  for (const { somebody } of [bela, cleo]) await somebody.sees(id, "after");
}, 120_000);

it("what one read before one was put out is read on a device that was away, once one is back and looks there again", async () => {
  const { conversations } = bela.somebody.tenchat;
  const anna = desk.somebody.accountId;
  const id = await conversations.startGroup("Back", [anna]);
  for (const { somebody } of [desk, phone]) await somebody.sees(id, "named Back");
  await desk.somebody.write(id, "mine");
  await bela.somebody.write(id, "both have it");
  for (const { somebody } of [desk, phone]) await somebody.sees(id, "both have it");
  phone.setOnline(false);
  await bela.somebody.write(id, "the desk has it");
  await desk.somebody.sees(id, "the desk has it");
  const view = viewOf(desk.somebody, id);
  view.markRead();
  const isRead = async () => (await bela.somebody.items(id)).some(({ state }) => state === "read");
  while (!(await isRead())) await new Promise((resolve) => setTimeout(resolve, 50));
  await conversations.removeMember(id, anna);
  await desk.somebody.until(() => desk.somebody.group(id)?.ended === true);
  phone.setOnline(true);
  await phone.somebody.until(() => phone.somebody.group(id)?.ended === true);
  await conversations.addMembers(id, [anna]);
  for (const { somebody } of [desk, phone]) await somebody.until(() => somebody.group(id)?.ended === false);
  expect(phone.somebody.group(id)?.unread).toBe(1);
  view.markRead();
  await phone.somebody.until(() => phone.somebody.group(id)?.unread === 0);
  view.close();
}, 120_000);

it("changes that follow each other at once each begin where the one before has led, before the log has brought it", async () => {
  const { somebody: owner } = desk;
  const { accountId } = cleo.somebody;
  const { conversations } = owner.tenchat;
  const id = await conversations.startGroup(
    "At once",
    [bela, cleo].map(({ somebody }) => somebody.accountId),
  );
  await owner.sees(id, "named At once");
  // Nothing of what is taken comes back to this device meanwhile.
  owner.lies = {
    ask: (path) => {
      if (path.includes("catch-up")) throw new Error("There is no way to it.");
    },
    frame: ({ type }) => (type === "message.new" ? null : undefined),
  };
  await conversations.removeMember(id, accountId);
  await conversations.addMembers(id, [accountId]);
  await conversations.setAdmin(id, accountId, true);
  owner.lies = {};
  await cleo.somebody.until(() => cleo.somebody.group(id)?.members.length === 3);
  for (const { somebody } of [desk, bela, cleo])
    await somebody.until(
      () => somebody.group(id)?.members.find((each) => each.accountId === accountId)?.role === "admin",
    );
}, 120_000);

it("alone in a group one writes to one's own devices, and what is read on one is read on the other", async () => {
  const { conversations } = desk.somebody.tenchat;
  const id = await conversations.startGroup("Two", [bela.somebody.accountId]);
  await bela.somebody.sees(id, "named Two");
  await bela.somebody.write(id, "before I go");
  for (const { somebody } of [desk, phone]) await somebody.sees(id, "before I go");
  await conversations.removeMember(id, bela.somebody.accountId);
  await desk.somebody.write(id, "nobody is here");
  await phone.somebody.sees(id, "nobody is here");
  const view = viewOf(desk.somebody, id);
  await desk.somebody.until(() => view.loaded.get());
  view.markRead();
  for (const { somebody } of [desk, phone]) await somebody.until(() => somebody.group(id)?.unread === 0);
  expect(view.messages.get().filter(({ state }) => state === "failed")).toEqual([]);
  view.close();
}, 60_000);

it("a group that its owner dissolves is over for everybody, and what they have read stays with them", async () => {
  const { conversations } = desk.somebody.tenchat;
  const others = [bela, cleo].map(({ somebody }) => somebody.accountId);
  const id = await conversations.startGroup("Short", others);
  for (const { somebody } of [phone, bela, cleo]) await somebody.sees(id, "named Short");
  await desk.somebody.write(id, "that was it");
  for (const { somebody } of [phone, bela, cleo]) await somebody.sees(id, "that was it");
  await expect(bela.somebody.tenchat.conversations.dissolveGroup(id)).rejects.toMatchObject({ kind: "refused" });
  expect(cleo.somebody.group(id)?.ended).toBe(false);

  await conversations.dissolveGroup(id);
  for (const { somebody } of [desk, phone, bela, cleo]) {
    await somebody.until(() => somebody.group(id)?.ended === true);
    expect(await somebody.lines(id)).toContain("that was it");
  }
  // Each of them has its owner's signature for it.
  for (const { somebody } of [desk, bela, cleo]) await somebody.until(() => somebody.group(id)?.dissolved === true);
  const members = () =>
    platform.running.opened.kernel.dataSource.query(
      `SELECT FROM groups WHERE conversation_id = $1 AND ends_at IS NULL`,
      [id],
    );
  expect(await members()).toEqual([]);
  expect([desk, phone, bela, cleo].flatMap(({ somebody }) => somebody.problems)).toEqual([]);
}, 120_000);
