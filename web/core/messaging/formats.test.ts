import { encodeSealedItem, openPrimitives, sealContent, sealedContentType } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { textOf } from "../content/content-kinds.ts";
import type { ContentKeys } from "../keys/content-keys.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { PairwiseKeys } from "../keys/pairwise-keys.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import { Pins } from "../keys/pins.ts";
import { Ledger } from "../ledger/ledger.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { placedItem } from "./message-item.ts";
import { ChangeKeeper } from "./change-keeper.ts";
import { Receiver } from "./receiver.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const mira = { accountId: "mira", deviceId: "laptop" };
const id = "a conversation";
const acceptedAt = "2026-11-05T12:00:00.000Z";
const sentAt = Date.parse("2026-11-05T11:59:58.000Z");
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A receiver whose content keys come from beside the test: what it does with opened bytes is all that it shows. */
async function receiver() {
  const primitives = await openPrimitives(provider);
  const opened = await new MemoryStorage().open("account");
  const database = new SealedDatabase("account", opened, await openWrappingKey(opened, provider));
  const ledger = new Ledger(database, mira.accountId);
  const keys = new Map<string, Uint8Array>();
  const nothing = { also: [], after: [] };
  const beside: ContentKeys = {
    suite: { suite: "beside the test", version: 7 },
    prepare: async () => new Map(),
    reads: async () => 2,
    wrap: async () => ({ keys: [], shared: new Uint8Array(0), ...nothing }),
    isOut: async () => ({ also: [], after: [] }),
    contentOf: (ciphertext) => ciphertext,
    unwrap: async ({ messageId }) => ({
      contentKey: keys.get(messageId)!,
      began: false,
      kept: async () => nothing,
      inVain: () => undefined,
    }),
    untell: async () => nothing,
    repair: async () => nothing,
  };
  const members = [mira.accountId, "jon"].map((accountId) => ({ accountId, role: "member" as const, joinedAt: 0 }));
  const begun = { position: 0, confirmed: 0, standing: {}, unread: 0, last: null, lastAt: 0, draft: "", createdAt: 0 };
  const conversation = { id, kind: "direct" as const, members, keys: beside.suite, ...begun };
  await ledger.section.run(() => ledger.commitInside({ conversation }));
  const own = { device: { identity: mira } } as OwnKeys;
  const now = () => Date.parse(acceptedAt);
  const pins = new Pins(database, now, () => undefined);
  const devices = {} as PeerDevices;
  const changes = new ChangeKeeper({
    ledger,
    ownAccountId: own.device.identity.accountId,
    ownUsername: () => "mira",
    now: () => Date.now(),
    profileSaid: () => ({ changes: [], after: [] }),
    asked: () => undefined,
  });
  const receiving = new Receiver({
    primitives,
    ledger,
    own,
    pins,
    devices,
    changes,
    now,
    ways: [beside],
    pairwise: {} as PairwiseKeys,
    membersChanged: () => undefined,
    isUnasked: async () => false,
  });
  let sequence = 0;
  /** Has something sealed come from Jon, and answers how it is shown. */
  const come = async (protocolVersion: number, contentType: string, content: Uint8Array) => {
    sequence++;
    const messageId = `01ARZ3NDEKTSV4RRFFQ69G5F${String(sequence).padStart(2, "0")}`;
    const sender = { senderAccountId: "jon", senderDeviceId: "phone" };
    const context = { conversationId: id, messageId, ...sender, contentType, protocolVersion };
    const sealed = await sealContent(primitives, context, content);
    keys.set(messageId, sealed.contentKey);
    const message: Message = {
      ...context,
      sequence,
      acceptedAt,
      ciphertext: toBase64(sealed.ciphertext),
      wrappedKey: "",
      meta: { sentAt: new Date(sentAt).toISOString(), clientSequence: sequence },
    };
    expect(await receiving.receive(message)).toBe("placed");
    const record = (await ledger.message(id, messageId))!;
    return { record, item: placedItem(record, () => "sent", undefined, mira, alone), messageId };
  };
  return { come, ledger };
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
