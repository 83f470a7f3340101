import { encodeSealedItem, sealedContentType } from "../../crypto/secrets.ts";
import { fromBase64 } from "../base64.ts";
import { contentOfChange, forwardedOf, textOf } from "../content/content-kinds.ts";
import type { Content } from "../content/content.ts";
import { connected, direct, offline, online, said, settled, until } from "../testing/directly.ts";
import { id, mira, receiverBeside, sentAt } from "../testing/receiver-beside.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import type { ConversationView } from "../tenchat.ts";
import { asideItem } from "./message-item.ts";

const words = (view: ConversationView) => said(view).filter((text) => text !== "<timer>");
const item = (counter: number, { contentType, content }: Content) =>
  encodeSealedItem({ sentAt, counter, again: false, seen: null, contentType, content: fromBase64(content) });

async function timer(seconds: number) {
  const two = await connected();
  await two.alice.client.conversations.setTimer(two.id, seconds);
  await until(() => two.bob.client.conversations.list.get()[0]!.timer === seconds);
  await offline(two.alice, two.bob);
  return two;
}

describe("what is shown ahead of the log", () => {
  it("has disappeared for good, also when the log brings it", async () => {
    const { alice, bob, here, there } = await timer(5);
    await here.send("for a moment");
    await until(() => words(there).includes("for a moment"));
    const shown: string[] = [];
    await until(() => words(there).length === 0);
    there.messages.subscribe(() => void shown.push(...words(there)));
    await online(alice, bob);
    await settled(here);
    await here.send("later");
    await until(() => words(there).includes("later"));
    expect(shown).not.toContain("for a moment");
  });

  it("stays for as long as it says, however long that is", async () => {
    const { here, there } = await timer(28 * 86_400);
    await here.send("for four weeks");
    await until(() => direct(here).length === 1);
    await new Promise((go) => setTimeout(go, 300));
    expect(words(there)).toEqual(["for four weeks"]);
  });

  it("is not exchanged for something else unnoticed, and is the same however it was sealed", async () => {
    const { come, comeAhead, ahead } = await receiverBeside();
    await comeAhead(item(1, textOf("what you read")));
    expect(ahead.of(id)).toHaveLength(1);
    const exchanged = await come(2, sealedContentType, item(1, textOf("what stands there")));
    expect([exchanged.doubts, ahead.of(id)]).toEqual([{ replaced: true }, []]);
    await comeAhead(item(2, textOf("the same")));
    expect(await come(2, sealedContentType, item(2, textOf("the same")))).not.toHaveProperty("doubts");
    // Also by what shows nothing.
    await comeAhead(item(3, textOf("gone")));
    const receipt = contentOfChange({ kind: "receipt", of: { id: exchanged.id, by: mira.accountId } });
    const aside = await come(2, sealedContentType, item(3, receipt));
    expect(asideItem(aside)?.doubts).toEqual([{ kind: "replaced" }]);
  });

  it("is the same where its mark had to go, for a device that knows none, and not where it went without need", async () => {
    const { come, comeAhead } = await receiverBeside();
    const unmarked = textOf("from elsewhere");
    const plain = ({ contentType, content }: Content) => come(1, contentType, fromBase64(content));
    const replaced = async (log: Promise<MessageRecord>) => (await log).doubts?.replaced;
    await comeAhead(item(1, forwardedOf("from elsewhere")));
    expect(await replaced(plain(unmarked))).toBeUndefined();
    await comeAhead(item(1, forwardedOf("from elsewhere")));
    expect(await replaced(plain(textOf("from here")))).toBe(true);
    await comeAhead(item(1, forwardedOf("from elsewhere")));
    expect(await replaced(come(2, sealedContentType, item(1, unmarked)))).toBe(true);
  });

  it("is nothing under the name of one of one's own", async () => {
    const { comeAhead, ahead, nextId, ledger } = await receiverBeside();
    const own = { messageId: nextId(), conversationId: id, sentAt, ...textOf("mine") };
    await ledger.section.run(() => ledger.enqueueInside(own, ledger.conversation(id)!));
    expect([await comeAhead(item(1, textOf("theirs"))), ahead.of(id)]).toEqual([false, []]);
  });

  it("stays while the log is put in order that does not have it, and goes with a conversation that is deleted", async () => {
    const { comeAhead, ahead, ledger } = await receiverBeside();
    await comeAhead(item(1, textOf("ahead")));
    const conversation = ledger.conversation(id)!;
    await ledger.section.run(() => ledger.rewindInside({ conversation, moved: [], outbox: [], also: [] }));
    await ledger.stored();
    expect(ahead.of(id)).toHaveLength(1);
    await ledger.section.run(() => ledger.removeInside({ ...conversation, removed: true }));
    expect(ahead.of(id)).toEqual([]);
  });
});
