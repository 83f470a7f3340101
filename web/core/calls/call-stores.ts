import { ValueStore } from "../store.ts";
import type { CallState } from "./door.ts";

/** What the page sees of calls, whoever is signed in. */
export class CallStores {
  readonly state = new ValueStore<CallState>({ kind: "none" });
  readonly relayOnly = new ValueStore(false);
}
