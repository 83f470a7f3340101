import { setTimeout as sleep } from "node:timers/promises";
import { startBehindGates } from "./federation/servers-apart.ts";
import type { ServersApart } from "./federation/servers-apart.ts";
import { startInNamespaces } from "./federation/two-namespaces.ts";
import { eventually } from "./federation/two-servers.ts";
import { ids } from "./groups/open-five.ts";
import { lineOf, Somebody } from "./groups/somebody.ts";

const MINUTE = 60_000;

let servers: ServersApart | undefined;
let people: readonly Somebody[] = [];

afterEach(async () => {
  for (const each of people) await each.tenchat.stop();
  people = [];
  await servers?.stop();
  servers = undefined;
}, MINUTE);

/** A conversation that somebody holds open, as it stands there. */
function hold({ tenchat }: Somebody, id: string) {
  const view = tenchat.messaging.open(id);
  return { view, lines: () => view.messages.get().map(lineOf) };
}

it.each([
  ["behind gates", startBehindGates],
  ["in network namespaces", startInNamespaces],
])(
  "a group of two servers %s talks over minutes of separation, and all of it comes to all, in one order and once",
  async (_where, start) => {
    const { here, there, part, silence, heal } = (servers = await start());
    const enter = ({ origin }: ServersApart["here"], name: string) => Somebody.signUp(origin, name);
    const [anna, cleo] = [await enter(here, "anna"), await enter(here, "cleo")];
    const [bela, dora] = [await enter(there, "bela"), await enter(there, "dora")];
    people = [anna, cleo, bela, dora];
    for (const name of ["bela", "dora"]) await anna.tenchat.federation.accountAt(`${name}@${there.name}`);
    const id = await anna.tenchat.conversations.startGroup("Climbing", ids(cleo, bela, dora));
    for (const each of people) await each.sees(id, "named Climbing");
    for (const each of [bela, dora]) await each.tenchat.conversations.accept(id);
    const held = people.map((each) => hold(each, id));
    const allHold = (line: string) => eventually(async () => held.every(({ lines }) => lines().includes(line)), MINUTE);
    const itemOf = (at: number, line: string) => held[at]!.view.messages.get().find((item) => lineOf(item) === line)!;

    await anna.write(id, "good morning");
    await allHold("good morning");
    await bela.write(id, "and from there");
    await allHold("and from there");
    await held[2]!.view.edit(itemOf(2, "and from there").id, "and good morning from there");
    await allHold("and good morning from there");
    await held[3]!.view.react(itemOf(3, "good morning").id, "🎉", true);
    await eventually(async () => JSON.stringify(itemOf(0, "good morning").reactions ?? []).includes("🎉"), MINUTE);

    const said = new Map(people.map((each) => [each, [] as string[]]));
    const talk = async (milliseconds: number) => {
      const until = performance.now() + milliseconds;
      while (performance.now() < until) {
        for (const [at, each] of people.entries()) {
          const text = `${"abcd"[at]}${said.get(each)!.length}`;
          await held[at]!.view.send(text);
          said.get(each)!.push(text);
        }
        await sleep(2_000);
      }
    };
    /** Everybody has what each has said, in the order in which they said it, and all of it in one order. */
    const arrived = async () => {
      const [first, ...others] = held.map(({ lines }) => lines().filter((line) => /^[abcd]\d+$/.test(line)));
      const ofEach = people.map((_, at) => first!.filter((line) => line.startsWith("abcd"[at]!)));
      return JSON.stringify([ofEach, ...others]) === JSON.stringify([[...said.values()], ...others.map(() => first)]);
    };
    await part();
    await talk(MINUTE);
    await heal();
    expect(await eventually(arrived, MINUTE)).toBeLessThan(MINUTE);
    await silence();
    await talk(20_000);
    await heal();
    expect(await eventually(arrived, MINUTE)).toBeLessThan(MINUTE);

    await dora.tenchat.conversations.leaveGroup(id);
    for (const each of [anna, cleo, bela]) await each.until(() => each.group(id)?.members.length === 3);
    await cleo.write(id, "without dora");
    for (const each of [anna, cleo, bela]) await each.sees(id, "without dora");
    expect(await dora.lines(id)).not.toContain("without dora");
    // Nothing comes after that, and no client has anything against what came.
    await sleep(2_000);
    expect(await arrived()).toBe(true);
    for (const { view } of held) view.close();
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  },
  360_000,
);
