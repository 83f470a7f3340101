// @generated tenchat:server@1 hash:aed2aab5595611c71ec4e82606be7f56 DO NOT EDIT DIRECTLY
// From the generator alone.

import { check, DeclaredError } from "../contracts/runtime.ts";
import { Forbidden, InvalidInput, Unauthenticated } from "../contracts/refusals.ts";
import { conditionsOf, decide, isEverAllowed } from "../policies/decide.ts";
import { addressKey } from "./client-address.ts";
import { DecisionCache, decisionKey } from "./decision-cache.ts";
import type {
  Actor,
  Conditions,
  ErrorLog,
  OperationContext,
  OperationDefinition,
  OperationObserver,
  RateLimiter,
  UserActor,
} from "./runtime.ts";

/** The one way into an operation: shape, then policy, then rate limit. */
export class OperationGate {
  readonly #rateLimiter: RateLimiter;
  readonly #conditions: Conditions;
  readonly #log: ErrorLog;
  readonly #observer: OperationObserver;
  readonly #allowed: DecisionCache;

  constructor(
    rateLimiter: RateLimiter,
    conditions: Conditions,
    log: ErrorLog,
    observer: OperationObserver,
    now: () => number = () => performance.now(),
  ) {
    this.#allowed = new DecisionCache(now);
    this.#rateLimiter = rateLimiter;
    this.#conditions = conditions;
    this.#log = log;
    this.#observer = observer;
  }

  /** Admits an input or throws the declared error that says why not. Nothing has happened then. */
  async admit<Input>(definition: OperationDefinition<Input>, raw: unknown, actor: Actor): Promise<Input> {
    // Said before anything else, so that a stranger learns nothing about the shape of what is not theirs.
    if (actor.role === "guest" && !isEverAllowed(definition.action, "guest")) throw new Unauthenticated();
    const checked = check(definition.validate, raw);
    if (!checked.ok) throw new InvalidInput({ issues: [...checked.issues] });
    await this.#authorize(definition, checked.value, actor);
    await this.#limit(definition, actor);
    return checked.value;
  }

  /** Runs an admitted operation, and tells the observer and the audit trail how it ended. */
  async run<Output>(
    definition: OperationDefinition,
    context: OperationContext,
    work: () => Promise<Output>,
  ): Promise<Output> {
    const started = performance.now();
    let outcome = "ok";
    try {
      return await work();
    } catch (error) {
      outcome = error instanceof DeclaredError ? error.code : "internal-error";
      throw error;
    } finally {
      this.#observer.observe(definition.action, outcome, performance.now() - started);
      if (definition.audited) this.#log.audited(definition.action, context.actor, outcome);
    }
  }

  async #authorize(definition: OperationDefinition, input: unknown, actor: Actor): Promise<void> {
    const holding = new Set<string>();
    let key: string | undefined;
    if (actor.role !== "guest") {
      const conditions = conditionsOf(definition.action, actor.role);
      // Without conditions the table answers faster than any memory.
      key = conditions.length === 0 ? undefined : decisionKey(definition.action, actor, input);
      if (key !== undefined && this.#allowed.isAllowed(key)) return;
      const predicates: Readonly<Record<string, (actor: UserActor, input: unknown) => boolean | Promise<boolean>>> =
        this.#conditions;
      for (const condition of conditions) {
        const answer = predicates[condition]!(actor, input);
        if (typeof answer === "boolean" ? answer : await answer) holding.add(condition);
      }
    }
    if (decide(definition.action, actor.role, (condition) => holding.has(condition)) === "deny") throw new Forbidden();
    if (key !== undefined) this.#allowed.allow(key);
  }

  #limit({ action, rateLimit }: OperationDefinition, actor: Actor): Promise<void> | void {
    if (rateLimit === null) return;
    const subject =
      actor.role === "guest" || rateLimit.per === "address"
        ? addressKey(actor.address)
        : rateLimit.per === "account"
          ? actor.accountId
          : actor.deviceId;
    return this.#rateLimiter.consume(
      { operation: action, points: rateLimit.points, seconds: rateLimit.seconds },
      subject,
    );
  }
}
