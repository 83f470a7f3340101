// @generated tenchat:server@1 hash:e162f48797c3a3e8caff082bedf778f5 DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/negotiation.tsp, specs/contexts/server-info/operations.tsp.

import type {
  CheckHealthInput, DescribeServerInput, NegotiateInput, ReadAttestationInput, ReadD3chatConfigInput, ReadManifestInput,
  ReadMetricsInput
} from "../../contracts/server-info/operations.ts";
import type { Agreement, D3chatConfig, Health, ServerDescription } from "../../contracts/server-info/types.ts";
import {
  validateCheckHealthInput, validateDescribeServerInput, validateNegotiateInput, validateReadAttestationInput,
  validateReadD3chatConfigInput, validateReadManifestInput, validateReadMetricsInput
} from "../../contracts/server-info/validators.ts";
import type { Actor, OperationContext, OperationDefinition } from "../runtime/operation.ts";

/** What the server says about itself, and what it keeps for itself: the outbox of domain events, short-lived values. */
export interface ServerInfoOperations {
  /** Whether this server can serve: 200 while the database answers. */
  checkHealth(input: CheckHealthInput, context: OperationContext<Actor>): Promise<Health>;
  /** What this server is: name, versions, registration mode and the root of its specification. */
  describeServer(input: DescribeServerInput, context: OperationContext<Actor>): Promise<ServerDescription>;
  /**
   * What a client and this server can do together. What is part of no feature, every client and server has; a server
   * that knows nothing at this address has no feature.
   */
  negotiate(input: NegotiateInput, context: OperationContext<Actor>): Promise<Agreement>;
  /** The signed statement about that manifest, a DSSE envelope, byte for byte. */
  readAttestation(input: ReadAttestationInput, context: OperationContext<Actor>): Promise<string>;
  /** Name, colours and registration mode, as d3chat's programs ask for them. */
  readD3chatConfig(input: ReadD3chatConfigInput, context: OperationContext<Actor>): Promise<D3chatConfig>;
  /** The manifest of what this server was built from, byte for byte: what an auditor hashes is what was signed. */
  readManifest(input: ReadManifestInput, context: OperationContext<Actor>): Promise<string>;
  /** Counters and timings in the Prometheus text format: for this machine, and for others with the operator's token. */
  readMetrics(input: ReadMetricsInput, context: OperationContext<Actor>): Promise<string>;
}

/** The implementation, for dependency injection. */
export const SERVER_INFO_OPERATIONS = Symbol("ServerInfoOperations");

export const CHECK_HEALTH: OperationDefinition<CheckHealthInput> = {
  action: "server-info.check-health",
  validate: validateCheckHealthInput,
  parameters: [],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const DESCRIBE_SERVER: OperationDefinition<DescribeServerInput> = {
  action: "server-info.describe-server",
  validate: validateDescribeServerInput,
  parameters: [],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const NEGOTIATE: OperationDefinition<NegotiateInput> = {
  action: "server-info.negotiate",
  validate: validateNegotiateInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":120,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const READ_ATTESTATION: OperationDefinition<ReadAttestationInput> = {
  action: "server-info.read-attestation",
  validate: validateReadAttestationInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const READ_D3CHAT_CONFIG: OperationDefinition<ReadD3chatConfigInput> = {
  action: "server-info.read-d3chat-config",
  validate: validateReadD3chatConfigInput,
  parameters: [],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const READ_MANIFEST: OperationDefinition<ReadManifestInput> = {
  action: "server-info.read-manifest",
  validate: validateReadManifestInput,
  parameters: [],
  body: null,
  rateLimit: {"points":30,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};

export const READ_METRICS: OperationDefinition<ReadMetricsInput> = {
  action: "server-info.read-metrics",
  validate: validateReadMetricsInput,
  parameters: [],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"address"},
  audited: false,
  reply: null,
};
