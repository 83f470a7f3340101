import { encodeSealedItem, maximumContentLength, sealContent, sealedContentType } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { contentOfChange } from "../content/content-kinds.ts";
import type { Content } from "../content/content.ts";
import { disappearingOf } from "../content/disappearing-content.ts";
import { contentKeysOf } from "../keys/content-keys.ts";
import type { ContentKeys, Prepared, Recipient, Step } from "../keys/content-keys.ts";
import type { DeviceLists } from "../keys/device-lists.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { PairwiseKeys } from "../keys/pairwise-keys.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import type { Pins } from "../keys/pins.ts";
import { isIn } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { both } from "./as-received.ts";
import { readAudience, wasFor } from "./audience.ts";
import type { Outbox } from "./outbox.ts";
import { provenFormat } from "./read-item.ts";

/** A device asks for a message that it could not read. */
export interface Question {
  readonly conversationId: string;
  readonly messageId: string;
  readonly by: Recipient;
}

interface Parts {
  readonly primitives: Primitives;
  readonly ledger: Ledger;
  readonly own: OwnKeys;
  readonly pins: Pins;
  readonly devices: PeerDevices;
  readonly lists: DeviceLists;
  readonly pairwise: PairwiseKeys;
  readonly ways: readonly ContentKeys[];
  readonly outbox: Outbox;
  readonly now: () => number;
}

/** A device is sent one message again so often; whoever asks without end gets no more. */
const mostTimes = 3;
/** And one device gets so many answers within an hour: each is sent to everybody there, in the writer's name and quota. */
const mostAnswers = 20;
const hour = 3_600_000;
/** What stands around the content in its item, and around that in what is said. */
const around = 512;
const nobody: Prepared = new Map();

/**
 * Sends messages again that this device wrote and another could not read. The conversation's members all get the answer,
 * as everything said there, and so do those who came since: so what is in it is sealed for the one device, in its own
 * session. And only for one that the message was sealed for when it was sent, under the key by which its account was
 * known then: a device that came later, was removed, or belongs to whoever began the account anew gets nothing.
 */
export class Resender {
  readonly #parts: Parts;
  /** When each device was answered within the last hour. */
  readonly #answered = new Map<string, readonly number[]>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async answer({ conversationId, messageId, by }: Question): Promise<void> {
    const { ledger, pairwise, ways } = this.#parts;
    const asked = await this.#message(conversationId, messageId, by);
    if (asked === null || !(await this.#isHere(conversationId, by)) || !this.#hasRoom(by)) return;
    const words = (await this.#wasMeant(asked, by)) ? wordsOf(asked) : null;
    // Claimed before the section: receiving must not wait for the network.
    const prepared = words === null ? nobody : await pairwise.prepare([by]);
    await ledger.section.run(async () => {
      const message = await this.#message(conversationId, messageId, by);
      const conversation = ledger.conversation(conversationId);
      if (message === null || conversation === undefined) return;
      const { said, step } = await this.#again(message, by, wordsOf(message) === null ? null : words, prepared);
      // They may have lost what was handed to them of this device's chain.
      const untold = await contentKeysOf(ways, conversation).untell(conversationId, [by.deviceId]);
      const times = (message.sentAgain?.[by.deviceId] ?? 0) + 1;
      await this.#parts.outbox.sendAgainInside(conversationId, said, {
        message: { ...message, sentAgain: { ...message.sentAgain, [by.deviceId]: times } },
        ...both(step, untold),
      });
    });
  }

  #hasRoom({ deviceId }: Recipient): boolean {
    const now = this.#parts.now();
    const lately = (this.#answered.get(deviceId) ?? []).filter((at) => at > now - hour);
    if (lately.length >= mostAnswers) return false;
    this.#answered.set(deviceId, [...lately, now]);
    return true;
  }

  /** What this device wrote itself, unless it was sent there often enough. */
  async #message(conversationId: string, messageId: string, { deviceId }: Recipient): Promise<MessageRecord | null> {
    const message = await this.#parts.ledger.message(conversationId, messageId);
    if (message?.fromHere === undefined || (message.sentAgain?.[deviceId] ?? 0) >= mostTimes) return null;
    return message;
  }

  /** Whether it is a device of somebody who is in the conversation, by their own list and the key that is trusted. */
  async #isHere(conversationId: string, { accountId, deviceId }: Recipient): Promise<boolean> {
    const { ledger, own, pins, lists, devices, now } = this.#parts;
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined || conversation.ended || !isIn(conversation, accountId)) return false;
    if (now() >= (conversation.endsAt ?? Infinity)) return false;
    const isOwn = accountId === own.device.identity.accountId;
    if (pins.change(accountId) !== null || (!isOwn && lists.isHeld(accountId))) return false;
    return (await devices.list(accountId)).includes(deviceId);
  }

  async #wasMeant({ conversationId, audience }: MessageRecord, asker: Recipient): Promise<boolean> {
    const { ledger, own, pins } = this.#parts;
    if (audience === undefined) return false;
    const isOwn = asker.accountId === own.device.identity.accountId;
    const trusted = isOwn ? own.masterKey : pins.trusted(asker.accountId);
    return wasFor(await readAudience(ledger, conversationId, audience), asker, trusted);
  }

  async #again(
    message: MessageRecord,
    by: Recipient,
    words: Content | null,
    prepared: Prepared,
  ): Promise<{ readonly said: Content; readonly step: Step }> {
    const { primitives, own, pairwise } = this.#parts;
    const { accountId, deviceId } = own.device.identity;
    const { id, conversationId, sentAt, counter } = message;
    const answer = { kind: "again", of: { id, by: accountId }, device: by.deviceId } as const;
    const none = { said: contentOfChange({ ...answer, key: "", sealed: "" }), step: { also: [], after: [] } };
    if (words === null || counter === undefined) return none;
    const context = {
      conversationId,
      messageId: id,
      senderAccountId: accountId,
      senderDeviceId: deviceId,
      contentType: sealedContentType,
      protocolVersion: provenFormat,
    };
    const content = fromBase64(words.content);
    const { contentType } = words;
    const item = encodeSealedItem({ sentAt, counter, again: true, seen: null, contentType, content });
    if (item.length > maximumContentLength) return none;
    const sealed = await sealContent(primitives, context, item);
    // A key in a session has at most 2,048 bytes; three quarters of base64 are content.
    if ((sealed.ciphertext.length + 2_048) * (4 / 3) + around > maximumContentLength) return none;
    const { keys, ...step } = await pairwise.wrapEach([by], prepared, sealed.contentKey);
    const key = keys[0]!.wrappedKey;
    return { said: contentOfChange({ ...answer, key, sealed: toBase64(sealed.ciphertext) }), step };
  }
}

/** What it said as it was sent; null of what was taken back, has disappeared or was deleted here: nothing of that is kept. */
function wordsOf(message: MessageRecord): Content | null {
  const said = contentOf(message);
  if (said === undefined) return null;
  const { contentType, content } = said;
  const { expiresAfter } = message;
  const words = { contentType, content };
  return expiresAfter === undefined ? words : disappearingOf(words, expiresAfter);
}
