import { InvalidInput, Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import type { MeshOperations } from "../../../../generated/server/mesh/operations.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { sizeOf } from "../store/packet-store.ts";
import { hashOf } from "../wire/packet.ts";

/** Takes a packet from whoever has one. That it is held is said once it is committed. */
export function sendPacket({ kernel, packets }: MeshParts): MeshOperations["sendPacket"] {
  return async (packet) => {
    if (hashOf(packet.message) !== packet.hash)
      throw invalid("must be the SHA-256 of the message as it is sent, in 64 small hexadecimal digits");
    kernel.freeSpace.expectRoom();
    if (packets.isLate) throw new Unavailable({ retryAfter: 5 });
    if (packets.room < sizeOf(packet)) throw new Unavailable({}, "This relay is full: send it to another one.");
    if ((await packets.keep(packet)) === "gone")
      throw invalid("is of a packet that was here for its week, and is not held again: seal it anew");
    return "ok";
  };
}

function invalid(problem: string): InvalidInput {
  return new InvalidInput({ issues: [{ path: "hash", problem }] });
}
