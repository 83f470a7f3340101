// @generated tenchat:contracts@1 hash:905372cb774ed95e50c65a0cc0c69490 DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/operations.tsp.

/** What `checkHealth` takes. */
export interface CheckHealthInput {
}

/** What `describeServer` takes. */
export interface DescribeServerInput {
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
