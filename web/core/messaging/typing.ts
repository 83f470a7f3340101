import type { Timers } from "../host.ts";

/** An incoming sign is believed this long unless repeated. */
const believedFor = 6_000;
const repeatEvery = 3_000;

/** Who is writing now, and telling others that one is. Nothing of it is ever stored. */
export class Typing {
  readonly #timers: Timers;
  readonly #now: () => number;
  readonly #tell: (conversationId: string, typing: boolean) => void;
  readonly #believed = new Map<string, () => void>();
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

  isTyping(conversationId: string): boolean {
    return this.#believed.has(conversationId);
  }

  hear(conversationId: string, typing: boolean): void {
    const before = this.#believed.get(conversationId);
    before?.();
    this.#believed.delete(conversationId);
    if (typing) {
      const cancel = this.#timers.after(believedFor, () => this.hear(conversationId, false));
      this.#believed.set(conversationId, cancel);
    }
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
    for (const cancel of this.#believed.values()) cancel();
    this.#believed.clear();
  }
}
