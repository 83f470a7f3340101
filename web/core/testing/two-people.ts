import { offerServers } from "./fake-calls.ts";
import { FakeHost, signUp, until } from "./fake-host.ts";
import { FakeServer } from "./fake-server.ts";

/** Two people on one server with an open conversation of the two, which the other one has accepted. */
export async function twoPeople() {
  const both = await strangers();
  await both.bob.client.conversations.accept(both.id);
  return both;
}

/** Two people of whom one has opened a conversation with the other, who does not know them. */
export async function strangers() {
  const server = new FakeServer();
  offerServers(server, { stun: [], turn: null });
  const alice = new FakeHost(server);
  const bob = new FakeHost(server);
  await signUp(alice, "alice");
  await signUp(bob, "bob");
  const [found] = await alice.client.identity.searchPeople("bob");
  const id = await alice.client.conversations.start(found?.accountId ?? "");
  await until(() => bob.client.conversations.list.get().length === 1);
  return { server, alice, bob, id, here: alice.client.messaging.open(id), there: bob.client.messaging.open(id) };
}
