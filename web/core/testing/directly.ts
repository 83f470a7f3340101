import type { ConversationView, DirectState } from "../tenchat.ts";
import type { FakeHost } from "./fake-host.ts";
import { texts, until as untilThen } from "./fake-host.ts";
import { twoPeople } from "./two-people.ts";

type Two = Awaited<ReturnType<typeof twoPeople>>;

/** Sooner than the test itself is over, so that it says what was there instead. */
export const until = (what: () => boolean, describe?: () => unknown) => untilThen(what, describe, 20_000);

export const state = (host: FakeHost, id: string) => host.client.direct.states.get().get(id);
export const is = (host: FakeHost, id: string, kind: DirectState["kind"] | undefined) =>
  until(
    () => state(host, id)?.kind === kind,
    () => [kind, state(host, id), host.reports.map(String)],
  );
export const ended = (host: FakeHost, id: string) => until(() => [undefined, "over"].includes(state(host, id)?.kind));

export const said = (view: ConversationView) => texts(view).filter((text) => text !== "<direct>");
export const direct = (view: ConversationView) => view.messages.get().flatMap((item) => (item.direct ? [item.id] : []));
export const shows = (view: ConversationView, ...wanted: string[]) =>
  until(
    () => said(view).join() === wanted.join(),
    () => [wanted, view.messages.get()],
  );

/** Two people who have agreed to a direct connection, which is open. */
export async function connected(): Promise<Two> {
  const two = await twoPeople();
  const { alice, bob, id } = two;
  await alice.client.direct.ask(id);
  await is(bob, id, "asked");
  await bob.client.direct.agree(id);
  await Promise.all([is(alice, id, "on"), is(bob, id, "on")]);
  return two;
}

export async function offline(...hosts: FakeHost[]): Promise<void> {
  for (const host of hosts) host.setOnline(false);
  await until(() => hosts.every((host) => host.client.connection.get() !== "online"));
}

export async function online(...hosts: FakeHost[]): Promise<void> {
  for (const host of hosts) host.setOnline(true);
  await until(() => hosts.every((host) => host.client.connection.get() === "online"));
}

/** Whatever one of one's own became is known here. */
export const settled = (view: ConversationView) =>
  until(() => view.messages.get().every(({ state: how, direct: there }) => how !== "queued" && !there));
