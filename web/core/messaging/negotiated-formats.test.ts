import { accountOf, FakeHost, signUp, states, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import { firstDevice } from "../testing/first-device.ts";
import { twoPeople } from "../testing/two-people.ts";

const hour = 3_600_000;

/** Alice with today's version, and Bob with 0.1.0. */
async function aliceAndFirstBob() {
  const server = new FakeServer();
  const alice = new FakeHost(server);
  await signUp(alice, "alice");
  const bob = await firstDevice(server, "bob");
  const id = await alice.client.conversations.start(bob.accountId);
  const here = alice.client.messaging.open(id);
  await until(() => here.loaded.get());
  const formats = () => server.logs.get(id)!.messages.map(({ protocolVersion }) => protocolVersion);
  const send = async (text: string) => {
    const before = formats().length;
    await here.send(text);
    await until(() => formats().length > before);
  };
  return { server, alice, bob, id, here, formats, send };
}

describe("the format of a message", () => {
  it("between two devices of today is the second, from the first message on", async () => {
    const { server, id, here, there } = await twoPeople();
    await here.send("hello");
    await until(() => texts(there).includes("hello"));
    expect(server.logs.get(id)?.messages.map(({ protocolVersion }) => protocolVersion)).toEqual([2]);
  });

  it("for a device of 0.1.0 is the first: it reads every one, and what it writes is read", async () => {
    const { server, bob, id, here, formats, send } = await aliceAndFirstBob();
    await send("first of all");
    await send("and then");
    expect(await bob.readAll(id)).toEqual(["first of all", "and then"]);
    const [alice] = [...server.accounts.keys()];
    await bob.write(id, alice!, "01ARZ3NDEKTSV4RRFFQ69G5FAV", "an answer");
    const socket = () => texts(here).includes("an answer");
    await until(socket);
    await send("still the same");
    expect(await bob.readAll(id, 3)).toEqual(["still the same"]);
    expect(formats()).toEqual([1, 1, 1, 1]);
  });

  it("becomes the second once the device has signed that it reads it; looked for once a day", async () => {
    const { server, alice, bob, formats, send } = await aliceAndFirstBob();
    await send("to 0.1.0");
    await bob.rotate(2 * 2 ** 24 + 1);
    const looks = () => server.claims.filter((deviceId) => deviceId === bob.deviceId).length;
    await send("nobody has looked yet");
    expect([formats(), looks()]).toEqual([[1, 1], 1]);
    alice.ahead = 25 * hour;
    await send("and now");
    await send("no more looks");
    expect([formats(), looks()]).toEqual([[1, 1, 2, 2], 2]);
  });

  it("what a device has signed cannot be left out by a server, nor taken back", async () => {
    const { server, alice, bob, formats, send } = await aliceAndFirstBob();
    const old = server.accounts.get(bob.accountId)!.devices.get(bob.deviceId)!.keys!.signedPrekey;
    await bob.rotate(2 * 2 ** 24 + 1);
    const { rotated } = server.accounts.get(bob.accountId)!.devices.get(bob.deviceId)!;
    const { signedPrekey } = rotated!;
    // Under another number the signature does not hold: nothing is sent at all.
    rotated!.signedPrekey = { ...signedPrekey, prekeyId: 1 };
    const here = alice.client.messaging.open(alice.client.conversations.list.get()[0]!.id);
    await here.send("kept here");
    await until(() => here.messages.get()[0]?.state === "failed");
    expect(formats()).toEqual([]);
    rotated!.signedPrekey = signedPrekey;
    await send("in the second");
    rotated!.signedPrekey = old;
    alice.ahead = 49 * hour;
    await send("an older statement takes nothing back");
    expect(formats()).toEqual([2, 2]);
  });

  it("is the first again where the server names one more device, which is of 0.1.0: both can read it", async () => {
    const { server, bob, id, send, formats } = await aliceAndFirstBob();
    await bob.rotate(2 * 2 ** 24 + 1);
    await send("in the second");
    const other = await firstDevice(server, "bob", bob.master);
    await send("for both");
    expect(formats()).toEqual([2, 1]);
    expect([await bob.readAll(id, 1), await other.readAll(id, 1)]).toEqual([["for both"], ["for both"]]);
  });

  it("brings what is forwarded to a device of 0.1.0 as the words that it is, which is the mark's whole loss", async () => {
    const { bob, id, here, formats, send } = await aliceAndFirstBob();
    await send("words");
    await here.forward(here.messages.get()[0]!.id, id);
    await until(() => formats().length === 2);
    expect(await bob.readAll(id)).toEqual(["words", "words"]);
    expect(here.messages.get()[1]?.content).toEqual({ kind: "text", text: "words", forwarded: true });
  });

  it("says nothing silent to a device of 0.1.0, which would show it as a message", async () => {
    const { server, alice, bob, id, here, formats, send } = await aliceAndFirstBob();
    const carol = new FakeHost(server);
    await signUp(carol, "carol");
    const there = carol.client.messaging.open(await carol.client.conversations.start(accountOf(alice)));
    await there.send("from carol");
    await until(() => alice.client.conversations.list.get().length === 2);
    const beside = alice.client.messaging.open(there.id);
    await until(() => texts(beside).length === 1);
    await beside.send("to carol");
    await until(() => texts(there).length === 2);
    await send("to 0.1.0");
    await bob.write(id, accountOf(alice), "01ARZ3NDEKTSV4RRFFQ69G5FAV", "an answer");
    await until(() => texts(here).includes("an answer"));
    here.markRead();
    beside.markRead();
    // Who knows what that is hears of it.
    await until(() => states(there)[0] === "read");
    await send("after it was read");
    expect(await bob.readAll(id)).toEqual(["to 0.1.0", "after it was read"]);
    expect(formats()).toEqual([1, 1, 1]);
  });
});
