import { ARBITRARIES } from "./arbitraries.ts";
import { CLIENT } from "./client.ts";
import { CONTRACTS } from "./contracts.ts";
import type { EmitterMutations } from "./mutation.ts";
import { POLICIES } from "./policies.ts";
import { SERVER } from "./server.ts";

/** Every emitter with its faults. */
export const EMITTERS: readonly EmitterMutations[] = [ARBITRARIES, CLIENT, CONTRACTS, POLICIES, SERVER];
