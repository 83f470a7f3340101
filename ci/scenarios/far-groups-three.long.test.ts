import { eventually, startServers } from "./federation/two-servers.ts";
import type { Server } from "./federation/two-servers.ts";
import { ids } from "./groups/open-five.ts";
import { Somebody, password } from "./groups/somebody.ts";

const HOUR = 3_600_000;

let servers: readonly [home: Server, second: Server, third: Server];
let stop: (() => Promise<void>) | undefined;
/** At home, and two at each of the others. */
let anna: Somebody;
let [bela, boris]: Somebody[] = [];
let [cleo, chris]: Somebody[] = [];
const people: Somebody[] = [];
let id: string;

beforeAll(async () => {
  const started = await startServers(3);
  stop = started.stop;
  servers = started.servers as never;
  const enter = async (at: number, name: string) => {
    const somebody = await Somebody.signUp(servers[at]!.platform.origin, name);
    people.push(somebody);
    return somebody;
  };
  anna = await enter(0, "anna");
  [bela, boris] = [await enter(1, "bela"), await enter(1, "boris")];
  [cleo, chris] = [await enter(2, "cleo"), await enter(2, "chris")];
}, 180_000);

afterAll(async () => {
  for (const each of people) await each.tenchat.stop();
  await stop?.();
}, 60_000);

const meet = (somebody: Somebody, name: string, at: Server) =>
  somebody.tenchat.federation.accountAt(`${name}@${at.gate.name}`);

async function allSee(line: string, ...those: readonly Somebody[]): Promise<void> {
  for (const each of those) await each.sees(id, line);
}

/** Those who are in it, as each of them sees it. */
async function areIn(...those: readonly Somebody[]): Promise<void> {
  const expected = ids(...those).toSorted();
  for (const each of those)
    await each.until(() => {
      const members = each.group(id)?.members.map(({ accountId }) => accountId);
      return JSON.stringify(members?.toSorted()) === JSON.stringify(expected);
    });
}

it("people of three servers are in one group: all read what all say in one order, also what is said while one is away", async () => {
  const [, second, third] = servers;
  for (const [name, at] of [
    ["bela", second],
    ["boris", second],
    ["cleo", third],
    ["chris", third],
  ] as const)
    await meet(anna, name, at);
  id = await anna.tenchat.conversations.startGroup("Climbing", ids(bela!, boris!, cleo!, chris!));
  await allSee("named Climbing", ...people);
  for (const each of [bela!, boris!, cleo!, chris!]) await each.tenchat.conversations.accept(id);
  await areIn(...people);
  for (const [at, each] of people.entries()) {
    await each.write(id, `hello ${at}`);
    await allSee(`hello ${at}`, ...people);
  }
  third.gate.shut();
  await bela!.write(id, "while the third is away");
  await allSee("while the third is away", anna, bela!, boris!);
  third.gate.open();
  await allSee("while the third is away", cleo!, chris!);
  for (const each of people) expect(await each.lines(id)).toEqual(await anna.lines(id));
  expect(people.flatMap(({ problems }) => problems)).toEqual([]);
}, 240_000);

it("whoever deletes their account is out of it at all three servers, and the others go on", async () => {
  await boris!.tenchat.identity.deleteAccount({ password });
  await areIn(anna, bela!, cleo!, chris!);
  await cleo!.write(id, "without boris");
  await allSee("without boris", anna, bela!, chris!);
}, 120_000);

it("also where the home is away just then: it hears of it later, and takes them out", async () => {
  const [home] = servers;
  const chrisId = chris!.accountId;
  home.gate.shut();
  await chris!.tenchat.identity.deleteAccount({ password });
  home.gate.open();
  const inIt = async ({ platform }: Server) => {
    const { dataSource } = platform.running.opened.kernel;
    const rows = await dataSource.query("SELECT account_id AS id FROM group_members WHERE conversation_id = $1", [id]);
    return (rows as { id: string }[]).map((row) => row.id);
  };
  for (const server of servers) await eventually(async () => !(await inIt(server)).includes(chrisId), 60_000);
  await areIn(anna, bela!, cleo!);
  await cleo!.write(id, "without chris");
  await allSee("without chris", anna, bela!);
  expect([anna, bela!, cleo!].map((each) => each.group(id)?.membersDoubted)).toEqual([null, null, null]);
}, 180_000);

it("a link lets somebody of the server in at which somebody may let them in, and is told to be none at another", async () => {
  const [, second, third] = servers;
  const enter = async ({ platform }: Server, name: string) => {
    const somebody = await Somebody.signUp(platform.origin, name);
    people.push(somebody);
    return somebody;
  };
  const [dora, emil] = [await enter(second, "dora"), await enter(third, "emil")];
  await anna.tenchat.conversations.setAdmin(id, bela!.accountId, true);
  await bela!.until(() => bela!.group(id)?.members.some(({ own, role }) => own && role === "admin") === true);
  await bela!.tenchat.conversations.makeLink(id, { uses: 2, until: Date.now() + HOUR });
  const linkOf = () => bela!.tenchat.conversations.links(id).at(-1)?.code ?? null;
  await bela!.until(() => linkOf() !== null);
  expect(await dora.tenchat.conversations.join(linkOf()!)).toEqual({ conversationId: id, joined: false });
  await areIn(anna, bela!, cleo!, dora);
  await dora.write(id, "by a link");
  await allSee("by a link", anna, bela!, cleo!);
  // There nobody may let them in, so that they would wait for ever.
  await expect(emil.tenchat.conversations.join(linkOf()!)).rejects.toMatchObject({ kind: "invitation-not-found" });
}, 180_000);
