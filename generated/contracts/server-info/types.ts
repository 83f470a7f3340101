// @generated tenchat:contracts@1 hash:65c500f9bfd92c0a400076e86898c31e DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/models.tsp, specs/contexts/server-info/negotiation.tsp.

/** A feature as programs call it; a later version has some that this one has never heard of. */
export type FeatureName = string;

/** A moment that a specification says of itself, as RFC 3339 in UTC. */
export type SaidMoment = string;

/** What a client and this server can do together, and what one of them cannot. */
export interface Agreement {
  /** The newest protocol that both speak; null: none, and no feature is agreed on. */
  protocol: number | null;
  /** All that this server speaks. */
  protocols: number[];
  /** Of those that the client knows, what this server serves. */
  features: FeatureName[];
  /** Every feature that either side has, by name. */
  decisions: FeatureDecision[];
  /** What is going to end here. */
  ending: EndingOperation[];
}

/** What a program that was made for d3chat asks first. */
export interface D3chatConfig {
  app_name: string;
  /** Empty: nobody has said. */
  app_description: string;
  registration_mode: "open" | "closed";
  /** `#rrggbb`. */
  brand_primary_color: string;
  brand_accent_color: string;
}

/** An operation that is going to end. */
export interface EndingOperation {
  /** What the policy matrix calls it. */
  operation: string;
  /** Since when nobody should begin to use it. */
  deprecatedAt: SaidMoment;
  /** Until when it is served. */
  endsAt: SaidMoment;
}

/** Who has a feature: both, or one of the two. */
export interface FeatureDecision {
  feature: FeatureName;
  /** `client-lacks`: an older client cannot do it; `server-lacks`: it came after this server. */
  decision: "agreed" | "server-lacks" | "client-lacks";
  /** Where it is going to end: since when nobody should begin to use it. */
  deprecatedAt?: SaidMoment;
  /** Where it is going to end: until when it is served. */
  endsAt?: SaidMoment;
}

/** Whether the server can serve. */
export interface Health {
  status: "ok";
  /**
   * What this process of the server does: `all`, or a part of it (`api`, `gateway`, `worker`, `relay`). Servers of
   * before do not say.
   */
  role?: string;
}

/** What a client may know about a server before anybody signs in. */
export interface ServerDescription {
  name: string;
  version: string;
  /** The API versions this server speaks. */
  apiVersions: string[];
  /** Who may sign up here. */
  registrationMode: "open" | "closed";
  /**
   * The one address at which passkeys of this server work; null while its operator has not set it: then only at
   * localhost.
   */
  passkeyOrigin: string | null;
  /**
   * A new password of so many small letters is long enough; with capitals, digits or signs in it, it may be shorter.
   */
  sufficientPasswordLength: number;
  /** The Merkle root of the artifacts this server was built from (fingerprints.json), lower-case hex. */
  specificationRoot: string;
  /** Where whoever runs it is reached, by a page or by mail; absent where they have not said. */
  contact?: string;
  /** The page with the rules of this server; absent where its operator has named none. */
  rules?: string;
}
