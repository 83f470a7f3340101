import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { MeshOperations } from "../../../../generated/server/mesh/operations.ts";
import type { MeshParts } from "../mesh-parts.ts";

const HASH = /^[0-9a-f]{64}$/;

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
    const found = await packets.read({ kind: "hashes", hashes: hashes.filter((each) => HASH.test(each)) });
    return { messages: found.map(({ number: _number, ...packet }) => packet) };
  };
}
