import type { Kernel } from "../../kernel/kernel.ts";
import type { MeshSettings } from "../../kernel/settings/mesh-settings.ts";
import type { LoadFigure } from "./load-figure.ts";
import type { AskRelay } from "./relays/ask-relay.ts";
import type { PassedOver } from "./relays/passed-over.ts";
import type { PacketStore } from "./store/packet-store.ts";

/** What the operations and the jobs of a relay share. */
export interface MeshParts {
  readonly kernel: Pick<Kernel, "dataSource" | "clock" | "log" | "freeSpace">;
  readonly settings: MeshSettings;
  readonly packets: PacketStore;
  readonly passedOver: PassedOver;
  readonly load: LoadFigure;
  readonly ask: AskRelay;
}
