import type { DataSource } from "typeorm";
import type { Outbox } from "../../generated/server/runtime/outbox.ts";
import type { RateLimiter } from "../../generated/server/runtime/operation.ts";
import type { Bus } from "./bus/bus.ts";
import type { Clock } from "./clock.ts";
import type { OpenPipeline } from "./database/pipeline.ts";
import type { FreeSpace } from "./database/free-space.ts";
import type { EphemeralStore } from "./ephemeral/ephemeral-store.ts";
import type { Ids } from "./ids.ts";
import type { Log } from "./logging/log.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Settings } from "./settings/settings.ts";

/** What every context room is given: `openKeys(kernel, ...)`. Rooms take from it only what they use. */
export interface Kernel {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly dataSource: DataSource;
  readonly openPipeline: OpenPipeline;
  readonly outbox: Outbox;
  readonly ephemeral: EphemeralStore;
  readonly rateLimiter: RateLimiter;
  readonly bus: Bus;
  readonly freeSpace: FreeSpace;
}
