// @generated tenchat:server@1 hash:b707fbc16acf4ee6e596eea180a9f8aa DO NOT EDIT DIRECTLY
// From specs/contexts/platform/operations.tsp.

import type { CheckHealthInput, DescribeServerInput, ReadMetricsInput } from "../../contracts/platform/operations.ts";
import type { Health, ServerDescription } from "../../contracts/platform/types.ts";
import { validateCheckHealthInput, validateDescribeServerInput, validateReadMetricsInput } from "../../contracts/platform/validators.ts";
import type { Actor, OperationContext, OperationDefinition } from "../runtime.ts";

/** What the platform needs for itself: health, the outbox of domain events, short-lived values. */
export interface PlatformOperations {
  /** Whether this server can serve: 200 while the database answers. */
  checkHealth(input: CheckHealthInput, context: OperationContext<Actor>): Promise<Health>;
  /** What this server is: name, versions, registration mode and the root of its specification. */
  describeServer(input: DescribeServerInput, context: OperationContext<Actor>): Promise<ServerDescription>;
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

export const READ_METRICS: OperationDefinition<ReadMetricsInput> = {
  action: "platform.read-metrics",
  validate: validateReadMetricsInput,
  parameters: [],
  body: null,
  rateLimit: null,
  audited: false,
  reply: null,
};
