import type { Ir } from "../model/ir.ts";
import type { Refusal } from "../model/read.ts";
import { SharedThread } from "./shared-thread.ts";
import type { Description } from "./describe.ts";

/**
 * Compiles the specification in a folder, and says as plain data what it says. The compiler's program takes up several
 * times as much as that, and ends with its thread.
 */
export const describer = new SharedThread<string, Description | Refusal, Ir>(
  new URL("./describe-worker.ts", import.meta.url),
  "The specification could not be compiled",
);
