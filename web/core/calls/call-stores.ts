import { ValueStore } from "../store.ts";
import type { DirectState } from "./direct-door.ts";
import type { CallState } from "./door.ts";

/** What the page sees of calls and direct connections, whoever is signed in. */
export class CallStores {
  readonly state = new ValueStore<CallState>({ kind: "none" });
  readonly direct = new ValueStore<ReadonlyMap<string, DirectState>>(new Map());
  readonly relayOnly = new ValueStore(false);
}
