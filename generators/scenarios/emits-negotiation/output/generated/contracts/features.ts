// @generated tenchat:contracts@1 hash:2f27092f1c1827d1ddb2f57a97358021 DO NOT EDIT DIRECTLY
// From specs/channels.tsp, specs/main.tsp.

import type { Offer } from "./runtime/agree.ts";

/** What a client and a server agree on before it is used. */
export type Feature =
  | "old-pictures"
  | "sharing";

/** All that a program of this version can do: what a client declares, and what a server serves. */
export const OFFER: Offer<Feature> = {
  protocols: [2],
  features: [
    /** Old pictures. */
    { feature: "old-pictures", deprecatedAt: "2027-01-01T00:00:00Z", endsAt: "2027-07-01T12:00:00Z" },
    /** Showing notes to others. */
    { feature: "sharing" },
  ],
  ending: [
    { operation: "shared.read-picture", deprecatedAt: "2027-01-01T00:00:00Z", endsAt: "2027-07-01T12:00:00Z" },
    { operation: "shared.write-note", deprecatedAt: "2027-02-01T00:00:00Z", endsAt: "2027-08-01T00:00:00Z" },
  ],
};
