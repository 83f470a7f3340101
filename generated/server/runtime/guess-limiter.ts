// @generated tenchat:server@1 hash:42e217b9b2a3623a0384717157bccc43 DO NOT EDIT DIRECTLY
// From the generator alone.

import { createHash } from "node:crypto";
import { addressKey } from "./client-address.ts";
import { Counter, type Trust } from "./limit-counter.ts";
import type { CountedGuess, Guess, GuessLimit } from "./operation.ts";

const HOUR = 3600;
/** The longest waits, in seconds: of one that guesses, and of all who guess about one value. */
const LONGEST_OF_ONE = 900;
const LONGEST_OF_ALL = 60;

/**
 * Slows guessing down. Who guesses from one address waits longer and longer, and keeps nobody else waiting: what they
 * spend is theirs. Only those who guess from many addresses spend what all have for one value, and even then a device
 * that was here before is counted by itself.
 */
export class GuessLimiter {
  readonly #prefix: string;
  readonly #trust: Trust;
  readonly #budgets = new Map<string, Budget>();

  constructor(prefix: string, trust: Trust) {
    this.#prefix = prefix;
    this.#trust = trust;
  }

  /** Counts a guess as a wrong one; or for how many milliseconds there is none left. */
  async count(limit: GuessLimit & { readonly operation: string }, guess: Guess): Promise<CountedGuess | number> {
    const { device } = guess;
    const about = digest(guess.about);
    const one = this.#budget(`${limit.operation}:one`, limit.fromOne, LONGEST_OF_ONE);
    const subject = `${about}:${device === undefined ? addressKey(guess.address) : `device:${device}`}`;
    const wait = await one.spend(subject);
    if (wait !== undefined) return wait;
    const shared =
      device === undefined ? this.#budget(`${limit.operation}:all`, limit.fromAll, LONGEST_OF_ALL) : undefined;
    const waitOfAll = await shared?.spend(about);
    if (waitOfAll !== undefined) {
      await one.giveBack(subject);
      return waitOfAll;
    }
    return {
      async takeBack() {
        await one.giveBack(subject);
        await shared?.giveBack(about);
      },
    };
  }

  #budget(name: string, free: number, longest: number): Budget {
    let budget = this.#budgets.get(name);
    if (budget === undefined) {
      budget = new Budget(`${this.#prefix}:guess:${name}`, free, longest, this.#trust);
      this.#budgets.set(name, budget);
    }
    return budget;
  }
}

/** So many guesses an hour at once, and then one at a time, each after twice the wait of the one before. */
class Budget {
  readonly #free: Counter;
  readonly #slow: Counter;
  readonly #steps: Counter;
  readonly #longest: number;

  constructor(keyPrefix: string, free: number, longest: number, trust: Trust) {
    this.#free = new Counter({ keyPrefix: `${keyPrefix}:free`, points: free, duration: HOUR }, trust);
    this.#slow = new Counter({ keyPrefix: `${keyPrefix}:slow`, points: 1, duration: longest }, trust);
    this.#steps = new Counter({ keyPrefix: `${keyPrefix}:steps`, points: 1, duration: HOUR }, trust);
    this.#longest = longest;
  }

  async spend(subject: string): Promise<number | undefined> {
    if ((await this.#free.consume(subject)) === undefined) return undefined;
    const step = await this.#steps.count(subject, 0);
    const wait = await this.#slow.consume(subject, Math.min(this.#longest, 2 ** step));
    if (wait !== undefined) return wait;
    await this.#steps.count(subject, 1);
    // The first of them is one too many: the waiting begins with it.
    return step === 0 ? 1000 : undefined;
  }

  async giveBack(subject: string): Promise<void> {
    await this.#free.giveBack(subject);
  }
}

/** A key of one length, which shows nobody whom somebody guessed at. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
