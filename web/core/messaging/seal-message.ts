import { CryptoError, encodeBase64url, sealContent, startSession, wrapContentKey } from "../../crypto/secrets.ts";
import type { PeerSessions, PrekeyBundle, Primitives } from "../../crypto/secrets.ts";
import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import type { PeerSessionStore } from "../keys/peer-sessions.ts";
import type { Pins } from "../keys/pins.ts";
import type { Change } from "../host.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { OutboxRecord } from "../ledger/message-record.ts";
import { encodeText, protocolVersion, textContentType } from "./text-content.ts";

export type Recipient = { readonly accountId: string; readonly deviceId: string };
/** `nobody-there`: the other person has no device that could read it yet. `held`: their key has changed. */
export type Sealed = "sealed" | "nobody-there" | "held" | "gone";

interface Parts {
  readonly primitives: Primitives;
  readonly ledger: Ledger;
  readonly own: OwnKeys;
  readonly peers: PeerSessionStore;
  readonly pins: Pins;
  readonly devices: PeerDevices;
}

/**
 * Encrypts messages of the outbox. The advanced ratchets and the exact submission are one commit, before anything is
 * sent: a ratchet key is never used for two different things, and a retry sends identical bytes.
 */
export class MessageSealer {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async seal(messageId: string): Promise<Sealed> {
    const { ledger, devices, own } = this.#parts;
    const entry = ledger.outboxEntry(messageId);
    const conversation = entry && ledger.conversation(entry.conversationId);
    if (entry === undefined || conversation === undefined) return "gone";
    if (entry.submission !== undefined) return "sealed";
    const { accountId, deviceId } = own.device.identity;
    const recipients: Recipient[] = [];
    let others = 0;
    for (const member of conversation.memberIds) {
      const listed = await devices.list(member);
      if (member !== accountId) others += listed.length;
      recipients.push(...listed.filter((id) => id !== deviceId).map((id) => ({ accountId: member, deviceId: id })));
    }
    if (this.#isHeld(conversation)) return "held";
    if (others === 0) return "nobody-there";
    return this.#wrap(messageId, recipients);
  }

  /** The same ciphertext, wrapped for devices that the server misses as well. Who may read is not for it to say. */
  async addDevices(messageId: string, missing: readonly Recipient[]): Promise<Sealed> {
    const entry = this.#parts.ledger.outboxEntry(messageId);
    const members = entry && this.#parts.ledger.conversation(entry.conversationId)?.memberIds;
    if (members === undefined) return "gone";
    if (missing.some((device) => !members.includes(device.accountId))) {
      throw new CryptoError("verification-failed", "The server asked for keys for somebody outside the conversation.");
    }
    for (const accountId of new Set(missing.map((device) => device.accountId))) {
      await this.#parts.devices.refresh(accountId);
    }
    return this.#wrap(messageId, missing);
  }

  #isHeld(conversation: ConversationRecord): boolean {
    return conversation.memberIds.some((member) => this.#parts.pins.change(member) !== null);
  }

  async #wrap(messageId: string, recipients: readonly Recipient[]): Promise<Sealed> {
    const { ledger } = this.#parts;
    // Claimed before the section: receiving must not wait for the network.
    const bundles = await this.#claim(recipients);
    return ledger.section.run(async () => {
      const entry = ledger.outboxEntry(messageId);
      const conversation = entry && ledger.conversation(entry.conversationId);
      if (entry === undefined || conversation === undefined) return "gone";
      if (this.#isHeld(conversation)) return "held";
      const { submission, contentKey } = await this.#content(entry);
      const keys = [...submission.keys];
      const also: Change[] = [];
      const after: (() => void)[] = [];
      for (const recipient of recipients) {
        if (keys.some((key) => key.deviceId === recipient.deviceId)) continue;
        const wrapped = await this.#wrapFor(recipient, bundles.get(recipient.deviceId), contentKey);
        keys.push({ deviceId: recipient.deviceId, wrappedKey: wrapped.wrappedKey });
        also.push(...wrapped.changes);
        after.push(...wrapped.after);
      }
      await ledger.commitInside({
        outbox: { ...entry, submission: { ...submission, keys }, contentKey: toBase64(contentKey) },
        also,
        after,
      });
      return "sealed";
    });
  }

  async #claim(recipients: readonly Recipient[]): Promise<Map<string, PrekeyBundle>> {
    const bundles = new Map<string, PrekeyBundle>();
    for (const accountId of new Set(recipients.map((recipient) => recipient.accountId))) {
      const needed: string[] = [];
      for (const recipient of recipients) {
        if (recipient.accountId !== accountId) continue;
        const { sessions, renewAbove } = await this.#parts.peers.read(recipient.deviceId);
        if (!this.#isWith(recipient, sessions) || renewAbove !== undefined) needed.push(recipient.deviceId);
      }
      if (needed.length === 0) continue;
      for (const bundle of await this.#parts.devices.claim(accountId, needed)) {
        bundles.set(bundle.identity.deviceId, bundle);
      }
    }
    return bundles;
  }

  #trusted(accountId: string): Uint8Array | null {
    const { own, pins } = this.#parts;
    return accountId === own.device.identity.accountId ? own.masterKey : pins.trusted(accountId);
  }

  /**
   * Whether what is held under a device's id is with a device of this person, signed by the key trusted now. The server
   * says which ids are whose: it could name a device of somebody else, or one that a key given up since had signed.
   */
  #isWith({ accountId }: Recipient, sessions: PeerSessions | null): sessions is PeerSessions {
    const trusted = this.#trusted(accountId);
    if (sessions === null || trusted === null) return false;
    return sessions.peer.accountId === accountId && sessions.peer.masterKey === encodeBase64url(trusted);
  }

  async #content(entry: OutboxRecord): Promise<{ submission: PostMessageInput; contentKey: Uint8Array }> {
    if (entry.submission !== undefined && entry.contentKey !== undefined) {
      return { submission: entry.submission, contentKey: fromBase64(entry.contentKey) };
    }
    const { accountId, deviceId } = this.#parts.own.device.identity;
    const { conversationId, messageId } = entry;
    const sealed = await sealContent(
      this.#parts.primitives,
      {
        conversationId,
        messageId,
        senderAccountId: accountId,
        senderDeviceId: deviceId,
        contentType: textContentType,
        protocolVersion,
      },
      encodeText(entry.text),
    );
    const submission: PostMessageInput = {
      conversationId,
      messageId,
      contentType: textContentType,
      protocolVersion,
      ciphertext: toBase64(sealed.ciphertext),
      keys: [],
      meta: { sentAt: new Date(entry.sentAt).toISOString(), clientSequence: entry.order },
    };
    return { submission, contentKey: sealed.contentKey };
  }

  async #wrapFor(recipient: Recipient, bundle: PrekeyBundle | undefined, contentKey: Uint8Array) {
    const { primitives, own, peers, pins } = this.#parts;
    const { accountId, deviceId } = recipient;
    const ownAccount = accountId === own.device.identity.accountId;
    const expectedMasterKey = this.#trusted(accountId);
    const peer = await peers.read(deviceId);
    let sessions = this.#isWith(recipient, peer.sessions) ? peer.sessions : null;
    const changes: Change[] = [];
    const after: (() => void)[] = [];
    if (bundle !== undefined && (sessions === null || peer.renewAbove !== undefined)) {
      sessions = await startSession(primitives, {
        own: own.device,
        bundle,
        sessions,
        expectedMasterKey,
        ...(peer.renewAbove === undefined ? {} : { aboveGeneration: peer.renewAbove }),
      });
      if (!ownAccount) {
        const pin = pins.pinChange(accountId, bundle.identity.masterKey);
        changes.push(...pin.changes);
        after.push(pin.pinned);
      }
    }
    if (sessions === null) {
      // Somebody else's, or signed by a key that is not trusted: no bundle can make it one of this person's devices.
      if (peer.sessions !== null) throw new CryptoError("verification-failed", "This device is not this person's.");
      throw new Error("The server handed out no keys for a device of this conversation.");
    }
    const { sessions: advanced, wrapped } = await wrapContentKey(primitives, sessions, contentKey);
    const kept = peers.keep(deviceId, { sessions: advanced });
    return {
      wrappedKey: toBase64(wrapped),
      changes: [...changes, kept.change],
      after: [...after, kept.kept],
    };
  }
}
