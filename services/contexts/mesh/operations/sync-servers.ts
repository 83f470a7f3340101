import type { MeshOperations } from "../../../../generated/server/mesh/operations.ts";
import { isPublicAddress } from "../../../kernel/outward/public-address.ts";
import { readRelayPlace } from "../../../kernel/outward/relay-address.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { noteNamed, toldRelays } from "../relays/known-relays.ts";
import { readRelays } from "../store/relay-rows.ts";
import { readNamedRelays } from "../wire/read-answers.ts";

/** Tells the relays that somebody does not know, and notes those that they name. */
export function syncServers(parts: MeshParts): MeshOperations["syncServers"] {
  return async ({ servers }, { actor: { address } }) => {
    const known = await readRelays(parts.kernel.dataSource);
    const named = readNamedRelays(servers ?? []);
    await noteNamed(parts, known, named);
    const theirs = new Set(named.map(({ place }) => place.address));
    const told = toldRelays(known, !isPublicAddress(address));
    return {
      servers: told.filter(({ ip, port }) => !theirs.has(readRelayPlace(ip, port)!.address)),
      load: parts.load.now(),
    };
  };
}
