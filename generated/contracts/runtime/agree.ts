// @generated tenchat:contracts@1 hash:99f1e86111d02231b03af22127469555 DO NOT EDIT DIRECTLY
// From the generator alone.

/** Since when nobody should begin to use a thing, and when it may be gone; RFC 3339 in UTC. */
export interface Ending {
  readonly deprecatedAt: string;
  readonly endsAt: string;
}

/** All that a program can do, as its specification says it. */
export interface Offer<Feature extends string = string> {
  /** Newest last. */
  readonly protocols: readonly number[];
  readonly features: readonly ({ readonly feature: Feature } & Partial<Ending>)[];
  readonly ending: readonly ({ readonly operation: string } & Ending)[];
}

/** What a client says of itself. */
export interface Declared {
  readonly protocol: readonly number[];
  readonly features: readonly string[];
}

/** Who has a feature: both, or one of the two. */
export type Decision = "agreed" | "server-lacks" | "client-lacks";

export interface Agreement {
  /** The newest that both speak; null: none, and then no feature is agreed on. */
  readonly protocol: number | null;
  readonly protocols: number[];
  readonly features: string[];
  /** Every feature that either side has, by name. */
  readonly decisions: { feature: string; decision: Decision; deprecatedAt?: string; endsAt?: string }[];
  /** Operations that end, whatever they are part of. */
  readonly ending: { operation: string; deprecatedAt: string; endsAt: string }[];
}

/**
 * What a server with this offer answers to a client: the same for the same two, whatever the order in which it was
 * said.
 */
export function agree(offer: Offer, declared: Declared): Agreement {
  const spoken = new Set(declared.protocol);
  const protocol = offer.protocols.filter((each) => spoken.has(each)).at(-1) ?? null;
  const wanted = new Set(declared.features);
  const offered = new Map(offer.features.map((each) => [each.feature, each]));
  const names = [...new Set([...wanted, ...offered.keys()])].sort((one, other) => (one < other ? -1 : 1));
  const decide = (name: string): Decision => {
    if (!wanted.has(name)) return "client-lacks";
    return protocol !== null && offered.has(name) ? "agreed" : "server-lacks";
  };
  const decisions = names.map((feature) => {
    const { deprecatedAt, endsAt } = offered.get(feature) ?? {};
    const end = deprecatedAt === undefined || endsAt === undefined ? {} : { deprecatedAt, endsAt };
    return { feature, decision: decide(feature), ...end };
  });
  return {
    protocol,
    protocols: [...offer.protocols],
    features: decisions.filter(({ decision }) => decision === "agreed").map(({ feature }) => feature),
    decisions,
    ending: offer.ending.map((each) => ({ ...each })),
  };
}
