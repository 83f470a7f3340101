// @generated tenchat:contracts@1 hash:cfbb68d8e4229643a8b8fa567379b57f DO NOT EDIT DIRECTLY
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

/** What `readD3chatConfig` takes. */
export interface ReadD3chatConfigInput {
}

/** What `readManifest` takes. */
export interface ReadManifestInput {
}

/** What `readMetrics` takes. */
export interface ReadMetricsInput {
}
