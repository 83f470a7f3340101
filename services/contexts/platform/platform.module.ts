import type { DynamicModule } from "@nestjs/common";
import { PLATFORM_OPERATIONS } from "../../../generated/server/platform/operations.ts";
import type { PlatformOperations } from "../../../generated/server/platform/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { removeExpiredValues } from "./jobs/remove-expired-values.ts";
import { checkHealth } from "./operations/check-health.ts";
import { describeServer } from "./operations/describe-server.ts";
import type { Build } from "./operations/describe-server.ts";
import { readAttestation } from "./operations/read-attestation.ts";
import { readManifest } from "./operations/read-manifest.ts";
import { readMetrics } from "./operations/read-metrics.ts";

/** What this room gives to the composition. */
export interface PlatformRoom {
  readonly operations: PlatformOperations;
  readonly jobs: { readonly removeExpiredValues: () => Promise<void> };
}

/** The room over a kernel and the build that is running. */
export function openPlatformRoom(kernel: Kernel, build: Build): PlatformRoom {
  const operations = {
    checkHealth: checkHealth(kernel.dataSource),
    readMetrics: readMetrics(kernel.metrics),
    describeServer: describeServer(kernel.settings, build),
    readManifest: readManifest(build),
    readAttestation: readAttestation(build),
  } satisfies PlatformOperations;
  return { operations, jobs: { removeExpiredValues: removeExpiredValues(kernel.ephemeral) } };
}

/** Gives the generated controller its operations. */
export class PlatformModule {
  static register(room: PlatformRoom): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: PLATFORM_OPERATIONS, useValue: room.operations }],
      exports: [PLATFORM_OPERATIONS],
    };
  }
}
