import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { MeshOperations } from "../../../../generated/server/mesh/operations.ts";
import type { MeshParts } from "../mesh-parts.ts";

/** More than an answer has room for: who lacks more asks again, as a server of plain Jasper does a minute later. */
const MOST_LOOKED_FOR = 2_000;

/** Hands out what is for a key or, where none is said, what has these hashes. What is not here is left out. */
export function fetchPackets({ packets }: MeshParts): MeshOperations["fetchPackets"] {
  return async ({ recipient, hashes, after }) => {
    // JA-002: the key is looked at first, whatever else is said.
    if (recipient !== undefined && recipient !== null) {
      const found = await packets.read({ kind: "recipient", recipient, after });
      const next = after === undefined ? undefined : found.at(-1)?.number;
      const messages = found.map(({ number: _number, ...packet }) => packet);
      return next === undefined ? { messages } : { messages, next };
    }
    if (hashes === undefined || hashes === null)
      throw new InvalidInput({ issues: [{ path: "", problem: "must say a recipient or hashes" }] });
    await packets.held.refresh();
    const ids = hashes.flatMap((each) => packets.held.idsOf(each)).slice(0, MOST_LOOKED_FOR);
    const found = await packets.read({ kind: "ids", ids });
    return { messages: found.map(({ number: _number, ...packet }) => packet) };
  };
}
