import { f1 } from "./f1-kill-server.ts";
import type { Fault } from "./fault.ts";

/** Every fault there is, in the order of the table. */
export const faults: readonly Fault[] = [f1];
