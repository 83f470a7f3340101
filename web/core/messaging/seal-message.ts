import { CryptoError, encodeSealedItem, sealContent, sealedContentType } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { PostMessageInput } from "../../../generated/contracts/messaging/operations.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { disappearingOf } from "../content/disappearing-content.ts";
import { isSilent, withoutMark } from "../content/content-kinds.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { DeviceLists } from "../keys/device-lists.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import { maySay, maySend, sendersRestricted } from "../keys/manager-rule.ts";
import { contentKeysOf } from "../keys/content-keys.ts";
import type { ContentKeys, Prepared, Recipient, Step } from "../keys/content-keys.ts";
import type { Change } from "../host.ts";
import type { Pins } from "../keys/pins.ts";
import { isIn } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { OutboxRecord } from "../ledger/message-record.ts";
import { keptAudience, readAudience, withRecipients } from "./audience.ts";
import { plainFormat, provenFormat } from "./read-item.ts";
import { withoutSaid } from "./unattended.ts";

/**
 * `nobody-there`: the other person has no device that could read it yet. `held`: something about their keys has to be
 * accepted, or it is not its turn. `unsaid`: a device of theirs is of a version that does not know what this is, and it was given up.
 */
export type Sealed = "sealed" | "nobody-there" | "held" | "gone" | "unsaid";

interface Parts {
  readonly primitives: Primitives;
  readonly ledger: Ledger;
  readonly own: OwnKeys;
  readonly ways: readonly ContentKeys[];
  readonly pins: Pins;
  readonly devices: PeerDevices;
  readonly lists: DeviceLists;
}

interface SealedEntry {
  readonly submission: PostMessageInput;
  readonly contentKey: Uint8Array;
  /** The number that was given, if it was given now. */
  readonly chain: {
    readonly entry?: Pick<OutboxRecord, "chain">;
    readonly conversation?: { readonly conversation: ConversationRecord };
  };
}

/** A message that is sealed no more, its conversation with its number back, and what else changes with that. */
interface TakenBack extends Step {
  readonly entry: OutboxRecord;
  readonly conversation?: ConversationRecord;
}

const nothing: Step = { also: [], after: [] };

/**
 * Encrypts messages of the outbox. The advanced ratchets and the exact submission are one commit, before anything is
 * sent: a ratchet key is never used for two different things, and a retry sends identical bytes.
 */
export class MessageSealer {
  readonly #parts: Parts;
  readonly #sealing = new Map<string, Promise<Sealed>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Once for whoever asks meanwhile: to claim the keys of a device twice would use up two. */
  seal(messageId: string): Promise<Sealed> {
    const sealing =
      this.#sealing.get(messageId) ?? this.#seal(messageId).finally(() => this.#sealing.delete(messageId));
    this.#sealing.set(messageId, sealing);
    return sealing;
  }

  async #seal(messageId: string): Promise<Sealed> {
    const { ledger, devices, own } = this.#parts;
    const entry = ledger.outboxEntry(messageId);
    const conversation = entry && ledger.conversation(entry.conversationId);
    if (entry === undefined || conversation === undefined) return "gone";
    if (isSealedFor(entry, conversation)) return "sealed";
    // Whom a group consists of is on its way.
    if (conversation.kind === "group" && conversation.roster === undefined) return "held";
    const { accountId, deviceId } = own.device.identity;
    const recipients: Recipient[] = [];
    let others = 0;
    const lists = await Promise.all(conversation.members.map((member) => devices.list(member.accountId)));
    for (const [index, member] of conversation.members.entries()) {
      const listed = (lists[index] ?? []).map((id) => ({ accountId: member.accountId, deviceId: id }));
      if (member.accountId !== accountId) others += listed.length;
      recipients.push(...listed.filter((device) => device.deviceId !== deviceId));
    }
    if (this.#isHeld(conversation)) return "held";
    // Alone in a group one writes to one's own devices.
    if (others === 0 && conversation.members.some((member) => member.accountId !== accountId)) return "nobody-there";
    const wrapped = await this.#wrap(messageId, recipients, conversation);
    return wrapped === "anew" ? this.#seal(messageId) : wrapped;
  }

  /** The same ciphertext, wrapped for devices that the server misses as well. Who may read is not for it to say. */
  async addDevices(messageId: string, missing: readonly Recipient[]): Promise<Sealed> {
    const entry = this.#parts.ledger.outboxEntry(messageId);
    const conversation = entry && this.#parts.ledger.conversation(entry.conversationId);
    if (conversation === undefined) return "gone";
    if (missing.some((device) => !isIn(conversation, device.accountId))) {
      throw new CryptoError("verification-failed", "The server asked for keys for somebody outside the conversation.");
    }
    for (const accountId of new Set(missing.map((device) => device.accountId))) {
      const listed = new Set(await this.#parts.devices.refresh(accountId));
      if (missing.some((device) => device.accountId === accountId && !listed.has(device.deviceId))) {
        throw new CryptoError("verification-failed", "The server asked for keys for a device that is in no list.");
      }
    }
    const wrapped = await this.#wrap(messageId, missing, conversation);
    return wrapped === "anew" ? this.seal(messageId) : wrapped;
  }

  /**
   * What has to be stored once the server has refused this for good; inside the ledger's exclusive section. What was sealed
   * behind it, ahead of its turn, is sealed anew too, as its number is another then: the last one goes back first.
   */
  async takeBack(entry: OutboxRecord): Promise<TakenBack> {
    const { ledger } = this.#parts;
    const ahead = entry.again ? [] : ledger.outbox(entry.conversationId).filter((other) => other.order > entry.order);
    for (const other of ahead.filter(isSealedAhead).toReversed()) {
      const { entry: outbox, ...rest } = await this.#takeBackOne(other);
      await ledger.commitInside({ outbox, ...rest });
    }
    return this.#takeBackOne(entry);
  }

  async #takeBackOne(entry: OutboxRecord): Promise<TakenBack> {
    const { ledger, ways } = this.#parts;
    const conversation = ledger.conversation(entry.conversationId);
    const step = conversation === undefined ? nothing : await untold(contentKeysOf(ways, conversation), entry);
    return { ...unsealed(entry, conversation), ...step };
  }

  /** Nothing silent was said in the first format: who reads no other does not know it, and would be shown a message. */
  async #leaveUnsaid(removeOutbox: OutboxRecord, conversation: ConversationRecord): Promise<"unsaid"> {
    await this.#parts.ledger.commitInside({
      removeOutbox,
      conversation: withoutSaid(conversation, removeOutbox.contentType),
    });
    return "unsaid";
  }

  /**
   * Numbers are given in the order of sending, as others are told by them of what was kept back or moved: what stands before
   * it gets its own first, also where that has just been sealed for nothing.
   */
  #isBehindOthers(entry: OutboxRecord): boolean {
    const { ledger, own } = this.#parts;
    const { deviceId } = own.device.identity;
    const awaitsNumber = ({ failure, accepted, chain }: OutboxRecord) =>
      failure === undefined && accepted === undefined && chain?.deviceId !== deviceId;
    const others = ledger.outbox(entry.conversationId).filter(({ order }) => order < entry.order);
    return awaitsNumber(entry) && others.some(awaitsNumber);
  }

  #isHeld(conversation: ConversationRecord): boolean {
    const { pins, lists, own } = this.#parts;
    return conversation.members.some(
      ({ accountId }) =>
        pins.change(accountId) !== null || (accountId !== own.device.identity.accountId && lists.isHeld(accountId)),
    );
  }

  /**
   * `chosen`: the conversation by which the recipients were chosen. `anew`: it was sealed in a format that one of these
   * devices cannot read, and nobody has it yet, or others are in the group than were a moment ago.
   */
  async #wrap(
    messageId: string,
    recipients: readonly Recipient[],
    chosen: ConversationRecord,
  ): Promise<Sealed | "anew"> {
    const { ledger, ways } = this.#parts;
    const way = contentKeysOf(ways, chosen);
    // Claimed before the section: receiving must not wait for the network.
    const prepared = await way.prepare(recipients);
    return ledger.section.run(async () => {
      const entry = ledger.outboxEntry(messageId);
      const conversation = entry && ledger.conversation(entry.conversationId);
      // A number for what was refused meanwhile would be missing to the others.
      if (entry === undefined || conversation === undefined || entry.failure !== undefined) return "gone";
      // Nothing is sealed for who has gone.
      if (conversation.roster?.revision !== chosen.roster?.revision) return "anew";
      if (this.#isHeld(conversation)) return "held";
      // It became a channel meanwhile, or one is none of those any more who write there.
      if (!maySay(conversation, this.#parts.own.device.identity.accountId, entry.contentType))
        throw sendersRestricted();
      const sealed = sealedAs(entry, conversation);
      if (this.#isBehindOthers(sealed)) return "held";
      const format = await way.reads(recipients, prepared);
      if ((sealed.submission?.protocolVersion ?? format) > format) {
        const { entry: outbox, ...rest } = await this.takeBack(entry);
        await ledger.commitInside({ outbox, ...rest });
        return "anew";
      }
      if (format < provenFormat && isSilent(entry.contentType)) return this.#leaveUnsaid(entry, conversation);
      const { submission, contentKey, chain } = await this.#content(sealed, conversation, format);
      const missing = recipients.filter(({ deviceId }) => !submission.keys.some((key) => key.deviceId === deviceId));
      const { conversationId } = entry;
      // Sealed for other members than there are now, it was refused.
      if (sealed !== entry) await ledger.commitInside(await untold(way, entry));
      const wrapped = await way.wrap({ conversationId, messageId, recipients: missing, prepared, contentKey });
      const { also, after, shared } = wrapped;
      const ciphertext = shared.length === 0 ? submission.ciphertext : behind(shared, submission.ciphertext);
      const keys = [...submission.keys, ...wrapped.keys];
      const sent = { ...submission, ciphertext, keys };
      const audience = await this.#audience(sealed, recipients, prepared);
      await ledger.commitInside({
        outbox: { ...entry, submission: sent, contentKey: toBase64(contentKey), ...audience.entry, ...chain.entry },
        ...chain.conversation,
        also: [...also, ...audience.also],
        after,
      });
      return "sealed";
    });
  }

  /** Whom it is sealed for, so that nobody else is sent it again later; with those whom the same bytes are for already. */
  async #audience(
    { conversationId, contentType, audience: id }: OutboxRecord,
    recipients: readonly Recipient[],
    prepared: Prepared,
  ): Promise<{ readonly entry: Pick<OutboxRecord, "audience">; readonly also: readonly Change[] }> {
    const { ledger, own, pins, primitives } = this.#parts;
    if (isSilent(contentType)) return { entry: {}, also: [] };
    const before = (id === undefined ? undefined : await readAudience(ledger, conversationId, id)) ?? {};
    const { accountId } = own.device.identity;
    const audience = withRecipients(before, recipients, (recipient) =>
      recipient.accountId === accountId
        ? own.masterKey
        : (pins.trusted(recipient.accountId) ?? prepared.get(recipient.deviceId)?.identity.masterKey ?? null),
    );
    const kept = keptAudience(primitives, conversationId, audience);
    return { entry: { audience: kept.id }, also: kept.id === id ? [] : [kept.change] };
  }

  async #content(entry: OutboxRecord, conversation: ConversationRecord, format: number): Promise<SealedEntry> {
    if (entry.submission !== undefined && entry.contentKey !== undefined) {
      return { submission: entry.submission, contentKey: fromBase64(entry.contentKey), chain: {} };
    }
    const { accountId, deviceId } = this.#parts.own.device.identity;
    const { conversationId, messageId, sentAt, expiresAfter } = entry;
    const words = format < provenFormat ? withoutMark(entry) : entry;
    const said = expiresAfter === undefined ? words : disappearingOf(words, expiresAfter);
    const context = { conversationId, messageId, senderAccountId: accountId, senderDeviceId: deviceId };
    const { roster } = conversation;
    const membership = roster === undefined ? {} : { membership: roster.revision };
    const aside = maySend(conversation, accountId) ? {} : { aside: true };
    const submitted = { conversationId, messageId, keys: [], ...membership, ...aside };
    const meta = { sentAt: new Date(sentAt).toISOString(), clientSequence: entry.order };
    if (format < provenFormat) {
      const outside = { contentType: said.contentType, protocolVersion: plainFormat };
      const content = fromBase64(said.content);
      const sealed = await sealContent(this.#parts.primitives, { ...context, ...outside }, content);
      const submission = { ...submitted, ...outside, ciphertext: toBase64(sealed.ciphertext), meta };
      return { submission, contentKey: sealed.contentKey, chain: {} };
    }
    const { tip, sealed: before } = conversation;
    // What is sent again under its own id keeps its number: who missed it the first time misses nothing then.
    const again = entry.chain?.deviceId === deviceId ? entry.chain : undefined;
    const place = again ?? { deviceId, counter: (before?.deviceId === deviceId ? before.counter : 0) + 1 };
    const outside = { contentType: sealedContentType, protocolVersion: provenFormat };
    const sealed = await sealContent(
      this.#parts.primitives,
      { ...context, ...outside },
      encodeSealedItem({
        sentAt,
        counter: place.counter,
        again: entry.again === true,
        seen: tip === undefined ? null : { id: tip.id, digest: fromBase64(tip.digest) },
        contentType: said.contentType,
        content: fromBase64(said.content),
      }),
    );
    const submission = { ...submitted, ...outside, ciphertext: toBase64(sealed.ciphertext), meta };
    const counted = again === undefined ? { conversation: { conversation: { ...conversation, sealed: place } } } : {};
    const chain = { entry: { chain: place }, ...counted };
    return { submission, contentKey: sealed.contentKey, chain };
  }
}

/** Nobody has been given it by the server, which gets it in its turn. */
function isSealedAhead({ submission, accepted, again }: OutboxRecord): boolean {
  return submission !== undefined && accepted === undefined && !again;
}

/** What the server has not taken handed nothing over to anybody. */
async function untold(way: ContentKeys, { conversationId, submission }: OutboxRecord): Promise<Step> {
  if (submission === undefined || submission.keys.length === 0) return nothing;
  return way.untell(
    conversationId,
    submission.keys.map(({ deviceId }) => deviceId),
  );
}

/** What was sealed for other members than a group has now is sealed anew: the server has not taken it. */
function isSealedFor({ submission }: OutboxRecord, { roster }: ConversationRecord): boolean {
  return submission !== undefined && submission.membership === roster?.revision;
}

/** With its number, and what was sealed if that is still good. */
function sealedAs(entry: OutboxRecord, conversation: ConversationRecord): OutboxRecord {
  if (isSealedFor(entry, conversation)) return entry;
  const { submission: _submission, contentKey: _contentKey, audience: _audience, ...rest } = entry;
  return rest;
}

/** What all read stands before the content. */
function behind(shared: Uint8Array, ciphertext: string): string {
  const content = fromBase64(ciphertext);
  const both = new Uint8Array(shared.length + content.length);
  both.set(shared);
  both.set(content, shared.length);
  return toBase64(both);
}

/** By what others name an item of one's own: the second half of its content key. Unknown of one that is not sealed. */
export function digestOf({ contentKey }: OutboxRecord): string | undefined {
  return contentKey === undefined ? undefined : toBase64(fromBase64(contentKey).slice(32));
}

/**
 * The server has refused this for good: its number goes to the next one, and it is sealed anew should it be tried again.
 * Whoever is brought it all the same sees one number twice.
 */
function unsealed(
  { submission: _submission, contentKey: _contentKey, audience: _audience, chain, ...entry }: OutboxRecord,
  conversation: ConversationRecord | undefined,
): Omit<TakenBack, keyof Step> {
  const { sealed } = conversation ?? {};
  // Of what is sent again the number was given long ago.
  if (entry.again) return { entry: { ...entry, ...(chain === undefined ? {} : { chain }) } };
  if (conversation === undefined || chain === undefined || sealed === undefined) return { entry };
  if (sealed.deviceId !== chain.deviceId || sealed.counter !== chain.counter) return { entry };
  const before = { deviceId: sealed.deviceId, counter: sealed.counter - 1 };
  return { entry, conversation: { ...conversation, sealed: before } };
}
