import type { Program } from "@typespec/compiler";
import type { Artifact } from "../artifact.ts";
export function emitTokens(_program: Program): Artifact[] { return []; }
