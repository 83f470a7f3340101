import { DeviceListStale } from "../../../generated/contracts/messaging/errors.ts";
import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import { FakeHost, accountOf, signUp, until } from "./fake-host.ts";
import { FakeServer } from "./fake-server.ts";
import type { Peer } from "./fake-server.ts";

/** Alice and Bob share a conversation; Mallory works with the server, and Alice may know her. */
export async function threePeople() {
  const server = new FakeServer();
  const [alice, bob, mallory] = [new FakeHost(server), new FakeHost(server), new FakeHost(server)];
  await signUp(alice, "alice");
  await signUp(bob, "bob");
  await signUp(mallory, "mallory");
  const id = await alice.client.conversations.start(accountOf(bob));
  await until(() => bob.client.conversations.list.get().length === 1);
  const submissions = listen(server);
  return { server, alice, bob, mallory, id, submissions, here: alice.client.messaging.open(id) };
}

/** The session of somebody who is signed in. */
export function signedIn(host: FakeHost) {
  const state = host.client.session.get();
  if (state.kind !== "signed-in") throw new Error("Nobody is signed in.");
  return state;
}

/** The socket of somebody's device. */
export const peerOf = (server: FakeServer, host: FakeHost) =>
  [...server.peers].find(({ deviceId }) => deviceId === signedIn(host).deviceId) as Peer;

/** Everything that is submitted from now on. `answer` may lie in the server's place. */
export function listen(
  server: FakeServer,
): PostMessageInput[] & { answer?: (body: PostMessageInput) => Error | undefined } {
  const heard: PostMessageInput[] & { answer?: (body: PostMessageInput) => Error | undefined } = [];
  const honest = server.frame.bind(server);
  server.frame = (peer, text) => {
    const { type, id, body } = JSON.parse(text) as { type: string; id: string; body: PostMessageInput };
    if (type !== "message.submit") return honest(peer, text);
    heard.push(body);
    const lie = heard.answer?.(body);
    return lie instanceof DeviceListStale ? { type: "error", id, body: lie.toBody() } : honest(peer, text);
  };
  return heard;
}
