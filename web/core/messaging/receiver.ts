import { CryptoError, contentDigest, openContent } from "../../crypto/secrets.ts";
import type { Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { contentKeysOf } from "../keys/content-keys.ts";
import type { ContentKeys, Step } from "../keys/content-keys.ts";
import { asAllowed, wasIn } from "../keys/manager-rule.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import type { PairwiseKeys } from "../keys/pairwise-keys.ts";
import type { DeviceLists } from "../keys/device-lists.ts";
import type { PeerDevices } from "../keys/peer-devices.ts";
import type { Pins } from "../keys/pins.ts";
import { isIn } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger, LedgerUpdate } from "../ledger/ledger.ts";
import { expiring } from "../ledger/expiring.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { ownRosterChange } from "../ledger/own-rosters.ts";
import {
  both,
  doubting,
  isRoster,
  nothing,
  notingSender,
  placeOf,
  rosterRecord,
  stranger,
  withoutUnbelievedEnd,
} from "./as-received.ts";
import type { Outcome } from "./as-received.ts";
import type { ChangeKeeper } from "./change-keeper.ts";
import { ItemProofs } from "./item-proof.ts";
import { openAgain } from "./open-again.ts";
import { placeRoster } from "./place-roster.ts";
import type { RosterOutcome } from "./place-roster.ts";
import { contextOf, readItem } from "./read-item.ts";
import { digestOf } from "./seal-message.ts";
import { advanced, passed, placedAgain, placedOwn } from "./placement.ts";
import type { PlacedRecord } from "./placement.ts";

/** `gap`: messages before it are missing, ask for them. */
export type Received = "placed" | "known" | "gap";

/**
 * A received message is in the server's log too: a power cut goes back to an earlier state of ratchet and position
 * alike, from which it is read again. Sending commits strictly, and all that came before with it.
 */
const durability = "relaxed";

/** The sender's key is not the trusted one, or the list that is known does not name their device, and nobody has asked the server about that yet. */
class ToCompare extends Error {}

/**
 * Puts messages in their places, one after the other. The ratchet's step, the opened message and the new position are
 * one commit; what cannot be opened has its place as such and blocks nothing.
 */
export class Receiver {
  readonly #primitives: Primitives;
  readonly #ledger: Ledger;
  readonly #own: OwnKeys;
  readonly #ways: readonly ContentKeys[];
  readonly #pairwise: PairwiseKeys;
  readonly #pins: Pins;
  readonly #devices: PeerDevices;
  readonly #lists: Pick<DeviceLists, "allows">;
  /** Devices that no list named, also after the server was asked for a newer one. */
  readonly #unlisted = new Set<string>();
  readonly #proofs: ItemProofs;
  readonly #changes: ChangeKeeper;
  readonly #now: () => number;
  readonly #asShown: <Record extends MessageRecord>(record: Record) => Record;
  readonly #membersChanged: (conversationId: string) => void;
  readonly #isUnasked: (conversationId: string, by: string) => Promise<boolean>;

  constructor(parts: {
    primitives: Primitives;
    ledger: Ledger;
    own: OwnKeys;
    ways: readonly ContentKeys[];
    /** By which what comes again is sealed, in a group as well. */
    pairwise: PairwiseKeys;
    pins: Pins;
    devices: PeerDevices;
    lists: Pick<DeviceLists, "allows">;
    changes: ChangeKeeper;
    now: () => number;
    /** With what follows of its having been shown before it had a place. */
    asShown: <Record extends MessageRecord>(record: Record) => Record;
    /** A group consists of others from now on. */
    membersChanged: (conversationId: string) => void;
    /** Whether the person neither knows who has put them into a group, nor has asked to be let in. */
    isUnasked: (conversationId: string, by: string) => Promise<boolean>;
  }) {
    this.#primitives = parts.primitives;
    this.#ledger = parts.ledger;
    this.#own = parts.own;
    this.#ways = parts.ways;
    this.#pairwise = parts.pairwise;
    this.#pins = parts.pins;
    this.#devices = parts.devices;
    this.#lists = parts.lists;
    this.#proofs = new ItemProofs(parts.ledger);
    this.#changes = parts.changes;
    this.#now = parts.now;
    this.#asShown = parts.asShown;
    this.#membersChanged = parts.membersChanged;
    this.#isUnasked = parts.isUnasked;
  }

  /** The conversation must be known. Rejects when storage or the network failed: then nothing has changed. */
  async receive(message: Message): Promise<Received> {
    try {
      return await this.#ledger.section.run(() => this.#place(message, false));
    } catch (error) {
      if (!(error instanceof ToCompare)) throw error;
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
    let [still, rosterWaits]: [number | undefined, boolean] = [undefined, false];
    for (const { id, sequence } of waiting) {
      await this.#ledger.section.run(async () => {
        const record = await this.#ledger.message(conversationId, id);
        if (!record?.held) return;
        const { held, ...rest } = record;
        const conversation = this.#known(conversationId);
        if (isRoster(conversation, held)) return this.#openHeldRoster(conversation, rest, held);
        const { opened, step, proof, unlisted } = wasIn(conversation, record)
          ? await this.#open(conversation, held, true)
          : stranger(conversation, held, rosterWaits);
        const { doubts, amended, ...checked } = await this.#proofs.check(held, proof, "held");
        const told = { ...rest, ...opened, ...doubting(doubts, unlisted) };
        const message = asAllowed(conversation, notingSender(conversation, told, !rosterWaits));
        await this.#commit({ message, amended, ...both(step, checked) }, record);
        await this.#openAgain(message);
      });
      const { held } = (await this.#ledger.message(conversationId, id)) ?? {};
      if (held === undefined) continue;
      still ??= sequence;
      rosterWaits ||= isRoster(this.#known(conversationId), held);
    }
    await this.#ledger.section.run(async () => {
      const { heldFrom: _heldFrom, rosterHeld: _rosterHeld, ...conversation } = this.#known(conversationId);
      // In a group another's key may have changed as well.
      const waits = still === undefined ? {} : { heldFrom: still };
      const roster = rosterWaits ? { rosterHeld: true as const } : {};
      await this.#ledger.commitInside({ conversation: { ...conversation, ...waits, ...roster } });
    });
  }

  async #openHeldRoster(conversation: ConversationRecord, rest: MessageRecord, held: Message): Promise<void> {
    const outcome = await this.#judgeRoster(conversation, held);
    // Somebody else's key has changed too: it goes on waiting.
    if (outcome.kind === "held") return this.#ledger.commitInside({ conversation: outcome.conversation });
    const message: MessageRecord = { ...rest, ...rosterRecord(outcome, held) };
    if (outcome.kind === "refused") {
      return this.#ledger.commitInside({ conversation: withoutUnbelievedEnd(conversation), message });
    }
    await this.#ledger.commitInside({ conversation: outcome.conversation, message, ...outcome.step });
    this.#membersChanged(conversation.id);
  }

  /** What this device has signed it keeps, for a server that forgets it. */
  #kept({ step, conversation }: Extract<RosterOutcome, { kind: "good" }>, message: Message): Step {
    const { conversationId, messageId, ciphertext: roster } = message;
    if (message.senderDeviceId !== this.#own.device.identity.deviceId) return step;
    const { revision = 0 } = conversation.roster ?? {};
    return { ...step, also: [...step.also, ownRosterChange(conversationId, revision, { messageId, roster })] };
  }

  #judgeRoster(conversation: ConversationRecord, message: Message): Promise<RosterOutcome> {
    const { masterKey, device } = this.#own;
    const own = { accountId: device.identity.accountId, masterKey };
    const isOut = (ids: readonly string[]) => contentKeysOf(this.#ways, conversation).isOut(conversation.id, ids);
    const [pins, lists] = [this.#pins, this.#lists];
    const parts = { primitives: this.#primitives, pins, lists, own, isOut, isUnasked: this.#isUnasked };
    return placeRoster(parts, conversation, message);
  }

  async #place(message: Message, compared: boolean): Promise<Received> {
    const { conversationId, messageId, sequence, senderAccountId, acceptedAt } = message;
    const conversation = this.#ledger.conversation(conversationId);
    if (conversation === undefined) throw new Error("A message came before its conversation.");
    if (conversation.over !== undefined) return this.#passBy(conversation, message);
    if (sequence > conversation.position + 1) return "gap";
    const known = await this.#ledger.message(conversationId, messageId);
    // Something new where everything was known: the server's data may have gone back, so its log has to be compared.
    if (sequence <= conversation.position) return known === undefined ? "gap" : "known";

    if (isRoster(conversation, message)) return this.#placeRoster(conversation, message, known, compared);
    const own = this.#own.device.identity;
    const entry = this.#ledger.outboxEntry(messageId);
    if (entry && senderAccountId === own.accountId && entry.conversationId === conversationId) {
      const at = { sequence, acceptedAt, digest: this.#digest(conversation, message) };
      await this.#commit(placedOwn(conversation, entry, at, own, known));
    } else if (known?.kept !== undefined && known.senderAccountId === senderAccountId) {
      await this.#placeAgain(conversation, known, message, compared);
    } else if (known !== undefined) {
      // The same message under another number: its place is passed over, so that what follows can come.
      await this.#ledger.commitInside({ conversation: passed(conversation, sequence, acceptedAt) });
    } else {
      // The server says who wrote it: a stranger's message, good as it may be, is nobody's in here.
      const { opened, step, proof, digest, unlisted } = isIn(conversation, senderAccountId)
        ? await this.#open(conversation, message, compared)
        : stranger(conversation, message);
      const { doubts, amended, ...checked } = await this.#proofs.check(message, proof, "new");
      const placed: PlacedRecord = {
        ...placeOf(message, senderAccountId === own.accountId),
        // Others have seen what stood there: by no digest that could be made of nothing.
        ...(opened.problem === "erased" ? {} : { digest: digest ?? this.#digest(conversation, message) }),
        ...opened,
        ...doubting(doubts, unlisted),
      };
      const noted = notingSender(conversation, placed, conversation.rosterHeld === undefined);
      const record = expiring(this.#asShown(asAllowed(conversation, noted)), this.#now());
      await this.#commit({
        conversation: advanced(conversation, record, this.#now()),
        message: record,
        seen: proof === null || proof === "none" ? undefined : proof.seen?.id,
        amended,
        ...both(step, checked),
        durability,
      });
      await this.#openAgain(record);
    }
    await this.#placeAccepted(conversationId);
    return "placed";
  }

  /** It came to its end here, whatever a server still has of it: nothing of that is opened or kept. */
  async #passBy(conversation: ConversationRecord, { sequence, acceptedAt }: Message): Promise<Received> {
    if (sequence <= conversation.position) return "known";
    await this.#ledger.commitInside({ conversation: passed(conversation, sequence, acceptedAt) });
    return "placed";
  }

  /** What could not be read and was asked for comes as an item of its own, in whose place it does not stand. */
  async #openAgain(brought: MessageRecord): Promise<void> {
    const [primitives, ledger, pairwise] = [this.#primitives, this.#ledger, this.#pairwise];
    const { deviceId: ownDeviceId } = this.#own.device.identity;
    const again = await openAgain({ primitives, ledger, pairwise, ownDeviceId }, brought);
    if (again === null) return;
    if (again.kind === "refused") return ledger.commitInside({ message: again.record });
    const { before, message, proof, step } = again;
    const { doubts, amended, ...checked } = await this.#proofs.check(message, proof, "held");
    const conversation = this.#known(brought.conversationId);
    const record = asAllowed(conversation, again.record);
    const told = { ...record, ...(doubts === undefined ? {} : { doubts: { ...record.doubts, ...doubts } }) };
    await this.#commit({ message: told, amended, ...both(step, checked) }, before);
    // It may itself have brought another one.
    await this.#openAgain(record);
  }

  /** Read already, and sealed anew: it is opened for the ratchet's sake, and shown if it could not be before. */
  async #placeAgain(
    conversation: ConversationRecord,
    known: MessageRecord,
    message: Message,
    compared: boolean,
  ): Promise<void> {
    const { opened, step, proof, unlisted } = await this.#open(conversation, message, compared);
    const checked = await this.#proofs.check(message, proof, "again");
    const { problem: _problem, ...rest } = known;
    // The very bytes that were read before do not open twice, and say nothing about the session.
    const stepped = opened.problem === undefined ? both(step, checked) : {};
    const better =
      ![undefined, "refused-sender"].includes(known.problem) &&
      opened.problem === undefined &&
      opened.held === undefined;
    const told = better ? asAllowed(conversation, { ...rest, ...opened, ...doubting(known.doubts, unlisted) }) : known;
    const record = { ...told, digest: this.#digest(conversation, message) };
    await this.#commit({
      ...placedAgain(conversation, record, message.sequence, message.acceptedAt),
      ...stepped,
    });
    if (better) await this.#openAgain(record);
  }

  /** One's own messages that were accepted behind the one that has just come. */
  async #placeAccepted(conversationId: string): Promise<void> {
    for (;;) {
      const conversation = this.#known(conversationId);
      const next = this.#ledger.outbox(conversationId).find((entry) => entry.accepted === conversation.position + 1);
      if (next?.acceptedAt === undefined) return;
      const { acceptedAt } = next;
      const at = { sequence: conversation.position + 1, acceptedAt, digest: digestOf(next) };
      const known = await this.#ledger.message(conversationId, next.messageId);
      await this.#commit(placedOwn(conversation, next, at, this.#own.device.identity, known));
    }
  }

  /** With whatever an edit, a deletion or a reaction among it changes. */
  async #commit(update: LedgerUpdate, before?: MessageRecord): Promise<void> {
    await this.#ledger.commitInside(await this.#changes.following(update, before));
  }

  #known(conversationId: string): ConversationRecord {
    return this.#ledger.conversation(conversationId) as ConversationRecord;
  }

  async #open(conversation: ConversationRecord, message: Message, compared: boolean): Promise<Outcome> {
    const { senderAccountId, senderDeviceId } = message;
    const way = contentKeysOf(this.#ways, conversation);
    try {
      const unwrapped = await way.unwrap(message);
      if (unwrapped === null) return { opened: { problem: "not-for-this-device" }, step: nothing, proof: null };
      const { contentKey, kept, inVain, listed } = unwrapped;
      const content =
        unwrapped.content ??
        (await openContent(
          this.#primitives,
          contextOf(message),
          way.contentOf(fromBase64(message.ciphertext)),
          contentKey,
        ).catch((error: unknown) => {
          inVain();
          throw error;
        }));
      if (!listed) this.#expectAsked(senderDeviceId, compared);
      const { proof, ...opened } = readItem(message, content);
      // By which it opened, see `openContent`.
      const digest = toBase64(contentKey.subarray(32));
      return { opened, step: await kept(), proof, digest, ...(listed ? {} : { unlisted: true }) };
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
      if (error.kind === "identity-changed") {
        if (this.#pins.change(senderAccountId)) return { opened: { held: message }, step: nothing, proof: null };
        if (!compared) throw new ToCompare();
      }
      return { opened: { problem: "damaged" }, step: await way.repair(message), proof: null };
    }
  }

  /** A device that was let in a moment ago is named by a list that is not here yet: one question for each device tells. */
  #expectAsked(deviceId: string, compared: boolean): void {
    if (!compared && !this.#unlisted.has(deviceId)) throw new ToCompare();
    this.#unlisted.add(deviceId);
  }

  /** Of the content: the sender knows it by the same bytes, whatever way its key travels. */
  #digest(conversation: ConversationRecord, message: Message): string {
    const bytes = fromBase64(message.ciphertext);
    const content = isRoster(conversation, message) ? bytes : contentKeysOf(this.#ways, conversation).contentOf(bytes);
    return toBase64(contentDigest(this.#primitives, contextOf(message), content));
  }

  /** Whom the group consists of from here on, if whoever may say that has signed it. */
  async #placeRoster(
    conversation: ConversationRecord,
    message: Message,
    known: MessageRecord | undefined,
    compared: boolean,
  ): Promise<Received> {
    const { sequence, acceptedAt, senderAccountId } = message;
    if (known !== undefined) {
      await this.#ledger.commitInside({ conversation: passed(conversation, sequence, acceptedAt) });
      await this.#placeAccepted(conversation.id);
      // A server that had forgotten it has it again, and may now be given what comes on top of it.
      this.#membersChanged(conversation.id);
      return "placed";
    }
    const { accountId } = this.#own.device.identity;
    const outcome = await this.#judgeRoster(conversation, message);
    if (outcome.kind === "refused" && !compared) throw new ToCompare();
    if (outcome.kind === "good" && outcome.unlisted) this.#expectAsked(message.senderDeviceId, compared);
    const record: PlacedRecord = {
      ...placeOf(message, senderAccountId === accountId),
      digest: this.#digest(conversation, message),
      ...rosterRecord(outcome, message),
    };
    const next = outcome.kind === "refused" ? conversation : outcome.conversation;
    await this.#ledger.commitInside({
      conversation: advanced(next, record, this.#now()),
      message: record,
      ...(outcome.kind === "good" ? this.#kept(outcome, message) : nothing),
    });
    await this.#placeAccepted(conversation.id);
    if (outcome.kind === "good") this.#membersChanged(conversation.id);
    return "placed";
  }
}
