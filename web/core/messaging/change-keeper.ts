import { changeOf, previewOf, showContent } from "../content/content-kinds.ts";
import type { ItemChange, Reference } from "../content/content.ts";
import { timerContentType } from "../content/disappearing-content.ts";
import { groupNameContentType } from "../content/group-content.ts";
import type { Change } from "../host.ts";
import { previewLength, standingOf, withStanding } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { expiredOf, expiring } from "../ledger/expiring.ts";
import { noted } from "../ledger/item-notes.ts";
import type { Notes } from "../ledger/item-notes.ts";
import type { Ledger, LedgerUpdate } from "../ledger/ledger.ts";
import { pinning } from "../ledger/pins.ts";
import { profileContentType, readProfileKey } from "../content/profile-content.ts";
import type { Content } from "../content/content.ts";
import type { Pending } from "../keys/known-names.ts";
import { contentOf, notesKey } from "../ledger/message-record.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { isAside, toldContent, withNotes, withoutContent } from "../ledger/told-record.ts";
import { mightDecide, mightManage } from "../keys/manager-rule.ts";
import { callWordOf } from "../calls/call-word.ts";
import type { CallWord } from "../calls/call-word.ts";
import type { Question } from "./resender.ts";
import { nothingUnread, UnreadKeeper } from "./unread-keeper.ts";
import type { ReadPlace } from "./read-place.ts";

const pageSize = 50;

interface Parts {
  readonly ledger: Ledger;
  readonly ownAccountId: string;
  /** What others mention oneself by. */
  readonly ownUsername: () => string;
  readonly now: () => number;
  /** What follows of somebody's word about their profile. */
  readonly profileSaid: (accountId: string, content: Content) => Pending;
  /** Somebody asks for a message of one's own once more. */
  readonly asked: (question: Question) => void;
  /** Somebody calls, or says something about a call. */
  readonly called: (word: CallWord) => void;
}

/**
 * Has an edit, a deletion, a reaction or a pin take effect in the commit that places it. One that comes before what it is about
 * waits for that; one that is not its writer's changes nothing. Works inside the ledger's exclusive section.
 */
export class ChangeKeeper {
  readonly #ledger: Ledger;
  readonly #ownAccountId: string;
  readonly #unread: UnreadKeeper;
  readonly #now: () => number;
  readonly #profileSaid: Parts["profileSaid"];
  readonly #asked: Parts["asked"];
  readonly #rung: Parts["called"];

  constructor({ ledger, ownAccountId, ownUsername, now, profileSaid, asked, called }: Parts) {
    this.#rung = called;
    this.#asked = asked;
    this.#ledger = ledger;
    this.#ownAccountId = ownAccountId;
    this.#unread = new UnreadKeeper(ledger, ownAccountId, ownUsername);
    this.#now = now;
    this.#profileSaid = profileSaid;
  }

  /**
   * What is to be committed when `given` places or opens an item, with what follows of it. `before`: what it was taken for
   * in its place until now, where it could not be opened at once.
   */
  async following(given: LedgerUpdate, before?: MessageRecord): Promise<LedgerUpdate> {
    if (given.message === undefined) return given;
    const message = expiring(given.message, this.#now());
    const placed = before === undefined ? this.#named(given, message) : await this.#openedLate(given, before, message);
    const timed = { ...placed, ...this.#timed(placed, message) };
    let update: LedgerUpdate & { message: MessageRecord } = { ...timed, ...this.#called(timed, message), message };
    if (message.expired) return update;
    if (message.contentType === profileContentType) return this.#profile(update, message);
    const change = changeOf(contentOf(message));
    const word = before === undefined ? callWordOf(message, change) : null;
    if (word !== null) update = { ...update, after: [...(update.after ?? []), () => this.#rung(word)] };
    // Where a device can be reached nobody needs to know a moment later.
    if (change?.kind === "call-offer" || change?.kind === "call-answer")
      return { ...update, message: withoutContent(message) };
    if (change?.kind === "call-accept") return update;
    if (change?.kind === "receipt") return this.#read(update, message, change.of);
    // That one has written at all is what counts, see `advanced`.
    if (change?.kind === "acceptance") return update;
    // What comes again is opened by the receiver, once this has its place.
    if (change?.kind === "again") return update;
    if (change?.kind === "ask-again") return this.#askedFor(update, message, change.of);
    if (change?.kind === "pin" && !this.#mayDecide(update, message)) return { ...update, message: expiredOf(message) };
    if (change !== null) return this.#follow(update, message, change);
    return this.#withWhatWaits(await this.#answered(update, message), message);
  }

  /** It has been counted and listed as what nobody could read. */
  async #openedLate(update: LedgerUpdate, before: MessageRecord, message: MessageRecord): Promise<LedgerUpdate> {
    const conversation = update.conversation ?? this.#ledger.conversation(message.conversationId);
    if (conversation === undefined) return update;
    const weighed = this.#unread.changed(conversation, before, message);
    const { last } = weighed;
    if (last?.id !== message.id || (message.content === undefined && !isAside(message)))
      return { ...update, conversation: weighed };
    const line = isAside(message)
      ? await this.#lineBefore(message)
      : { ...last, content: previewOf(toldContent(message), previewLength) };
    return { ...update, conversation: { ...weighed, last: line } };
  }

  /** Whoever asks is answered outside of this: that may need the network. A question that is lost by a crash is asked again. */
  #askedFor(update: LedgerUpdate, message: MessageRecord, { id, by }: Reference): LedgerUpdate {
    const { conversationId, fromHere, senderAccountId: accountId, senderDeviceId: deviceId } = message;
    if (fromHere || by !== this.#ownAccountId || deviceId === null) return update;
    const ask = () => this.#asked({ conversationId, messageId: id, by: { accountId, deviceId } });
    return { ...update, after: [...(update.after ?? []), ask] };
  }

  /** What is to be committed when an item disappears: its texts, and what the list shows of it. */
  async disappeared(message: MessageRecord): Promise<LedgerUpdate> {
    const { conversationId, notes = {} } = message;
    const change = changeOf(contentOf(message));
    const key = change === null ? null : notesKey(conversationId, change.of);
    const waits = key !== null && this.#ledger.hasWaitingNotes(key);
    const conversation = this.#ledger.conversation(conversationId);
    // One's own that a server has forgotten: it is said no more to whoever has not got it, and its words stay nowhere.
    const again = this.#ledger.outboxEntry(message.id);
    return {
      ...(again === undefined ? {} : { removeOutbox: again }),
      ...(conversation === undefined ? {} : { conversation: await this.#without(conversation, message) }),
      message: expiredOf(message),
      amended: await this.#textsOf(conversationId, notes),
      ...(waits ? { also: [{ table: "messages" as const, key, remove: true as const }] } : {}),
      ...(waits ? { after: [() => this.#ledger.noteWaiting(key, false)] } : {}),
    };
  }

  async #without(conversation: ConversationRecord, message: MessageRecord): Promise<ConversationRecord> {
    const { last } = conversation;
    const next = this.#unread.changed(conversation, message, null);
    const pinned = pinning(next, message.id, null);
    return last?.id === message.id ? { ...pinned, last: await this.#lineBefore(message) } : pinned;
  }

  /** The newest line that is left. */
  async #lineBefore(message: MessageRecord): Promise<ConversationRecord["last"]> {
    for (let before: MessageRecord = message; ;) {
      const page = await this.#ledger.page(message.conversationId, before, pageSize);
      const found = page.findLast((record) => !isAside(record));
      if (found !== undefined) {
        const { id, own, senderAccountId } = found;
        const content = contentOf(found) === undefined ? null : previewOf(toldContent(found), previewLength);
        return { id, own, senderAccountId, content };
      }
      if (page[0] === undefined) return null;
      before = page[0];
    }
  }

  /** A word on how long messages are kept: of two people either's counts, in a group that of whoever may manage it. */
  #timed(update: LedgerUpdate, message: MessageRecord): Pick<LedgerUpdate, "conversation"> {
    const content = contentOf(message);
    const conversation = update.conversation ?? this.#ledger.conversation(message.conversationId);
    if (content?.contentType !== timerContentType || conversation === undefined) return {};
    const said = showContent(content);
    const { sequence } = message;
    if (said.kind !== "timer" || !this.#mayDecide(update, message) || sequence < (conversation.timer?.sequence ?? 0))
      return {};
    return { conversation: { ...conversation, timer: { seconds: said.seconds, sequence } } };
  }

  /** What a group is called: as the newest item says that can be read of whoever might say so, whenever that was opened. */
  #called(update: LedgerUpdate, message: MessageRecord): Pick<LedgerUpdate, "conversation"> {
    const conversation = update.conversation ?? this.#ledger.conversation(message.conversationId);
    const said = contentOf(message);
    if (conversation === undefined || said?.contentType !== groupNameContentType) return {};
    const shown = showContent(said);
    if (shown.kind !== "group-name" || !mightManage(conversation, message)) return {};
    const { sequence } = message;
    // Of which item the one is that an earlier version has kept is not known: only what is new goes over that.
    const { name, nameAt = name === undefined ? 0 : conversation.position } = conversation;
    return sequence < nameAt ? {} : { conversation: { ...conversation, name: shown.name, nameAt: sequence } };
  }

  /** Once an item is in its place: what it is about its sender may decide, or may not. */
  #mayDecide({ conversation: changed }: LedgerUpdate, message: MessageRecord): boolean {
    const conversation = changed ?? this.#ledger.conversation(message.conversationId);
    return conversation !== undefined && mightDecide(conversation, message);
  }

  /** Somebody's profile; of oneself, on another device, that its key has been handed here. */
  #profile(update: LedgerUpdate, message: MessageRecord): LedgerUpdate {
    const content = contentOf(message);
    if (content === undefined || message.fromHere) return update;
    if (message.senderAccountId !== this.#ownAccountId) {
      const { changes, after } = this.#profileSaid(message.senderAccountId, content);
      return { ...update, also: [...(update.also ?? []), ...changes], after: [...(update.after ?? []), ...after] };
    }
    const { revision = 0 } = readProfileKey(content) ?? {};
    const conversation = update.conversation ?? this.#ledger.conversation(message.conversationId);
    if (conversation === undefined || revision <= (conversation.profileHanded?.revision ?? 0)) return update;
    const roster = conversation.roster === undefined ? {} : { roster: conversation.roster.revision };
    return { ...update, conversation: { ...conversation, profileHanded: { revision, ...roster } } };
  }

  /** What is known already about an item that has only now come. */
  async #withWhatWaits(update: LedgerUpdate, message: MessageRecord): Promise<LedgerUpdate> {
    const { conversationId, id, senderAccountId } = message;
    const key = notesKey(conversationId, { id, by: senderAccountId });
    if (!this.#ledger.hasWaitingNotes(key)) return update;
    const notes = (await this.#ledger.readAside<Notes>({ table: "messages", key })) ?? {};
    const told = withNotes(message, notes);
    return {
      ...update,
      ...this.#conversation(update, message, told),
      message: told,
      also: [...(update.also ?? []), { table: "messages", key, remove: true }],
      after: [...(update.after ?? []), () => this.#ledger.noteWaiting(key, false)],
    };
  }

  async #follow(update: LedgerUpdate, message: MessageRecord, change: ItemChange): Promise<LedgerUpdate> {
    const { conversationId } = message;
    const amended = update.amended ?? [];
    const target =
      amended.find(({ id }) => id === change.of.id) ?? (await this.#ledger.message(conversationId, change.of.id));
    if (target === undefined) return this.#wait(update, message, change);
    // No text comes back of what the person has deleted here, or what has disappeared.
    if (target.removed || target.expired) return { ...update, message: withoutContent(message) };
    if (target.senderAccountId !== change.of.by || isAside(target)) return update;
    const before = target.notes ?? {};
    const notes = noted(before, change, message);
    const kept = notes.deleted && change.kind === "edit" ? withoutContent(message) : message;
    if (notes === before) return { ...update, message: kept };
    const told = withNotes(target, notes);
    const texts = notes.deleted ? await this.#textsOf(conversationId, before) : [];
    const others = amended.filter(({ id }) => id !== told.id && !texts.some((text) => text.id === id));
    return {
      ...update,
      ...this.#conversation(update, target, told),
      message: kept,
      amended: [...others, told, ...texts],
    };
  }

  /** Somebody mentions the person. */
  #named(update: LedgerUpdate, message: MessageRecord): LedgerUpdate {
    const conversation = update.conversation ?? this.#ledger.conversation(message.conversationId);
    const named = conversation && this.#unread.withMention(conversation, message);
    return named === undefined || named === conversation ? update : { ...update, conversation: named };
  }

  /** Who answers on another device has read what was there; a receipt says what else has been looked at. */
  async #answered(update: LedgerUpdate, message: MessageRecord): Promise<LedgerUpdate> {
    const { conversation, seen } = update;
    if (!message.own || message.fromHere || conversation === undefined) return update;
    const read = withStanding(conversation, this.#ownAccountId, {
      read: conversation.unread === 0 ? message.sequence : await this.#readBefore(message, seen),
    });
    const unread = conversation.unread === 0 ? nothingUnread : await this.#unread.afterReading(read);
    return { ...update, conversation: { ...read, ...unread, answered: true } };
  }

  /** What came while it waited for a network was not there: later than it was written, or than what its device had. */
  async #readBefore({ conversationId, sequence, sealed, sentAt }: MessageRecord, seen: string | undefined) {
    const page = await this.#ledger.page(conversationId, { sequence }, pageSize);
    const upTo = (seen === undefined ? undefined : await this.#ledger.message(conversationId, seen))?.sequence;
    const wasThere = (record: MessageRecord) =>
      record.sequence <= (upTo ?? sequence) &&
      (sealed !== true || record.acceptedAt === undefined || Date.parse(record.acceptedAt) <= sentAt);
    const last = page.findLast(wasThere);
    return last === page.at(-1) ? sequence : (last?.sequence ?? 0);
  }

  /** Somebody has read up to an item; of oneself, on another device, nothing up to there is unread here. */
  async #read(update: LedgerUpdate, message: MessageRecord, { id, by }: Reference): Promise<LedgerUpdate> {
    const { conversationId, senderAccountId } = message;
    const conversation = update.conversation ?? this.#ledger.conversation(conversationId);
    const target = await this.#ledger.message(conversationId, id);
    const isOwn = senderAccountId === this.#ownAccountId;
    if (conversation === undefined || (target !== undefined && target.senderAccountId !== by)) return update;
    // What another device of one's own has from before one was out of the group came behind all that this one has of that time.
    const upTo = target?.sequence ?? (isOwn ? (conversation.since ?? 1) - 1 : 0);
    if (upTo === 0) return update;
    const read = withStanding(conversation, senderAccountId, { read: upTo });
    if (!isOwn) return { ...update, conversation: read };
    // One device says it for all of a person's.
    const receipted = Math.max(read.receipted ?? 0, upTo);
    return { ...update, conversation: { ...read, receipted, ...(await this.#unread.afterReading(read)) } };
  }

  /**
   * The person has read up to an item on another device, which told their own alone. One that is not here tells something
   * where its place is known, and passed: it was not for this device. Answers whether they have read further here.
   */
  readElsewhere(conversationId: string, { messageId, sequence = Infinity }: ReadPlace): Promise<boolean> {
    return this.#ledger.section.run(async () => {
      const conversation = this.#ledger.conversation(conversationId);
      if (conversation === undefined) return false;
      const target = await this.#ledger.message(conversationId, messageId);
      const upTo = target?.sequence ?? (sequence <= conversation.position ? sequence : undefined);
      if (upTo === undefined) return false;
      const here = standingOf(conversation, this.#ownAccountId).read;
      if (upTo <= here) return upTo < here;
      const read = withStanding(conversation, this.#ownAccountId, { read: upTo });
      await this.#ledger.commitInside({ conversation: { ...read, ...(await this.#unread.afterReading(read)) } });
      return false;
    });
  }

  /** It is about an item that is not here, or not yet. */
  async #wait(update: LedgerUpdate, message: MessageRecord, change: ItemChange): Promise<LedgerUpdate> {
    const key = notesKey(message.conversationId, change.of);
    const before = (await this.#ledger.readAside<Notes>({ table: "messages", key })) ?? {};
    const notes = noted(before, change, message);
    const texts = notes.deleted && !before.deleted ? await this.#textsOf(message.conversationId, before) : [];
    const kept = notes.deleted && change.kind === "edit" ? withoutContent(message) : message;
    if (notes === before) return { ...update, message: kept };
    const waits: Change = { table: "messages", key, value: notes };
    return {
      ...update,
      message: kept,
      amended: [...(update.amended ?? []), ...texts],
      also: [...(update.also ?? []), waits],
      after: [...(update.after ?? []), () => this.#ledger.noteWaiting(key, true)],
    };
  }

  /** The edits of what is deleted, without the texts that they held. */
  async #textsOf(conversationId: string, { edits = [] }: Notes): Promise<MessageRecord[]> {
    const found = await Promise.all(edits.map((id) => this.#ledger.message(conversationId, id)));
    return found.flatMap((record) => (record === undefined ? [] : [withoutContent(record)]));
  }

  /** The newest line and the unread ones of a conversation, of which one item is another now. */
  #conversation(
    { conversation: changed }: LedgerUpdate,
    before: MessageRecord,
    told: MessageRecord,
  ): { readonly conversation?: ConversationRecord } {
    const conversation = changed ?? this.#ledger.conversation(told.conversationId);
    if (conversation === undefined) return {};
    const { last } = conversation;
    const line = last?.id === told.id ? { ...last, content: previewOf(toldContent(told), previewLength) } : last;
    return {
      conversation: { ...pinning(this.#unread.changed(conversation, before, told), told.id, told), last: line },
    };
  }
}
