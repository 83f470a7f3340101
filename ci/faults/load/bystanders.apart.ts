import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import type { Bystander, BystandersOrder } from "./bystanders.ts";
import { Witness } from "./witness.ts";

/** The thread of `Bystanders`: writes until it is told to end, and says what became of each message. */
const { origin, pairs, rate } = workerData as BystandersOrder;

const awake = ({ tokens }: Bystander) => Object.assign(new Witness(origin), { tokens });
const people = pairs.map((pair) => pair.people.map(awake));
const open = new Set<Promise<unknown>>();
const ending = new AbortController();
parentPort!.once("message", () => ending.abort());

const began = performance.now();
for (let turn = 0; !ending.signal.aborted; turn += 1) {
  await sleep(Math.max(0, began + (turn * 1000) / rate - performance.now()));
  const at = turn % pairs.length;
  // Each answers the other: who was never answered may not write on for ever.
  const writes = Math.floor(turn / pairs.length) % 2;
  const { conversationId, people: pair } = pairs[at]!;
  const submission = makeSubmission(conversationId, [pair[1 - writes]!.deviceId]);
  // What became of it is among the writer's answers.
  const asked = Promise.allSettled([people[at]![writes]!.messaging.postMessage(submission)]);
  open.add(asked);
  void asked.then(() => open.delete(asked));
}
await Promise.all(open);
parentPort!.postMessage(people.flat().flatMap(({ answers }) => answers));
