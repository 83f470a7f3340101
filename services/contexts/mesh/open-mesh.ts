import { NotFound } from "../../../generated/contracts/shared/errors.ts";
import type { ContextRoom, Jobs } from "../../../generated/server/contexts.ts";
import type { MeshOperations } from "../../../generated/server/mesh/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Outward } from "../../kernel/outward/outward.ts";
import type { MeshSettings } from "../../kernel/settings/mesh-settings.ts";
import { syncMessages } from "./jobs/sync-messages.ts";
import { syncServers as exchangeServers } from "./jobs/sync-servers.ts";
import { LoadFigure } from "./load-figure.ts";
import { measureMesh } from "./measure-mesh.ts";
import type { MeshParts } from "./mesh-parts.ts";
import { fetchPackets } from "./operations/fetch-packets.ts";
import { sendPacket } from "./operations/send-packet.ts";
import { syncHashes } from "./operations/sync-hashes.ts";
import { syncServers } from "./operations/sync-servers.ts";
import { askOver, outwardOf } from "./relays/ask-relay.ts";
import { PassedOver } from "./relays/passed-over.ts";
import { PullBack } from "./relays/pull-back.ts";
import { PacketStore } from "./store/packet-store.ts";

/** What is open at the address of the relay, and what it does by the clock. */
export interface OpenedRelay {
  readonly settings: MeshSettings;
  readonly operations: MeshOperations;
  readonly jobs: { readonly syncServers: Jobs[string]; readonly syncMessages: Jobs[string] };

  /** Resolves when nothing is under way that nobody waits for. */
  settled(): Promise<void>;

  /** Finishes what was begun. */
  close(): Promise<void>;
}

/**
 * What this room gives to the composition. Everywhere but at the address of the relay its operations find nothing: who
 * signs in and who does not say who they are come by different doors.
 */
export interface OpenedMesh extends ContextRoom<MeshOperations> {
  /** Undefined where this server is none. */
  readonly relay: OpenedRelay | undefined;
}

/** What a test puts in the place of the world outside. */
export interface MeshWorld {
  readonly outward?: Outward;
}

/** The room over a kernel; where the operator has not said at which address others find the relay, there is none. */
export function openMesh(kernel: Kernel, world: MeshWorld = {}): OpenedMesh {
  const { mesh } = kernel.settings;
  return { operations: CLOSED, reactions: {}, jobs: {}, relay: mesh && openRelay(kernel, mesh, world) };
}

function openRelay(kernel: Kernel, settings: MeshSettings, { outward = outwardOf(settings) }: MeshWorld): OpenedRelay {
  const packets = new PacketStore(kernel, settings.mostBytes);
  const load = new LoadFigure(() => packets.fill);
  const parts: MeshParts = { kernel, settings, packets, passedOver: new PassedOver(), load, ask: askOver(outward) };
  const pullBack = new PullBack(parts);
  measureMesh(kernel, packets);
  return {
    settings,
    operations: {
      sendPacket: sendPacket(parts),
      fetchPackets: fetchPackets(parts),
      syncServers: syncServers(parts),
      syncHashes: syncHashes(parts, pullBack),
    },
    jobs: { syncServers: exchangeServers(parts), syncMessages: syncMessages(parts) },
    settled: () => pullBack.settled(),
    async close() {
      await pullBack.settled();
      await packets.close();
    },
  };
}

const nothing = async (): Promise<never> => {
  throw new NotFound();
};

const CLOSED: MeshOperations = {
  sendPacket: nothing,
  fetchPackets: nothing,
  syncServers: nothing,
  syncHashes: nothing,
};
