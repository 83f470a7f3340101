// @generated tenchat:contracts@1 hash:2cd5e7c34e023e9279b7fdb6943f1647 DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/negotiation.tsp, specs/contexts/server-info/operations.tsp.

import type { FeatureName } from "./types.ts";

/** What `checkHealth` takes. */
export interface CheckHealthInput {
}

/** What `describeServer` takes. */
export interface DescribeServerInput {
}

/** What `negotiate` takes. */
export interface NegotiateInput {
  /** The protocols that it speaks. */
  protocol: number[];
  /** The features that it knows. */
  features: FeatureName[];
}

/** What `readAttestation` takes. */
export interface ReadAttestationInput {
}

/** What `readManifest` takes. */
export interface ReadManifestInput {
}

/** What `readMetrics` takes. */
export interface ReadMetricsInput {
}
