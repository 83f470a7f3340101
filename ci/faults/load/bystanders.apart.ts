import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { BystandersOrder } from "./bystanders.ts";
import { openWriter } from "./socket-writer.ts";
import type { Outcome } from "./socket-writer.ts";

/** The thread of `Bystanders`: writes until it is told to end, and says what became of each message. */
const { origin, pairs, rate } = workerData as BystandersOrder;

const writers = await Promise.all(pairs.map((pair) => Promise.all(pair.map((each) => openWriter(origin, each)))));
const outcomes: Promise<Outcome>[] = [];
const ending = new AbortController();
parentPort!.once("message", () => ending.abort());

const began = performance.now();
for (let turn = 0; !ending.signal.aborted; turn += 1) {
  await sleep(Math.max(0, began + (turn * 1000) / rate - performance.now()));
  // Each answers the other: who was never answered may not write on for ever.
  outcomes.push(writers[turn % writers.length]![Math.floor(turn / writers.length) % 2]!.send());
}
parentPort!.postMessage(await Promise.all(outcomes));
