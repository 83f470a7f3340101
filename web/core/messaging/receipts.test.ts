import { encodeSealedItem, sealedContentType } from "../../crypto/secrets.ts";
import { fromBase64 } from "../base64.ts";
import { contentOfChange, textOf } from "../content/content-kinds.ts";
import type { Content } from "../content/content.ts";
import { withStanding } from "../ledger/conversation-record.ts";
import { id as conversationId, mira, receiverBeside, sentAt } from "../testing/receiver-beside.ts";
import type { Outbox } from "./outbox.ts";
import { Receipts } from "./receipts.ts";
import { AnswerAwaited } from "../../../generated/contracts/messaging/errors.ts";
import { accountOf, states, texts, until } from "../testing/fake-host.ts";
import { twoPeople } from "../testing/two-people.ts";

describe("who has read", () => {
  it("is told by those who have written themselves, sealed, and shown as read", async () => {
    const { alice, bob, here, there, server, id } = await twoPeople();
    await here.send("read me");
    await until(() => texts(there).length === 1);
    there.markRead();
    await until(() => bob.client.conversations.list.get()[0]?.unread === 0);
    await until(() => states(here)[0] === "delivered");
    // Nobody has answered: not even that somebody is there is told.
    expect(server.logs.get(id)!.messages).toHaveLength(1);
    await there.send("an answer");
    await until(() => states(here)[0] === "read", () => states(here)); // prettier-ignore
    await here.send("and this");
    await until(() => texts(there).length === 3);
    there.markRead();
    await until(
      () => states(here).join() === "read,sent,read",
      () => [states(here), server.logs.get(id)?.messages.length],
    );
    expect(texts(here)).toEqual(["read me", "an answer", "and this"]);
    const log = JSON.stringify(server.logs.get(id)!.messages.at(-1)!.contentType);
    expect(log).not.toContain("receipt");
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  }, 40_000);

  it("is told with an answer that was written where there was no network", async () => {
    const { alice, bob, here, there } = await twoPeople();
    await here.send("read me");
    await until(() => texts(there).length === 1);
    bob.setOnline(false);
    there.markRead();
    await until(() => bob.client.conversations.list.get()[0]?.unread === 0);
    await there.send("an answer");
    // Ten times as long as it takes, in this host's hastened time, that what was read would be said.
    await new Promise((resolve) => setTimeout(resolve, 400));
    bob.setOnline(true);
    await until(() => states(here).join() === "read,sent", () => states(here)); // prettier-ignore
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  }, 40_000);

  it("is told the next time where the server has refused it, and is nobody's message that has failed", async () => {
    const { bob, here, there, server } = await twoPeople();
    await here.send("read me");
    await until(() => texts(there).length === 1);
    there.markRead();
    await there.send("an answer");
    await until(() => states(here)[0] === "read", () => states(here)); // prettier-ignore
    const honest = server.frame.bind(server);
    let refusing = true;
    server.frame = (peer, text) => {
      const { type, id } = JSON.parse(text) as { type: string; id: string };
      if (type !== "message.submit" || peer.accountId !== accountOf(bob) || !refusing) return honest(peer, text);
      refusing = false;
      return { type: "error", id, body: new AnswerAwaited().toBody() };
    };
    await here.send("and this");
    await until(() => texts(there).length === 3);
    there.markRead();
    await until(() => !refusing);
    await until(() => {
      there.markRead();
      return states(here)[2] === "read";
    });
    expect(there.messages.get().map(({ pending }) => pending)).toEqual([undefined, undefined, undefined]);
    expect(bob.reports).toEqual([]);
  }, 40_000);

  it("is neither told nor shown where the person keeps it to oneself", async () => {
    const { alice, bob, here, there } = await twoPeople();
    await bob.client.messaging.choose({ receipts: false, typing: false });
    await there.send("first");
    await until(() => texts(here).length === 1);
    await here.send("second");
    await until(() => texts(there).length === 2);
    there.markRead();
    here.markRead();
    await until(() => alice.client.conversations.list.get()[0]?.unread === 0);
    // Alice's own receipt has come to Bob, who does not see it; none of his comes to her.
    await until(() => states(there)[0] === "delivered");
    await there.send("third");
    await until(() => states(here)[1] === "delivered" && states(there)[2] === "delivered");
    expect([states(there)[0], states(here)[1]]).toEqual(["delivered", "delivered"]);
    await bob.client.messaging.choose({ receipts: true });
    there.setTyping(true);
    expect(bob.client.messaging.choices.get()).toMatchObject({ receipts: true, typing: false });
    expect(alice.client.conversations.list.get()[0]?.typing).toEqual([]);
    // Nobody shows that they are here who has not chosen so; whoever does sees it of others who do.
    const seen = () => [alice, bob].map(({ client }) => client.conversations.list.get()[0]?.presence);
    await alice.client.messaging.choose({ presence: "exact" });
    for (const { client } of [alice, bob]) client.messaging.attend(true);
    expect(seen()).toEqual([null, null]);
    await bob.client.messaging.choose({ presence: "exact" });
    await until(() => seen().join() === "online,online", seen);
    await bob.client.messaging.choose({ presence: "off" });
    expect(seen()[1]).toBeNull();
  }, 40_000);

  it("puts a conversation away for oneself: pinned above others, archived until something comes, muted for good", async () => {
    const { alice, here, there, id } = await twoPeople();
    const line = () => alice.client.conversations.list.get()[0]!;
    await alice.client.conversations.arrange(id, { archived: true, pinned: true });
    expect(line()).toMatchObject({ archived: true, pinned: true, muted: false });
    await there.send("it comes back");
    await until(() => !line().archived);
    await alice.client.conversations.arrange(id, { archived: true, muted: true });
    await there.send("it stays away");
    await until(() => texts(here).length === 2);
    expect(line()).toMatchObject({ archived: true, muted: true, unread: 2 });
  }, 40_000);

  it("is told beside everything else that one does with messages", async () => {
    const { alice, bob, here, there } = await twoPeople();
    await here.send("first");
    await here.send("second");
    await until(() => texts(there).length === 2);
    there.markRead();
    const [first, second] = there.messages.get();
    await there.send("to the second", { id: second!.id, by: second!.senderAccountId });
    await until(() => states(here).slice(0, 2).join() === "read,read", () => states(here)); // prettier-ignore
    await there.react(first!.id, "👍", true);
    await until(
      () => here.messages.get()[0]?.reactions.length === 1,
      () => [here.messages.get(), there.messages.get()],
    );
    expect([...alice.reports, ...bob.reports]).toEqual([]);
  }, 40_000);

  it("is told however many reactions came after the newest line", async () => {
    const { come, ledger, becomes } = await receiverBeside();
    let counter = 0;
    const item = ({ contentType, content }: Content) =>
      encodeSealedItem({ sentAt, counter: ++counter, again: false, seen: null, contentType, content: fromBase64(content) }); // prettier-ignore
    const line = await come(2, sealedContentType, item(textOf("line")));
    const of = { id: line.id, by: "jon" };
    for (let revision = 1; revision <= 120; revision++) {
      const on = revision % 2 === 0;
      await come(2, sealedContentType, item(contentOfChange({ kind: "reaction", of, revision, emoji: "👍", on })));
    }
    const { standing } = withStanding(ledger.conversation(conversationId)!, mira.accountId, { read: 121 });
    await becomes({ answered: true, standing });
    const told = await new Promise((resolve, reject) => {
      const outbox = { sendReceipt: (...all: unknown[]) => Promise.resolve(resolve(all)) } as unknown as Outbox;
      const timers = { after: (_milliseconds: number, run: () => void) => (run(), () => undefined) };
      const { accountId: ownAccountId } = mira;
      const keepToOneself = () => reject(new Error("Others are to know."));
      const parts = { ledger, outbox, timers, ownAccountId, allowed: () => true, keepToOneself, report: reject };
      new Receipts(parts).wake(conversationId);
    });
    expect(told).toEqual([conversationId, of, 121]);
  });
});
