import { parentPort, workerData } from "node:worker_threads";
import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { Watch, Witness } from "./witness.ts";
import type { Watched } from "./witness.ts";

/** What a witness in a thread of its own is given. */
export interface WatchOrder {
  readonly origin: string;
  readonly tokens: SessionTokens;
  readonly watched: Watched;
  readonly pause: number;
}

const { origin, tokens, watched, pause } = workerData as WatchOrder;
const witness = new Witness(origin);
witness.tokens = tokens;
const watch = new Watch(witness, watched);
watch.start(pause);
parentPort!.once("message", () => void watch.end().then(() => parentPort!.postMessage(watch.witness.answers)));
