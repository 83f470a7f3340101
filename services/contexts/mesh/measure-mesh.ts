import type { Kernel } from "../../kernel/kernel.ts";
import { isTrusted } from "./rules/standing.ts";
import type { PacketStore } from "./store/packet-store.ts";
import { readRelays } from "./store/relay-rows.ts";

/** What the operator of a relay sees of it: how much it holds, and how many others it knows and trusts. */
export function measureMesh({ metrics, dataSource, log }: Kernel, { held }: PacketStore): void {
  metrics.gauges(async () => [
    { name: "tenchat_mesh_packets", help: "Packets that this relay holds.", value: held.tree.count },
    { name: "tenchat_mesh_bytes", help: "Bytes that they take.", value: held.bytes },
  ]);
  metrics.gauges(async () => {
    try {
      const relays = await readRelays(dataSource);
      const states = {
        answering: relays.filter((each) => isTrusted(each) && each.answersSince !== null).length,
        silent: relays.filter((each) => isTrusted(each) && each.answersSince === null).length,
        quarantined: relays.filter((each) => !isTrusted(each)).length,
      };
      return Object.entries(states).map(([state, value]) => ({
        name: "tenchat_mesh_relays",
        help: "Other relays that are known.",
        value,
        labels: { state },
      }));
    } catch (error) {
      log.warn({ error }, "relays not counted");
      return [];
    }
  });
}
