import { MessageIdTaken } from "../../../generated/contracts/messaging/errors.ts";
import { connected, direct, ended, offline, online, said, settled, shows, until } from "../testing/directly.ts";
import type { FakeServer } from "../testing/fake-server.ts";
import type { ConversationView } from "../tenchat.ts";

const doubts = (view: ConversationView) => view.messages.get().flatMap((item) => item.doubts);

/** The server refuses whatever was the first to be submitted, however often that comes. */
function refuseFirst(server: FakeServer): void {
  let first: string | undefined;
  const honest = server.frame.bind(server);
  server.frame = (peer, text) => {
    const { type, id, body } = JSON.parse(text) as { type: string; id: string; body: { messageId: string } };
    if (type !== "message.submit") return honest(peer, text);
    first ??= body.messageId;
    return body.messageId === first ? { type: "error", id, body: new MessageIdTaken().toBody() } : honest(peer, text);
  };
}

describe("what goes ahead of the server", () => {
  it("is sealed in the order in which it was written, whatever else waits between", async () => {
    const { alice, bob, here, there } = await connected();
    await here.send("one");
    await shows(there, "one");
    await Promise.all([settled(here), settled(there)]);
    const [one] = here.messages.get().filter(({ content }) => content.kind === "text");
    await Promise.all([here.send("two"), here.edit(one!.id, "one, edited"), here.send("three")]);
    await shows(there, "one, edited", "two", "three");
    await Promise.all([settled(here), settled(there)]);
    await offline(alice, bob);
    await here.edit(one!.id, "one, edited twice");
    await here.send("four");
    await shows(there, "one, edited", "two", "three", "four");
    await online(alice, bob);
    await shows(there, "one, edited twice", "two", "three", "four");
    await Promise.all([settled(here), settled(there)]);
    expect(doubts(there)).toEqual([]);
  });

  it("counts without a gap where the server refuses one of it", async () => {
    const { server, alice, bob, here, there } = await connected();
    await offline(alice, bob);
    for (const text of ["refused", "taken", "taken too"]) await here.send(text);
    await shows(there, "refused", "taken", "taken too");
    refuseFirst(server);
    await online(alice, bob);
    await until(() => here.messages.get().some(({ state: how }) => how === "failed") && direct(there).length === 1);
    // What they have read is not said to be nowhere but here.
    const refused = here.messages.get().find(({ state: how }) => how === "failed");
    expect(refused).toMatchObject({
      cameThere: true,
      failure: { message: expect.stringMatching(/may have been read/) },
    });
    await here.send("and on");
    await until(() => said(there).includes("and on") && direct(there).length === 1);
    expect(doubts(there)).toEqual([]);
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  });

  it("is said to be there for as long as the other device can say so", async () => {
    const { alice, bob, id, here } = await connected();
    await offline(alice, bob);
    await here.send("shown for a moment");
    await until(() => direct(here).length === 1);
    bob.start();
    alice.calls!.connections.at(-1)!.events.changed("failed");
    await ended(alice, id);
    expect([direct(here), here.messages.get().at(-1)!.state]).toEqual([[], "queued"]);
  });
});
