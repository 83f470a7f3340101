import type { FramePolicy } from "../../../generated/server/runtime/frame-outlet.ts";
import type { Conditions } from "../../../generated/server/runtime/operation.ts";
import type { Log } from "../logging/log.ts";
import type { Metrics } from "../metrics/metrics.ts";

/** Decides what sockets are sent, by the policy of the specification; what it refuses is counted and logged, without a name. */
export function createFramePolicy(conditions: Conditions, log: Log, metrics: Metrics): FramePolicy {
  return {
    conditions,
    refused(type) {
      metrics.count("tenchat_frames_refused_total", "Frames that their receiver may not have.", { type });
      log.warn({ type }, "a frame was refused to its receiver");
    },
    undecided(error) {
      log.error({ error }, "a frame could not be decided on; its socket is closed");
    },
  };
}
