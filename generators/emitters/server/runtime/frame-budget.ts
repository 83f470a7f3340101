import { SMALL_BYTES } from "./nesting.ts";

/** What one account may send over all its sockets: so much at once, and so much a second after that. */
const ALLOWANCES = {
  frames: { atOnce: 2_000, perSecond: 200 },
  bytes: { atOnce: 8 * 1024 * 1024, perSecond: 1024 * 1024 },
  /** Frames that could not be read. */
  refusals: { atOnce: 100, perSecond: 1 },
} as const;

// A refused frame weighs one, and one more for each of these.
const REFUSED_BYTES = 16 * 1024;
// A large frame weighs one, and one more for each so many values in it: they are what parsing it costs.
const VALUES = 256;
const FORGET_EVERY = 1_000;

/** An amount that drains by itself. */
class Basin {
  readonly #atOnce: number;
  readonly #perMillisecond: number;
  #level = 0;
  #at = 0;

  constructor({ atOnce, perSecond }: { readonly atOnce: number; readonly perSecond: number }) {
    this.#atOnce = atOnce;
    this.#perMillisecond = perSecond / 1000;
  }

  add(amount: number, now: number): void {
    this.#level = this.level(now) + amount;
    this.#at = now;
  }

  level(now: number): number {
    return Math.max(0, this.#level - (now - this.#at) * this.#perMillisecond);
  }

  /** Milliseconds until it is not too full. */
  wait(now: number): number {
    return Math.max(0, (this.level(now) - this.#atOnce) / this.#perMillisecond);
  }
}

export interface FrameBudget {
  /** Counts a frame by what it weighs, and the bytes that came with it. */
  charge(frames: number, bytes: number): void;

  /** Counts a frame that could not be read; false when there were too many. */
  refuse(bytes: number): boolean;

  /** Milliseconds until the next frame is looked at. */
  wait(): number;
}

/** Lets everything pass: for measurements and for tests of something else. */
export const UNLIMITED: FrameBudget = { charge() {}, refuse: () => true, wait: () => 0 };

/** What one account has sent lately. */
class AccountBudget implements FrameBudget {
  readonly #frames = new Basin(ALLOWANCES.frames);
  readonly #bytes = new Basin(ALLOWANCES.bytes);
  readonly #refusals = new Basin(ALLOWANCES.refusals);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  charge(frames: number, bytes: number): void {
    const now = this.#now();
    this.#frames.add(frames, now);
    this.#bytes.add(bytes, now);
  }

  refuse(bytes: number): boolean {
    const now = this.#now();
    this.#refusals.add(1 + Math.floor(bytes / REFUSED_BYTES), now);
    return this.#refusals.wait(now) === 0;
  }

  wait(): number {
    const now = this.#now();
    return Math.ceil(Math.max(this.#frames.wait(now), this.#bytes.wait(now)));
  }

  get isIdle(): boolean {
    const now = this.#now();
    return [this.#frames, this.#bytes, this.#refusals].every((basin) => basin.level(now) === 0);
  }
}

/**
 * The budgets of all accounts. One outlives its sockets until it is whole again, so that reconnecting renews nothing.
 */
export class FrameBudgets {
  readonly #now: () => number;
  readonly #budgets = new Map<string, AccountBudget>();
  #forgetAt = FORGET_EVERY;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  of(account: string): FrameBudget {
    const known = this.#budgets.get(account);
    if (known) return known;
    if (this.#budgets.size >= this.#forgetAt) this.#forgetIdle();
    const budget = new AccountBudget(this.#now);
    this.#budgets.set(account, budget);
    return budget;
  }

  #forgetIdle(): void {
    for (const [account, budget] of this.#budgets) if (budget.isIdle) this.#budgets.delete(account);
    this.#forgetAt = this.#budgets.size * 2 + FORGET_EVERY;
  }
}

/** One for a comma, [ and {: each begins a value. Inside of texts they are counted too, which only weighs more. */
const BEGINS_VALUE = Uint8Array.from({ length: 256 }, (_, byte) => Number(",[{".includes(String.fromCharCode(byte))));

/** What a frame of text weighs, before it is parsed. */
export function weightOf(frame: Uint8Array): number {
  if (frame.length < SMALL_BYTES) return 1;
  let values = 0;
  for (let at = 0; at < frame.length; at += 1) values += BEGINS_VALUE[frame[at]!]!;
  return 1 + Math.floor(values / VALUES);
}
