import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ServerInfoOperations } from "../../../generated/server/server-info/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Incarnations } from "./incarnations.ts";
import { checkHealth } from "./operations/check-health.ts";
import { describeServer } from "./operations/describe-server.ts";
import type { Build } from "./operations/describe-server.ts";
import { negotiate } from "./operations/negotiate.ts";
import { readAttestation } from "./operations/read-attestation.ts";
import { readD3chatConfig } from "./operations/read-d3chat-config.ts";
import { readManifest } from "./operations/read-manifest.ts";
import { readMetrics } from "./operations/read-metrics.ts";

/** What this room gives to the composition. */
export interface OpenedServerInfo extends ContextRoom<ServerInfoOperations> {
  readonly jobs: { readonly notePosition: () => Promise<void> };
}

/** The room over a kernel and the build that is running. */
export function openServerInfo(kernel: Kernel, build: Build, incarnations: Incarnations): OpenedServerInfo {
  const operations = {
    checkHealth: checkHealth(kernel.dataSource, kernel.freeSpace, kernel.settings.role),
    readMetrics: readMetrics(kernel.metrics),
    describeServer: describeServer(kernel.settings, build),
    negotiate,
    readD3chatConfig: readD3chatConfig(kernel.settings),
    readManifest: readManifest(build),
    readAttestation: readAttestation(build),
  } satisfies ServerInfoOperations;
  return { operations, reactions: {}, jobs: { notePosition: () => incarnations.note() } };
}
