import type { UserActor } from "./operation.ts";

/** How long a permission is believed without asking its conditions again. */
const BELIEVED_MILLISECONDS = 1_000;
const MOST_REMEMBERED = 10_000;
const LONGEST_TEXT = 64;

/**
 * Permissions that were just given: whoever does the same to the same thing again within a second is not asked again.
 * Only permissions are remembered, so what becomes allowed is allowed at once; what becomes forbidden, after a second.
 */
export class DecisionCache {
  readonly #now: () => number;
  // In the order of their making, which is the order in which they end.
  readonly #until = new Map<string, number>();

  /** `now` in milliseconds, from anywhere. */
  constructor(now: () => number) {
    this.#now = now;
  }

  isAllowed(key: string): boolean {
    const until = this.#until.get(key);
    if (until === undefined) return false;
    if (this.#now() < until) return true;
    this.#until.delete(key);
    return false;
  }

  allow(key: string): void {
    this.#until.delete(key);
    this.#until.set(key, this.#now() + BELIEVED_MILLISECONDS);
    if (this.#until.size <= MOST_REMEMBERED) return;
    const [oldest] = this.#until.keys();
    this.#until.delete(oldest!);
  }
}

/**
 * What a decision depends on: who does what, and all of the input, since any of it may decide a condition. Undefined
 * for an input that is more than ids and numbers: it is not done again, and not worth remembering.
 */
export function decisionKey(action: string, actor: UserActor, input: unknown): string | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  for (const value of Object.values(input)) {
    if (typeof value === "object" && value !== null) return undefined;
    if (typeof value === "string" && value.length > LONGEST_TEXT) return undefined;
  }
  const { role, accountId, deviceId, sessionId, address } = actor;
  return JSON.stringify([action, role, accountId, deviceId, sessionId, address, input]);
}
