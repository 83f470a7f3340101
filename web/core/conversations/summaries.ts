import { previewOf, showContent } from "../content/content-kinds.ts";
import type { DeviceLists } from "../keys/device-lists.ts";
import type { KnownNames } from "../keys/known-names.ts";
import type { OwnKeys } from "../keys/own-keys.ts";
import { maySend } from "../keys/manager-rule.ts";
import type { Pins } from "../keys/pins.ts";
import { arrangementOf, isIn, othersIn, previewLength } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { timerIn } from "../ledger/expiring.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isAside } from "../ledger/told-record.ts";
import { ValueStore } from "../store.ts";
import type { ConversationSummary, DevicesNotice, KeyChange, LastLine, NameChange } from "../tenchat.ts";

interface Parts {
  readonly ledger: Ledger;
  readonly pins: Pins;
  readonly names: KnownNames;
  readonly lists: DeviceLists;
  /** Who else is writing. */
  readonly typing: (conversationId: string) => readonly string[];
  readonly presence: (conversationId: string) => ConversationSummary["presence"];
  readonly isBlocked: (accountId: string) => boolean;
  readonly own: OwnKeys;
}

/** The list of conversations as it is shown. Only the conversation that changed is made anew. */
export class Summaries {
  readonly #parts: Parts;
  readonly #ownAccountId: string;
  readonly #store: ValueStore<readonly ConversationSummary[]>;
  readonly #made = new Map<string, ConversationSummary>();

  constructor(parts: Parts, store: ValueStore<readonly ConversationSummary[]>) {
    this.#parts = parts;
    this.#ownAccountId = parts.own.device.identity.accountId;
    this.#store = store;
  }

  showAll(): void {
    for (const record of this.#parts.ledger.conversations())
      if (!record.removed) this.#made.set(record.id, this.#summary(record));
    this.#publish();
  }

  show(conversationId: string): void {
    const record = this.#parts.ledger.conversation(conversationId);
    if (record === undefined) return;
    if (record.removed) this.#made.delete(conversationId);
    else this.#made.set(conversationId, this.#summary(record));
    this.#publish();
  }

  /** Everything with this person. */
  showPerson(accountId: string): void {
    for (const record of this.#parts.ledger.conversations()) if (isIn(record, accountId)) this.show(record.id);
  }

  #publish(): void {
    this.#store.set(
      [...this.#made.values()].sort(
        (a, b) => Number(b.pinned) - Number(a.pinned) || b.lastAt - a.lastAt || (a.id < b.id ? -1 : 1),
      ),
    );
  }

  #summary(record: ConversationRecord): ConversationSummary {
    const { ledger, names, typing, presence, isBlocked } = this.#parts;
    const outbox = ledger.outbox(record.id);
    const waiting = outbox.findLast((entry) => !isAside(entry));
    const others = othersIn(record, this.#ownAccountId);
    const last: LastLine | null =
      waiting === undefined
        ? record.last
        : { own: true, senderAccountId: this.#ownAccountId, content: previewOf(showContent(waiting), previewLength) };
    return {
      id: record.id,
      kind: record.kind,
      name: record.name ?? null,
      senders: record.senders ?? "everybody",
      maySend: maySend(record, this.#ownAccountId),
      endsAt: record.endsAt ?? null,
      ended: record.ended ?? false,
      dissolved: record.dissolved ?? false,
      deserted: record.deserted ?? false,
      blocked: record.kind === "direct" && others.some(isBlocked),
      request: record.request === undefined ? null : names.person(record.request.by),
      membersDoubted: record.membersDoubted ?? null,
      members: record.members.map(({ accountId, role }) => ({
        ...names.person(accountId),
        role,
        own: accountId === this.#ownAccountId,
      })),
      last,
      lastAt: Math.max(waiting?.sentAt ?? 0, record.lastAt),
      unread: record.unread,
      mentions: record.mentions ?? 0,
      timer: timerIn(record, outbox),
      draft: record.draft,
      ...arrangementOf(record),
      typing: typing(record.id).map((accountId) => names.person(accountId)),
      presence: record.kind === "direct" ? presence(record.id) : null,
      verified: others.length > 0 && others.every((accountId) => this.#isVerified(accountId)),
      keyChanges: others.flatMap((accountId) => this.#keyChange(accountId) ?? []),
      nameChanges: others.flatMap((accountId) => this.#nameChange(accountId) ?? []),
      devicesNotices: record.members.flatMap(({ accountId }) => this.#devicesNotice(accountId) ?? []),
    };
  }

  #keyChange(accountId: string): KeyChange | null {
    const { pins, names, own } = this.#parts;
    const changed = pins.change(accountId);
    if (!changed) return null;
    const safetyNumber = pins.safetyNumber(own.masterKey, accountId) ?? "";
    const wasVerified = pins.verified(accountId) !== null;
    return { person: names.person(accountId), noticedAt: changed.noticedAt, safetyNumber, wasVerified };
  }

  #isVerified(accountId: string): boolean {
    const { pins } = this.#parts;
    return pins.verified(accountId) !== null && pins.change(accountId) === null;
  }

  #devicesNotice(accountId: string): DevicesNotice | null {
    const { lists, names } = this.#parts;
    const [added, doubts] = [lists.unseen(accountId), lists.doubts(accountId)];
    if (added.length === 0 && doubts.length === 0) return null;
    const own = accountId === this.#ownAccountId;
    return { person: names.person(accountId), own, added, doubts, held: !own && lists.isHeld(accountId) };
  }

  #nameChange(accountId: string): NameChange | null {
    const { names } = this.#parts;
    const changed = names.change(accountId);
    return changed ? { person: names.person(accountId), ...changed } : null;
  }
}
