import { setTimeout as sleep } from "node:timers/promises";
import { PASSWORD } from "../../services/testing/person.ts";
import { createTenChat } from "../../web/core/create-tenchat.ts";
import type { ConversationView, MessageItem, TenChat } from "../../web/core/tenchat.ts";
import { headlessHost } from "../../web/hosts/headless-host.ts";
import { startBehindGates } from "./federation/servers-apart.ts";
import type { ServersApart } from "./federation/servers-apart.ts";
import { startInNamespaces } from "./federation/two-namespaces.ts";
import { eventually } from "./federation/two-servers.ts";

let servers: ServersApart | undefined;
const clients: TenChat[] = [];
const problems: unknown[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
  await servers?.stop();
  servers = undefined;
}, 60_000);

/** Somebody at one of the servers, with the whole client: their keys, sessions and messages. */
async function enter({ origin }: ServersApart["here"], username: string): Promise<TenChat> {
  const client = createTenChat(headlessHost({ origin, report: (error) => problems.push(error) }));
  clients.push(client);
  await client.start();
  await client.identity.signUpWithPassword({ username, password: PASSWORD });
  await eventually(async () => client.connection.get() === "online");
  return client;
}

const textOf = ({ content }: MessageItem) => (content.kind === "text" ? content.text : `<${content.kind}>`);
const texts = (view: ConversationView) => view.messages.get().map(textOf);
const has = (view: ConversationView, text: string) => eventually(async () => texts(view).includes(text), 60_000);

it.each([
  ["behind gates", startBehindGates],
  ["in network namespaces", startInNamespaces],
])(
  "two clients at two servers %s talk, edit and react, and nothing is lost or doubled over minutes of separation",
  async (_where, start) => {
    const { here: one, there: other, part, silence, heal } = (servers = await start());
    const [alice, bob] = [await enter(one, "alice"), await enter(other, "bob")];
    const [aliceId, bobId] = [
      await bob.federation.accountAt(`alice@${one.name}`),
      await alice.federation.accountAt(`bob@${other.name}`),
    ];
    const id = await alice.conversations.start(bobId!);
    await eventually(async () => bob.conversations.list.get().length === 1);
    await bob.conversations.accept(id);
    const [here, there] = [alice.messaging.open(id), bob.messaging.open(id)];

    await here.send("good morning from here");
    await has(there, "good morning from here");
    await there.send("and from there");
    await has(here, "and from there");
    // Both see the same number: no server has put a key of its own between them.
    const numbers = [await alice.keys.safetyNumber(bobId!), await bob.keys.safetyNumber(aliceId!)];
    expect(numbers[0]).toMatch(/\d/);
    expect(numbers[1]).toBe(numbers[0]);

    const first = here.messages.get().find((item) => textOf(item) === "good morning from here")!;
    await here.edit(first.id, "good evening from here");
    await has(there, "good evening from here");
    await there.react(first.id, "🎉", true);
    await eventually(async () =>
      here.messages.get().some(({ reactions }) => JSON.stringify(reactions ?? []).includes("🎉")),
    );

    // Apart for a minute, both ways; then for a while in one direction alone.
    const expected = { here: [] as string[], there: [] as string[] };
    const talk = async (milliseconds: number) => {
      const until = performance.now() + milliseconds;
      for (let at = 0; performance.now() < until; at += 1) {
        for (const [view, said, name] of [
          [here, expected.here, "a"],
          [there, expected.there, "b"],
        ] as const) {
          const text = `${name}${said.length}`;
          await view.send(text);
          said.push(text);
        }
        await sleep(1_000);
      }
    };
    const arrived = async () => {
      const got = (view: ConversationView, name: string) =>
        texts(view).filter((text) => new RegExp(`^${name}\\d+$`).test(text));
      return (
        got(there, "a").length >= expected.here.length &&
        got(here, "b").length >= expected.there.length &&
        JSON.stringify([got(there, "a"), got(here, "b")]) === JSON.stringify([expected.here, expected.there])
      );
    };
    await part();
    await talk(60_000);
    await heal();
    expect(await eventually(arrived, 60_000)).toBeLessThan(60_000);
    await silence();
    await talk(20_000);
    await heal();
    expect(await eventually(arrived, 60_000)).toBeLessThan(60_000);
    // Nothing comes after that, and no client has anything against what came.
    await sleep(2_000);
    expect(await arrived()).toBe(true);
    expect(problems).toEqual([]);
  },
  300_000,
);
