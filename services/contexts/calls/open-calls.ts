import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { CallsOperations } from "../../../generated/server/calls/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { readCallServers } from "./operations/read-call-servers.ts";
import { StunServer } from "./stun/stun-server.ts";

/** What this room gives to the composition. */
export interface OpenedCalls extends ContextRoom<CallsOperations> {
  /** Answers devices that ask how they are seen from outside; undefined where this server is not named as one. */
  readonly stun: StunServer | undefined;
}

/** The room over a kernel. */
export function openCalls(kernel: Kernel): OpenedCalls {
  const operations = { readCallServers: readCallServers(kernel) } satisfies CallsOperations;
  const { host, calls } = kernel.settings;
  const stun = calls.stun && new StunServer({ host, port: calls.stun.port }, kernel.clock);
  if (stun !== undefined) {
    const { metrics } = kernel;
    metrics.gauge(
      "tenchat_stun_answered",
      "Questions of devices how they are seen that were answered.",
      () => stun.answered,
    );
    metrics.gauge("tenchat_stun_passed_by", "Datagrams at that port that were not.", () => stun.passedBy);
  }
  return { operations, reactions: {}, jobs: {}, stun };
}
