// @generated tenchat:contracts@1 hash:fe3aed8ba0fa9d6b1f1f225c26681e47 DO NOT EDIT DIRECTLY
// From specs/contexts/platform/operations.tsp.

/** What `checkHealth` takes. */
export interface CheckHealthInput {
}

/** What `describeServer` takes. */
export interface DescribeServerInput {
}

/** What `readMetrics` takes. */
export interface ReadMetricsInput {
}
