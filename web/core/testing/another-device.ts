import { FakeHost, accountOf, texts, until } from "./fake-host.ts";
import type { FakeServer } from "./fake-server.ts";
import { twoPeople } from "./two-people.ts";

/** Bob signs in with another browser, which has none of his keys. */
export async function elsewhere(server: FakeServer): Promise<FakeHost> {
  const host = new FakeHost(server);
  await host.client.start();
  await host.client.identity.signInWithPassword({ username: "bob", password: "correct horse battery" });
  await until(() => host.client.session.get().kind === "keys-elsewhere");
  return host;
}

/** Lets a device in: the code of the one is told to the other, which lets it in. */
export async function link(waiting: FakeHost, by: FakeHost): Promise<void> {
  const { code, accepted, giveUp } = await waiting.client.keys.linkThisDevice();
  // The page that showed the code goes as soon as it is let in, and gives up what it had begun.
  const leave = waiting.client.session.subscribe(() => waiting.client.session.get().kind === "setting-up" && giveUp());
  await until(() => [...(accountsOf(by)?.parcels?.keys() ?? [])].length > 0);
  const spoken = code
    .toLowerCase()
    .match(/.{1,4}/gu)!
    .join(" ");
  const found = await by.client.keys.findLink(spoken);
  await found.accept();
  expect(await accepted).toBe(true);
  await until(
    () => waiting.client.session.get().kind === "signed-in" && waiting.client.connection.get() === "online",
    () => [waiting.client.session.get(), waiting.reports.map(String)],
  );
  leave();
}

const servers = new Map<FakeHost, FakeServer>();
/** Where somebody has their account, for those who are to link a device to it. */
export const register = (host: FakeHost, server: FakeServer) => void servers.set(host, server);
export const accountsOf = (host: FakeHost) => servers.get(host)?.accounts.get(accountOf(host));

/** Alice and Bob have written to one another, and Bob has his list of devices. */
export async function acquainted() {
  const both = await twoPeople();
  register(both.bob, both.server);
  for (const text of ["one", "two"]) await both.here.send(text);
  await until(() => texts(both.there).length === 2);
  await both.there.send("three");
  await until(() => texts(both.there).length === 3 && texts(both.here).length === 3);
  await until(() => both.server.accounts.get(accountOf(both.bob))?.deviceList !== undefined);
  return both;
}
