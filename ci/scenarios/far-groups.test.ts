import { randomUUID } from "node:crypto";
import { TestDevice } from "../../services/testing/test-device.ts";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { speakAs } from "./federation/speak-as.ts";
import { eventually, startTwoServers } from "./federation/two-servers.ts";
import type { TwoServers } from "./federation/two-servers.ts";
import { ids } from "./groups/open-five.ts";
import { Somebody } from "./groups/somebody.ts";

let servers: TwoServers;
/** Of one server, where their group is at home. */
let anna: Somebody;
let cleo: Somebody;
/** And of another one. */
let bela: Somebody;
let dora: Somebody;
let id: string;

beforeAll(async () => {
  servers = await startTwoServers();
  const { here, there } = servers;
  const enter = ({ platform }: TwoServers["here"], name: string) => Somebody.signUp(platform.origin, name);
  [anna, cleo] = [await enter(here, "anna"), await enter(here, "cleo")];
  [bela, dora] = [await enter(there, "bela"), await enter(there, "dora")];
}, 120_000);

afterAll(async () => {
  for (const each of [anna, cleo, bela, dora]) await each?.tenchat.stop();
  await servers?.stop();
}, 60_000);

/** What somebody looks for at their server, by the address that others have. */
const meet = (somebody: Somebody, name: string, at: TwoServers["here"]) =>
  somebody.tenchat.federation.accountAt(`${name}@${at.gate.name}`);

const names = (somebody: Somebody) =>
  somebody
    .group(id)
    ?.members.map(({ displayName }) => displayName)
    .toSorted();

/** Those for whom a line has come to stand in the group. */
async function allSee(line: string, ...people: readonly Somebody[]): Promise<void> {
  for (const each of people) await each.sees(id, line);
}

it("D3-087 people of two servers are in one group, and all read what all say, edit, delete and react to, in one order", async () => {
  const { here, there } = servers;
  expect(await meet(anna, "bela", there)).toBe(bela.accountId);
  id = await anna.tenchat.conversations.startGroup("Climbing", ids(cleo, bela));
  await allSee("named Climbing", anna, cleo, bela);
  await bela.tenchat.conversations.accept(id);
  for (const [at, each] of [anna, cleo, bela].entries()) {
    await each.write(id, `hello ${at}`);
    await allSee(`hello ${at}`, anna, cleo, bela);
  }
  expect(bela.group(id)).toMatchObject({ kind: "group", name: "Climbing", ended: false, membersDoubted: null });
  expect(names(bela)).toEqual([`anna@${here.gate.name}`, "bela", `cleo@${here.gate.name}`]);
  expect(names(anna)).toEqual(["anna", `bela@${there.gate.name}`, "cleo"]);
  expect(await anna.tenchat.keys.safetyNumber(bela.accountId)).toBe(
    await bela.tenchat.keys.safetyNumber(anna.accountId),
  );

  const viewOf = ({ tenchat }: Somebody) => tenchat.messaging.open(id);
  const [atAnna, atBela, atCleo] = [viewOf(anna), viewOf(bela), viewOf(cleo)];
  const idOf = async (somebody: Somebody, text: string) =>
    (await somebody.items(id)).find(({ content }) => content.kind === "text" && content.text === text)!.id;
  await atBela.react(await idOf(bela, "hello 0"), "🎉", true);
  await atBela.edit(await idOf(bela, "hello 2"), "hello from there");
  await atCleo.remove(await idOf(cleo, "hello 1"));
  for (const line of ["hello from there", "<deleted>"]) await allSee(line, anna, cleo, bela);
  await anna.until(() => JSON.stringify(atAnna.messages.get().map(({ reactions }) => reactions)).includes("🎉"));
  for (const view of [atAnna, atBela, atCleo]) view.close();
  expect(await bela.lines(id)).toEqual(await anna.lines(id));
  expect([anna, cleo, bela].flatMap(({ problems }) => problems)).toEqual([]);
}, 180_000);

it("what is said while neither server reaches the other comes in order and once: here among themselves, there once it heals", async () => {
  const { here, there } = servers;
  for (const { gate } of [here, there]) gate.shut();
  await anna.write(id, "nobody there hears");
  await bela.write(id, "nor anybody here");
  await allSee("nobody there hears", anna, cleo);
  for (const { gate } of [here, there]) gate.open();
  await allSee("nor anybody here", anna, cleo, bela);
  await allSee("nobody there hears", bela);
  const lines = await anna.lines(id);
  expect(lines.filter((line) => line.startsWith("no"))).toEqual(["nobody there hears", "nor anybody here"]);
  for (const each of [cleo, bela]) expect(await each.lines(id)).toEqual(lines);
}, 180_000);

it("another one of there is let in and put out, and comes back; one of there leaves", async () => {
  const { here, there } = servers;
  await meet(anna, "dora", there);
  await anna.tenchat.conversations.addMembers(id, ids(dora));
  await dora.until(() => dora.group(id) !== undefined);
  await dora.tenchat.conversations.accept(id);
  await bela.until(() => bela.group(id)?.members.length === 4);
  await cleo.write(id, "welcome");
  await allSee("welcome", anna, bela, dora);
  await dora.write(id, "here I am");
  await allSee("here I am", anna, cleo, bela);
  await anna.tenchat.conversations.removeMember(id, dora.accountId);
  await dora.until(() => dora.group(id)?.ended === true);
  await bela.until(() => bela.group(id)?.members.length === 3);
  await bela.write(id, "without dora");
  await allSee("without dora", anna, cleo);
  expect(await dora.lines(id)).not.toContain("without dora");

  await bela.tenchat.conversations.leaveGroup(id);
  for (const each of [anna, cleo]) await each.until(() => each.group(id)?.members.length === 2);
  await anna.write(id, "among ourselves");
  await allSee("among ourselves", cleo);
  // Nobody of there is in it: that server is told no more of it.
  await anna.tenchat.conversations.addMembers(id, ids(bela));
  await bela.until(() => bela.group(id)?.ended === false);
  await anna.write(id, "bela is back");
  await allSee("bela is back", cleo, bela);
  await bela.write(id, "so I am");
  await allSee("so I am", anna, cleo);
  const placesAt = async ({ platform }: TwoServers["here"]) => {
    const { dataSource } = platform.running.opened.kernel;
    const rows = await dataSource.query("SELECT sequence::int FROM messages WHERE conversation_id = $1", [id]);
    return (rows as { sequence: number }[]).map(({ sequence }) => sequence);
  };
  const [atHome, atTheirs] = [await placesAt(here), await placesAt(there)];
  expect(atTheirs.length).toBeLessThan(atHome.length);
  expect(atHome).toEqual(expect.arrayContaining(atTheirs));
  expect((await bela.lines(id)).join()).not.toContain("among ourselves");
}, 180_000);

it("a server that lies changes nobody's group: neither that of a member of its own nor that of the home", async () => {
  const { here, there } = servers;
  const standing = async ({ platform }: TwoServers["here"]) => {
    const { dataSource } = platform.running.opened.kernel;
    const [row] = await dataSource.query("SELECT revision, roster_digest FROM groups WHERE conversation_id = $1", [id]);
    return row as { revision: number; roster_digest: Buffer };
  };
  const before = await standing(here);
  const forge = async (accountId: string) => {
    const device = await TestDevice.make(accountId, randomUUID());
    const members = [
      { accountId: anna.accountId, role: "owner" as const },
      { accountId: cleo.accountId, role: "member" as const },
      ...(accountId === bela.accountId ? [] : [{ accountId: bela.accountId, role: "member" as const }]),
      ...(accountId === bela.accountId ? [] : [{ accountId: dora.accountId, role: "member" as const }]),
    ];
    const [revision, previous] = [before.revision + 1, Uint8Array.from(before.roster_digest)];
    const roster = await device.signRoster({ groupId: id, revision, previous, changedAt: Date.now(), members });
    return { roster: roster.toString("base64"), deviceId: device.keys.identity.deviceId };
  };
  const said = () => ({ channel_id: id, message_id: makeSubmission(id, []).messageId });
  // A key of its own making for one of its people, who would leave by that.
  const { roster } = await forge(bela.accountId);
  const change = { ...said(), sender_username: "bela", sender_id: bela.accountId, roster, members: [] };
  expect(await speakAs(there, here, "group.change", change)).toMatchObject({
    status: 200,
    said: { refused: "roster-refused" },
  });
  // In the name of somebody of the home, whom that server does not speak for, and of one of its own who is not in it.
  const lie = (sender_username: string, sender_id: string) =>
    speakAs(there, here, "group.change", { ...change, sender_username, sender_id });
  expect((await lie("anna", anna.accountId)).said).toMatchObject({ status: "ok" });
  expect((await lie("dora", dora.accountId)).said).toMatchObject({ refused: "forbidden" });
  expect(await standing(here)).toEqual(before);
  // As if the group were at home there.
  const item = async (accountId: string, sequence: number) => {
    const forged = await forge(accountId);
    return {
      ...said(),
      sequence,
      sender_id: accountId,
      sender_device_id: forged.deviceId,
      content: forged.roster,
      content_type: "application/vnd.tenchat.roster",
      protocol_version: 1,
      wrapped_keys: {},
      sent_at: new Date().toISOString(),
      client_sequence: 0,
      members: [],
    };
  };
  await speakAs(there, here, "group.item", await item(anna.accountId, 1_000));
  expect(await standing(here)).toEqual(before);
  await anna.write(id, "all as it was");
  await allSee("all as it was", cleo, bela);

  // And the home, by a key of its own making for the owner: its place is taken, and no device believes it.
  const { dataSource } = there.platform.running.opened.kernel;
  const [{ last }] = await dataSource.query(
    "SELECT last_sequence::int AS last FROM conversation_logs WHERE conversation_id = $1",
    [id],
  );
  for (const sequence of [last - 1, last + 2])
    expect((await speakAs(here, there, "group.item", await item(anna.accountId, sequence))).status).toBe(500);
  const [read, members] = [(await bela.lines(id)).length, bela.group(id)?.members];
  const taken = await speakAs(here, there, "group.item", await item(anna.accountId, last + 1));
  expect(taken).toMatchObject({ status: 200, said: { status: "ok" } });
  await eventually(async () => (await bela.lines(id)).length > read);
  expect(bela.group(id)?.members).toEqual(members);
  expect(members?.map(({ accountId }) => accountId)).not.toContain(dora.accountId);
}, 180_000);
