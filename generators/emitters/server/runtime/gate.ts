import { check, DeclaredError } from "../../contracts/runtime/check.ts";
import { Forbidden, InvalidInput, Unauthenticated } from "../../contracts/refusals.ts";
import { conditionsOf, isEverAllowed } from "../../policies/decide.ts";
import { authorize } from "./authorize.ts";
import { addressKey } from "./client-address.ts";
import { DecisionCache, decisionKey } from "./decision-cache.ts";
import type {
  Actor,
  Conditions,
  CountedGuess,
  ErrorLog,
  Guess,
  OperationContext,
  OperationDefinition,
  OperationObserver,
  RateLimiter,
  RecognizeDevice,
} from "./operation.ts";

/** The one way into an operation: rate limit, then shape, then policy, then the limit of guesses. */
export class OperationGate {
  readonly #rateLimiter: RateLimiter;
  readonly #conditions: Conditions;
  readonly #log: ErrorLog;
  readonly #observer: OperationObserver;
  readonly #allowed: DecisionCache;
  readonly #recognizeDevice: RecognizeDevice;
  readonly #guesses = new WeakMap<OperationContext, CountedGuess>();

  constructor(
    rateLimiter: RateLimiter,
    conditions: Conditions,
    log: ErrorLog,
    observer: OperationObserver,
    recognizeDevice: RecognizeDevice = () => undefined,
    now: () => number = () => performance.now(),
  ) {
    this.#allowed = new DecisionCache(now);
    this.#rateLimiter = rateLimiter;
    this.#conditions = conditions;
    this.#log = log;
    this.#observer = observer;
    this.#recognizeDevice = recognizeDevice;
  }

  /**
   * Admits an input or throws the declared error that says why not. Nothing has happened then, but the call is counted:
   * what is refused costs its sender as much as what is done.
   */
  async admit<Input>(
    definition: OperationDefinition<Input>,
    read: () => unknown,
    context: OperationContext,
  ): Promise<Input> {
    const { actor } = context;
    const guess = this.#guessOf(definition, read, actor);
    await this.#limit(definition, actor, guess?.device);
    // Said before anything else, so that a stranger learns nothing about the shape of what is not theirs.
    if (actor.role === "guest" && !isEverAllowed(definition.action, "guest")) throw new Unauthenticated();
    const checked = check(definition.validate, read());
    if (!checked.ok) throw new InvalidInput({ issues: [...checked.issues] });
    const { action, defaults, guessLimit } = definition;
    // Checked as it was sent, and a copy: what was read stays as it is.
    const input = defaults === undefined ? checked.value : { ...structuredClone(defaults), ...checked.value };
    await this.#authorize(definition, input, actor);
    if (guessLimit !== undefined && guess !== undefined)
      this.#guesses.set(context, await this.#rateLimiter.guess({ operation: action, ...guessLimit }, guess));
    return input;
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
      if (outcome !== definition.guessLimit?.error) await this.#guesses.get(context)?.takeBack();
      this.#observer.observe(definition.action, outcome, performance.now() - started);
      if (definition.audited) this.#log.audited(definition.action, context.actor, outcome);
    }
  }

  async #authorize({ action }: OperationDefinition, input: unknown, actor: Actor): Promise<void> {
    // Without conditions the table answers faster than any memory.
    const asks = actor.role !== "guest" && conditionsOf(action, actor.role).length > 0;
    const key = asks ? decisionKey(action, actor, input) : undefined;
    if (key !== undefined && this.#allowed.isAllowed(key)) return;
    if (!(await authorize(this.#conditions, action, actor, input))) throw new Forbidden();
    if (key !== undefined) this.#allowed.allow(key);
  }

  #limit({ action, rateLimit }: OperationDefinition, actor: Actor, device?: string): Promise<void> | void {
    if (rateLimit === null) return;
    const { points, seconds, per, bucket = action } = rateLimit;
    const subject = subjectOf(actor, per);
    // Whose session it is, the operation finds out.
    if (subject === undefined) return;
    // What others spend at an address, strangers or not, is not what a known device there has.
    const whose = device === undefined ? subject : `device:${device}`;
    return this.#rateLimiter.consume({ operation: bucket, points, seconds }, whose);
  }

  /** Who guesses at what, as an input says it that is not checked yet; whether it is one comes to light there. */
  #guessOf({ guessLimit }: OperationDefinition, read: () => unknown, { address }: Actor): Guess | undefined {
    if (guessLimit === undefined) return undefined;
    const { [guessLimit.about]: about, [guessLimit.known ?? ""]: mark } = fieldsOf(read);
    if (typeof about !== "string") return undefined;
    const name = folded(about);
    const known = typeof mark === "string" ? this.#recognizeDevice(mark) : undefined;
    // To be known to somebody else is nothing.
    const device = known !== undefined && folded(known.about) === name ? { device: known.device } : {};
    return { address, about: name, ...device };
  }
}

function fieldsOf(read: () => unknown): Readonly<Record<string, unknown>> {
  try {
    return Object(read()) as Readonly<Record<string, unknown>>;
  } catch (error) {
    // Read once more after it was counted, and refused then.
    if (error instanceof DeclaredError) return {};
    throw error;
  }
}

/** What is longer is guessed at together with all that begins so. */
const MOST_COMPARED = 256;

/**
 * As names are compared: whatever their case and however they were typed. Of what nobody has looked at yet no more than
 * a name has: marks are put in order in a time that grows with the square of their number (UAX #15).
 */
function folded(text: string): string {
  return text.slice(0, MOST_COMPARED).normalize("NFKC").toLowerCase();
}

function subjectOf(actor: Actor, per: "account" | "device" | "address" | "session"): string | undefined {
  if (per === "address") return addressKey(actor.address);
  if (actor.role === "guest") return per === "session" ? undefined : addressKey(actor.address);
  return { account: actor.accountId, device: actor.deviceId, session: actor.sessionId }[per];
}
