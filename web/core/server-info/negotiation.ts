import { OFFER } from "../../../generated/contracts/features.ts";
import type { Feature } from "../../../generated/contracts/features.ts";
import { agree } from "../../../generated/contracts/runtime/agree.ts";
import { codeOf } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import { ValueStore } from "../store.ts";
import type { ServerAgreement } from "./door.ts";

const askAgainAfter = 60_000;

type Answer = Awaited<ReturnType<ServerApi["serverInfo"]["negotiate"]>>;

const FEATURES: ReadonlySet<string> = new Set(OFFER.features.map(({ feature }) => feature));
const isFeature = (name: string): name is Feature => FEATURES.has(name);

const endsKnown: ReadonlySet<string> = new Set([
  ...OFFER.features.filter(({ endsAt }) => endsAt !== undefined).map(({ feature }) => feature),
  ...OFFER.ending.map(({ operation }) => operation),
]);

/** What 0.1.0 would have answered: it knows the one protocol and no feature, and nothing at this address. */
const BEFORE = agree({ protocols: [1], features: [], ending: [] }, declared());

function declared() {
  return { protocol: [...OFFER.protocols], features: OFFER.features.map(({ feature }) => feature) };
}

/** What this program and the server can do together. Asked again after each reconnect: another server may be there then. */
export class Negotiation {
  readonly agreement = new ValueStore<ServerAgreement | null>(null);
  readonly #api: Pick<ServerApi["serverInfo"], "negotiate">;
  readonly #now: () => number;
  #askedAt = 0;

  constructor(api: Pick<ServerApi["serverInfo"], "negotiate">, now: () => number) {
    this.#api = api;
    this.#now = now;
  }

  /**
   * Undefined until the server has answered once. Where it is no, that is asked anew now and then: of several servers one
   * may have been replaced while the socket, which is with another one, stayed.
   */
  serves(feature: string): boolean | undefined {
    const known = this.agreement.get();
    if (known === null) return undefined;
    const served = known.agreed.some((each) => each === feature);
    if (!served && this.#now() - this.#askedAt > askAgainAfter)
      void this.ask().catch(() => {
        // Whoever tries the feature once more asks once more.
      });
    return served;
  }

  /** Rejects where the server does not answer, and then what was agreed on before holds. */
  async ask(): Promise<void> {
    this.#askedAt = this.#now();
    const answer: Answer = await this.#api.negotiate(declared()).catch((error: unknown) => {
      if (codeOf(error) === "not-found") return BEFORE;
      throw error;
    });
    // What this program does not speak, no answer makes it speak; and without a protocol there is nothing to agree on.
    const protocol = OFFER.protocols.find((each) => each === answer.protocol) ?? null;
    const agreed = protocol === null ? [] : answer.features.filter(isFeature);
    this.agreement.set({
      protocol,
      agreed,
      serverLacks: OFFER.features.map(({ feature }) => feature).filter((each) => !agreed.includes(each)),
      clientLacks: answer.decisions
        .filter(({ decision, feature }) => decision === "client-lacks" && !isFeature(feature))
        .map(({ feature }) => feature),
      ending: endingsOf(answer),
    });
  }
}

/**
 * When the first of what this program may use here is gone; null: nothing is that it does not know of. What its own
 * specification calls ending was seen to when it was made.
 */
function endingsOf({ decisions, ending }: Answer): ServerAgreement["ending"] {
  const features = decisions.flatMap(({ decision, feature, endsAt }) =>
    decision === "agreed" && endsAt !== undefined && isFeature(feature) && !endsKnown.has(feature)
      ? [{ feature, at: Date.parse(endsAt) }]
      : [],
  );
  const operations = ending
    .filter(({ operation }) => !endsKnown.has(operation))
    .map(({ endsAt }) => Date.parse(endsAt));
  const all = [...features.map(({ at }) => at), ...operations];
  return all.length === 0 ? null : { at: Math.min(...all), features };
}
