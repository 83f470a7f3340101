import { CryptoError, Patience, openContent, repairAbove, unwrapContentKey } from "../../crypto/secrets.ts";
import type { ContentContext, Primitives, Unwrapped } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import type { PeerSessionStore } from "../keys/peer-sessions.ts";
import type { Pins } from "../keys/pins.ts";
import type { Ledger, LedgerUpdate } from "../ledger/ledger.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { advanced, passed, placedAgain, placedOwn } from "./placement.ts";
import type { PlacedRecord } from "./placement.ts";
import { decodeText, textContentType } from "./text-content.ts";

/** `gap`: messages before it are missing, ask for them. */
export type Received = "placed" | "known" | "gap";

type Opened = Pick<MessageRecord, "text" | "content" | "problem" | "held">;
type Outcome = { readonly opened: Opened; readonly also: Pick<LedgerUpdate, "also" | "after"> };

/**
 * A received message is in the server's log too: a power cut goes back to an earlier state of ratchet and position
 * alike, from which it is read again. Sending commits strictly, and all that came before with it.
 */
const durability = "relaxed";

/** The sender's key is not the trusted one and nobody has asked the server about that yet. */
class UnknownKey extends Error {}

/**
 * Puts messages in their places, one after the other. The ratchet's step, the opened message and the new position are
 * one commit; what cannot be opened has its place as such and blocks nothing.
 */
export class Receiver {
  readonly #primitives: Primitives;
  readonly #ledger: Ledger;
  readonly #own: OwnKeys;
  readonly #peers: PeerSessionStore;
  readonly #pins: Pins;
  readonly #devices: PeerDevices;
  readonly #patience = new Patience();

  constructor(parts: {
    primitives: Primitives;
    ledger: Ledger;
    own: OwnKeys;
    peers: PeerSessionStore;
    pins: Pins;
    devices: PeerDevices;
  }) {
    this.#primitives = parts.primitives;
    this.#ledger = parts.ledger;
    this.#own = parts.own;
    this.#peers = parts.peers;
    this.#pins = parts.pins;
    this.#devices = parts.devices;
  }

  /** The conversation must be known. Rejects when storage or the network failed: then nothing has changed. */
  async receive(message: Message): Promise<Received> {
    try {
      return await this.#ledger.section.run(() => this.#place(message, false));
    } catch (error) {
      if (!(error instanceof UnknownKey)) throw error;
      // Outside the section: sending must not wait for this answer.
      await this.#devices.refresh(message.senderAccountId);
      return this.#ledger.section.run(() => this.#place(message, true));
    }
  }

  /** After a key change was accepted: opens what was held, in order. */
  async openHeld(conversationId: string): Promise<void> {
    const from = this.#ledger.conversation(conversationId)?.heldFrom;
    if (from === undefined) return;
    const waiting = (await this.#ledger.messages(conversationId)).filter(
      ({ held, sequence }) => held && sequence >= from,
    );
    for (const { id } of waiting) {
      await this.#ledger.section.run(async () => {
        const record = await this.#ledger.message(conversationId, id);
        if (!record?.held) return;
        const { held, ...rest } = record;
        const { opened, also } = await this.#open(held, true);
        await this.#ledger.commitInside({ message: { ...rest, ...opened }, ...also });
      });
    }
    await this.#ledger.section.run(async () => {
      const { heldFrom: _heldFrom, ...conversation } = this.#ledger.conversation(conversationId) as ConversationRecord;
      await this.#ledger.commitInside({ conversation });
    });
  }

  async #place(message: Message, compared: boolean): Promise<Received> {
    const { conversationId, messageId, sequence, senderAccountId, acceptedAt } = message;
    const conversation = this.#ledger.conversation(conversationId);
    if (conversation === undefined) throw new Error("A message came before its conversation.");
    if (sequence > conversation.position + 1) return "gap";
    const known = await this.#ledger.message(conversationId, messageId);
    // Something new where everything was known: the server's data may have gone back, so its log has to be compared.
    if (sequence <= conversation.position) return known === undefined ? "gap" : "known";

    const account = this.#own.device.identity.accountId;
    const entry = this.#ledger.outboxEntry(messageId);
    if (entry && senderAccountId === account && entry.conversationId === conversationId) {
      await this.#ledger.commitInside(placedOwn(conversation, entry, message, account, known));
    } else if (known?.kept !== undefined && known.senderAccountId === senderAccountId) {
      await this.#placeAgain(conversation, known, message, compared);
    } else if (known !== undefined) {
      // The same message under another number: its place is passed over, so that what follows can come.
      await this.#ledger.commitInside({ conversation: passed(conversation, sequence, acceptedAt) });
    } else {
      // The server says who wrote it: a stranger's message, good as it may be, is nobody's in here.
      const { opened, also } = conversation.memberIds.includes(senderAccountId)
        ? await this.#open(message, compared)
        : { opened: { problem: "damaged" as const }, also: { also: [], after: [] } };
      const record: PlacedRecord = { ...placeOf(message, senderAccountId === account), ...opened };
      await this.#ledger.commitInside({
        conversation: advanced(conversation, record),
        message: record,
        ...also,
        durability,
      });
    }
    await this.#placeAccepted(conversationId);
    return "placed";
  }

  /** Read already, and sealed anew: it is opened for the ratchet's sake, and shown if it could not be before. */
  async #placeAgain(
    conversation: ConversationRecord,
    known: MessageRecord,
    message: Message,
    compared: boolean,
  ): Promise<void> {
    const { opened, also } = await this.#open(message, compared);
    const { problem: _problem, ...rest } = known;
    // The very bytes that were read before do not open twice, and say nothing about the session.
    const stepped = opened.problem === undefined ? also : {};
    const better = known.problem !== undefined && opened.problem === undefined && opened.held === undefined;
    const record = better ? { ...rest, ...opened } : known;
    await this.#ledger.commitInside({
      ...placedAgain(conversation, record, message.sequence, message.acceptedAt),
      ...stepped,
    });
  }

  /** One's own messages that were accepted behind the one that has just come. */
  async #placeAccepted(conversationId: string): Promise<void> {
    for (;;) {
      const conversation = this.#ledger.conversation(conversationId) as ConversationRecord;
      const next = this.#ledger.outbox(conversationId).find((entry) => entry.accepted === conversation.position + 1);
      if (next?.acceptedAt === undefined) return;
      const account = this.#own.device.identity.accountId;
      const at = { sequence: conversation.position + 1, acceptedAt: next.acceptedAt };
      const known = await this.#ledger.message(conversationId, next.messageId);
      await this.#ledger.commitInside(placedOwn(conversation, next, at, account, known));
    }
  }

  async #open(message: Message, compared: boolean): Promise<Outcome> {
    const nothing = { also: [], after: [] };
    if (message.wrappedKey === null) return { opened: { problem: "not-for-this-device" }, also: nothing };
    const { senderAccountId, senderDeviceId } = message;
    const own = this.#own.device;
    const trusted =
      senderAccountId === own.identity.accountId ? own.identity.masterKey : this.#pins.trusted(senderAccountId);
    const peer = await this.#peers.read(senderDeviceId);
    const wrapped = fromBase64(message.wrappedKey);
    try {
      const unwrapped = await unwrapContentKey(this.#primitives, {
        own,
        sessions: peer.sessions,
        sender: { accountId: senderAccountId, deviceId: senderDeviceId },
        expectedMasterKey: trusted,
        wrapped,
        prekeys: this.#own.prekeys,
        patience: this.#patience,
      });
      const ciphertext = fromBase64(message.ciphertext);
      const content = await openContent(this.#primitives, contextOf(message), ciphertext, unwrapped.contentKey).catch(
        (error: unknown) => {
          this.#patience.inVain(senderDeviceId);
          throw error;
        },
      );
      this.#patience.opened(senderDeviceId);
      const opened: Opened =
        message.contentType === textContentType ? { text: decodeText(content) } : { content: toBase64(content) };
      return { opened, also: await this.#advance(message, unwrapped) };
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      if (error.kind === "identity-changed") {
        if (this.#pins.change(senderAccountId)) return { opened: { held: message }, also: nothing };
        if (!compared) throw new UnknownKey();
      }
      return { opened: { problem: "damaged" }, also: this.#askForAnotherSession(senderDeviceId, peer, wrapped) };
    }
  }

  async #advance(message: Message, unwrapped: Unwrapped): Promise<Outcome["also"]> {
    const kept = this.#peers.keep(message.senderDeviceId, { sessions: unwrapped.sessions });
    const pin =
      message.senderAccountId === this.#own.device.identity.accountId
        ? { changes: [], pinned: () => undefined }
        : this.#pins.pinChange(message.senderAccountId, unwrapped.peer.masterKey);
    const erased = unwrapped.used === null ? [] : await this.#own.erase(unwrapped.used);
    return { also: [kept.change, ...pin.changes, ...erased], after: [kept.kept, pin.pinned] };
  }

  /** The peer may be writing in a session that was lost here; answering in a new one repairs that. */
  #askForAnotherSession(
    deviceId: string,
    peer: Awaited<ReturnType<PeerSessionStore["read"]>>,
    wrapped: Uint8Array,
  ): Outcome["also"] {
    const renewAbove = repairAbove(peer.sessions, wrapped);
    if (renewAbove === null) return { also: [], after: [] };
    const kept = this.#peers.keep(deviceId, { ...peer, renewAbove });
    return { also: [kept.change], after: [kept.kept] };
  }
}

function placeOf(message: Message, own: boolean): PlacedRecord {
  return {
    id: message.messageId,
    conversationId: message.conversationId,
    sequence: message.sequence,
    acceptedAt: message.acceptedAt,
    senderAccountId: message.senderAccountId,
    own,
    // A clock that is ahead, or a lie, must not keep a message below all that come after it.
    sentAt: Math.min(Date.parse(message.meta.sentAt), Date.parse(message.acceptedAt)),
    contentType: message.contentType,
  };
}

function contextOf(message: Message): ContentContext {
  const { conversationId, messageId, senderAccountId, senderDeviceId, contentType, protocolVersion } = message;
  return { conversationId, messageId, senderAccountId, senderDeviceId, contentType, protocolVersion };
}
