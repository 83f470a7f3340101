import { encodeSealedItem, sealedContentType } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { textOf } from "../content/content-kinds.ts";
import { acceptedAt, id, mira, receiverBeside, sentAt } from "../testing/receiver-beside.ts";
import { placedItem } from "./message-item.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function receiver() {
  const { come, ledger } = await receiverBeside();
  const shown = async (...given: Parameters<typeof come>) => {
    const record = await come(...given);
    return { record, item: placedItem(record, () => "sent", undefined, mira, alone) };
  };
  return { come: shown, ledger };
}

/** Nothing else is known about it. */
const alone = { notes: undefined, pending: undefined, quoted: undefined };
const item = { sentAt, counter: 1, again: false, seen: null, contentType: "text/plain", content: utf8("good morning") };

describe("what comes in", () => {
  it("format 1 is read as ever; its time is the server's, who says so", async () => {
    const { come } = await receiver();
    const { item: shown } = await come(1, "text/plain", utf8("as version 0.1.0 wrote"));
    expect(shown.content).toEqual({ kind: "text", text: "as version 0.1.0 wrote" });
    expect(shown).toMatchObject({ sentAt: Date.parse(acceptedAt), timeBy: "server", doubts: [] });
  });

  it("format 2 has its type, time and order inside the seal", async () => {
    const { come, ledger } = await receiver();
    const { item: shown, record } = await come(2, sealedContentType, encodeSealedItem(item));
    expect(shown.content).toEqual({ kind: "text", text: "good morning" });
    expect(shown).toMatchObject({ sentAt, timeBy: "sender", doubts: [], senderDeviceId: "phone" });
    expect(ledger.conversation(id)?.tip).toEqual({ id: record.id, digest: record.digest });
  });

  it("format 1 from a device that has sealed time and order before is shown to prove neither", async () => {
    const { come } = await receiver();
    await come(2, sealedContentType, encodeSealedItem(item));
    const { item: shown } = await come(1, "text/plain", utf8("and now without"));
    expect(shown).toMatchObject({ timeBy: "server", doubts: [{ kind: "unproven" }] });
  });

  it("another message under the id that the sender had seen is not the one it had seen", async () => {
    const { come } = await receiver();
    const { record } = await come(2, sealedContentType, encodeSealedItem(item));
    const digest = fromBase64(record.digest ?? "");
    const after = (counter: number, named: Uint8Array) =>
      come(2, sealedContentType, encodeSealedItem({ ...item, counter, seen: { id: record.id, digest: named } }));
    expect((await after(2, digest)).item.doubts).toEqual([]);
    expect(
      (
        await after(
          3,
          digest.map((byte) => byte ^ 1),
        )
      ).item.doubts,
    ).toEqual([{ kind: "unseen" }]);
  });

  it("a kind that this version does not know is kept byte by byte, and shown as such", async () => {
    const { come } = await receiver();
    const poll = Uint8Array.of(0, 255, 128);
    const sealed = encodeSealedItem({ ...item, contentType: "application/poll", content: poll });
    const { item: shown, record } = await come(2, sealedContentType, sealed);
    expect(shown.content).toEqual({ kind: "unsupported", contentType: "application/poll" });
    expect(record).toMatchObject({ contentType: "application/poll", content: toBase64(poll) });
  });

  it("a format of tomorrow is kept as it came", async () => {
    const { come } = await receiver();
    const { item: shown, record } = await come(3, sealedContentType, utf8("who knows"));
    expect(shown.content.kind).toBe("unsupported");
    expect(record.content).toBe(textOf("who knows").content);
  });

  it("what is no item is a message that cannot be shown, and the next one is", async () => {
    const { come } = await receiver();
    const { item: broken } = await come(2, sealedContentType, utf8("not an item"));
    expect(broken.content).toEqual({ kind: "undecryptable", reason: "damaged" });
    const { item: next } = await come(2, sealedContentType, encodeSealedItem({ ...item, counter: 2 }));
    expect(next).toMatchObject({ content: { kind: "text" }, doubts: [] });
  });
});
