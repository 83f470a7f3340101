import { FakeHost, signUp, until } from "./fake-host.ts";
import { FakeServer } from "./fake-server.ts";

/** Two people on one server with an open conversation of the two. */
export async function twoPeople() {
  const server = new FakeServer();
  const alice = new FakeHost(server);
  const bob = new FakeHost(server);
  await signUp(alice, "alice");
  await signUp(bob, "bob");
  const [found] = await alice.client.identity.searchPeople("bob");
  const id = await alice.client.conversations.start(found?.accountId ?? "");
  await until(() => bob.client.conversations.list.get().length === 1);
  return { server, alice, bob, id, here: alice.client.messaging.open(id), there: bob.client.messaging.open(id) };
}
