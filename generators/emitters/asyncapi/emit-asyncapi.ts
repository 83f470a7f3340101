import type { Ir } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
export function emitAsyncApi(_ir: Ir): Artifact[] { return []; }
