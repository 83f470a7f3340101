// @generated tenchat:server@1 hash:8f16e166f5f40d3fef322dbed0addbb6 DO NOT EDIT DIRECTLY
// From specs/contexts/platform/operations.tsp.

import type { CheckHealthInput, DescribeServerInput, ReadAttestationInput, ReadManifestInput, ReadMetricsInput } from "../../contracts/platform/operations.ts";
import type { Health, ServerDescription } from "../../contracts/platform/types.ts";
import { validateCheckHealthInput, validateDescribeServerInput, validateReadAttestationInput, validateReadManifestInput, validateReadMetricsInput } from "../../contracts/platform/validators.ts";
import type { Actor, OperationContext, OperationDefinition } from "../runtime.ts";

/** What the platform needs for itself: health, the outbox of domain events, short-lived values. */
export interface PlatformOperations {
  /** Whether this server can serve: 200 while the database answers. */
  checkHealth(input: CheckHealthInput, context: OperationContext<Actor>): Promise<Health>;
  /** What this server is: name, versions, registration mode and the root of its specification. */
  describeServer(input: DescribeServerInput, context: OperationContext<Actor>): Promise<ServerDescription>;
  /** The signed statement about that manifest, a DSSE envelope, byte for byte. */
  readAttestation(input: ReadAttestationInput, context: OperationContext<Actor>): Promise<string>;
  /** The manifest of what this server was built from, byte for byte: what an auditor hashes is what was signed. */
  readManifest(input: ReadManifestInput, context: OperationContext<Actor>): Promise<string>;
  /** Counters and timings in the Prometheus text format. */
  readMetrics(input: ReadMetricsInput, context: OperationContext<Actor>): Promise<string>;
}

/** The implementation, for dependency injection. */
export const PLATFORM_OPERATIONS = Symbol("PlatformOperations");

export const CHECK_HEALTH: OperationDefinition<CheckHealthInput> = {
  action: "platform.check-health",
  validate: validateCheckHealthInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const DESCRIBE_SERVER: OperationDefinition<DescribeServerInput> = {
  action: "platform.describe-server",
  validate: validateDescribeServerInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};

export const READ_ATTESTATION: OperationDefinition<ReadAttestationInput> = {
  action: "platform.read-attestation",
  validate: validateReadAttestationInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const READ_MANIFEST: OperationDefinition<ReadManifestInput> = {
  action: "platform.read-manifest",
  validate: validateReadManifestInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const READ_METRICS: OperationDefinition<ReadMetricsInput> = {
  action: "platform.read-metrics",
  validate: validateReadMetricsInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};
