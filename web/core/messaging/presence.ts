import type { Timers } from "../host.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { PresenceChoice, PresenceSign } from "../presence-sign.ts";

const minute = 60_000;
/** Said again so often; believed a little longer, for one that is lost. */
const everyOnline = minute;
/** Said only when the clock shows full ten minutes, whenever in them somebody was here. */
const everyRecently = 10 * minute;
const believedFor: Readonly<Record<PresenceSign, number>> = { online: 1.5 * minute, recently: 60 * minute };

/** More are not told: so many with whom one has written last. */
const mostTold = 50;

/** The conversations in which one is seen: of two, with somebody whom one knows. */
export function acquaintances(all: readonly ConversationRecord[]): readonly string[] {
  return all
    .filter(({ kind, request, removed }) => kind === "direct" && request === undefined && removed !== true)
    .sort((one, other) => other.lastAt - one.lastAt)
    .slice(0, mostTold)
    .map(({ id }) => id);
}

interface Parts {
  readonly timers: Timers;
  readonly now: () => number;
  readonly choice: () => PresenceChoice;
  /** The conversations in which it is said. */
  readonly audience: () => readonly string[];
  readonly tell: (conversationId: string, sign: PresenceSign) => void;
  /** Of somebody something else is known. */
  readonly changed: (conversationId: string) => void;
}

/** Who is here now, and telling others that one is. Nothing of it is ever stored, here or on the server. */
export class Presence {
  readonly #parts: Parts;
  /** Of each conversation of two, what is believed of the other. */
  readonly #believed = new Map<string, { readonly sign: PresenceSign; readonly cancel: () => void }>();
  /** Whether the person has the page before them, and has had it since it was last said. */
  #here = false;
  #wasHere = false;
  #cancel: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What one is shown of the other: nothing unless one shows oneself, and then no more exactly than one does. */
  of(conversationId: string): PresenceSign | null {
    const choice = this.#parts.choice();
    const sign = this.#believed.get(conversationId)?.sign;
    if (choice === "off" || sign === undefined) return null;
    return choice === "exact" ? sign : "recently";
  }

  hear(conversationId: string, sign: PresenceSign): void {
    const before = this.#believed.get(conversationId);
    before?.cancel();
    const cancel = this.#parts.timers.after(believedFor[sign], () => {
      this.#believed.delete(conversationId);
      this.#parts.changed(conversationId);
    });
    this.#believed.set(conversationId, { sign, cancel });
    if (before?.sign === sign) return;
    this.#parts.changed(conversationId);
    // Who has just come need not wait for the next minute.
    if (sign === "online" && this.#here && this.#parts.choice() === "exact") {
      if (this.#parts.audience().includes(conversationId)) this.#parts.tell(conversationId, "online");
    }
  }

  /** The person has the page before them, or not any more. */
  attend(here: boolean): void {
    const before = this.#here;
    this.#here = here;
    this.#wasHere ||= here;
    if (here && !before) this.begin();
  }

  /** Says it from now on as it was chosen; again after each choice, and on each connection. */
  begin(): void {
    this.#cancel?.();
    const choice = this.#parts.choice();
    if (choice === "exact" && this.#here) this.#sayTo("online");
    if (choice === "exact") this.#next(everyOnline);
    if (choice === "bucketed") this.#next(everyRecently - (this.#parts.now() % everyRecently));
  }

  /** Everybody of whom something is known is shown anew. */
  chosen(): void {
    this.begin();
    for (const conversationId of this.#believed.keys()) this.#parts.changed(conversationId);
  }

  stop(): void {
    this.#cancel?.();
    for (const { cancel } of this.#believed.values()) cancel();
    this.#believed.clear();
  }

  #next(milliseconds: number): void {
    this.#cancel = this.#parts.timers.after(milliseconds, () => {
      if (this.#parts.choice() === "bucketed") {
        if (this.#wasHere) this.#sayTo("recently");
        this.#wasHere = this.#here;
      }
      this.begin();
    });
  }

  #sayTo(sign: PresenceSign): void {
    for (const conversationId of this.#parts.audience()) this.#parts.tell(conversationId, sign);
  }
}
