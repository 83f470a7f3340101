import type { Timers } from "../host.ts";

/** An incoming sign is believed this long unless repeated. */
const believedFor = 6_000;
const repeatEvery = 3_000;

/** Who is writing now, and telling others that one is. Nothing of it is ever stored. */
export class Typing {
  readonly #timers: Timers;
  readonly #now: () => number;
  readonly #tell: (conversationId: string, typing: boolean) => void;
  /** Of each conversation, those who are believed to write. */
  readonly #believed = new Map<string, Map<string, () => void>>();
  readonly #told = new Map<string, number>();
  readonly #changed: (conversationId: string) => void;

  /** `tell` says that one is writing; `changed` is called when somebody else begins or stops. */
  constructor(parts: {
    timers: Timers;
    now: () => number;
    tell: (conversationId: string, typing: boolean) => void;
    changed: (conversationId: string) => void;
  }) {
    this.#timers = parts.timers;
    this.#now = parts.now;
    this.#tell = parts.tell;
    this.#changed = parts.changed;
  }

  /** Who else is writing, in the order in which they began. */
  who(conversationId: string): readonly string[] {
    return [...(this.#believed.get(conversationId)?.keys() ?? [])];
  }

  hear(conversationId: string, accountId: string, typing: boolean): void {
    const writers = this.#believed.get(conversationId) ?? new Map<string, () => void>();
    this.#believed.set(conversationId, writers);
    const before = writers.get(accountId);
    before?.();
    if (typing) {
      const cancel = this.#timers.after(believedFor, () => this.hear(conversationId, accountId, false));
      writers.set(accountId, cancel);
    } else writers.delete(accountId);
    if (typing !== (before !== undefined)) this.#changed(conversationId);
  }

  /** Repeats itself while one goes on writing, at most every three seconds. */
  say(conversationId: string, typing: boolean): void {
    const told = this.#told.get(conversationId);
    if (!typing) {
      if (told === undefined) return;
      this.#told.delete(conversationId);
      return this.#tell(conversationId, false);
    }
    if (told !== undefined && this.#now() - told < repeatEvery) return;
    this.#told.set(conversationId, this.#now());
    this.#tell(conversationId, true);
  }

  /** The message is sent: the others see that by itself. */
  sent(conversationId: string): void {
    this.#told.delete(conversationId);
  }

  stop(): void {
    for (const writers of this.#believed.values()) for (const cancel of writers.values()) cancel();
    this.#believed.clear();
  }
}
