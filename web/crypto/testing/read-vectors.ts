import { readFileSync } from "node:fs";
import type { InteropVectors } from "./interop-vectors.ts";

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../specs/vectors/interop/${path}`, import.meta.url), "utf8"));
}

/** The two recordings kept in `specs/vectors/interop`. For Node tests only: this room itself reads no files. */
export function readInteropVectors(): InteropVectors {
  return {
    x3dh: read("p2p-python-x3dh.json") as InteropVectors["x3dh"],
    doubleRatchet: read("p2p-python-double-ratchet.json") as InteropVectors["doubleRatchet"],
  };
}
