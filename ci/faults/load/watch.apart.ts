import { parentPort, workerData } from "node:worker_threads";
import { Watch, Witness } from "./witness.ts";
import type { WatchOrder } from "./witness.ts";

const { origin, tokens, watched, pause } = workerData as WatchOrder;
const witness = new Witness(origin);
witness.tokens = tokens;
const watch = new Watch(witness, watched);
watch.start(pause);
parentPort!.once("message", () => void watch.end().then(() => parentPort!.postMessage(watch.witness.answers)));
