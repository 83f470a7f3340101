import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { PressureOrder, PressureResult } from "./pressure.ts";
import { openWriter } from "./socket-writer.ts";
import type { Outcome, SocketWriter } from "./socket-writer.ts";

/** No client has more of its own on the way. */
const UNANSWERED = 64;
const IN_FLIGHT = 8;
const TICK_MILLISECONDS = 5;

const { origin, pairs, seconds, times } = workerData as PressureOrder;
const writers = await Promise.all(pairs.map((pair) => openWriter(origin, pair)));

const capacity = await fill();
const before = await offer(capacity / 2, seconds);
const began = Date.now();
const during = await offer(capacity * times, 3 * seconds);
const ended = Date.now();
const after = await offer(capacity / 2, 10);
const { outcomes: told, heldBack } = during;
const result = { capacity, before: before.outcomes, during: told, after: after.outcomes, heldBack, began, ended };
parentPort!.postMessage(result satisfies PressureResult);

/** How many a second are answered when each has so many in flight and sends one for each answer. */
async function fill(): Promise<number> {
  const end = Date.now() + 2 * seconds * 1000;
  const halfway = Date.now() + seconds * 1000;
  let counted = 0;
  const write = async ({ send }: SocketWriter) => {
    while (Date.now() < end) {
      await send();
      // The program is warm by then.
      if (Date.now() >= halfway && Date.now() < end) counted += 1;
    }
  };
  await Promise.all(writers.flatMap((writer) => Array.from({ length: IN_FLIGHT }, () => write(writer))));
  return counted / seconds;
}

/** Sends so many a second for so long, whatever becomes of them; then waits for the answers that are due. */
async function offer(rate: number, lasting: number): Promise<{ outcomes: Outcome[]; heldBack: number }> {
  const outcomes: Promise<Outcome>[] = [];
  let waited = 0;
  const start = performance.now();
  for (let [due, passed] = [0, 0]; passed < lasting; passed = (performance.now() - start) / 1000) {
    for (; due < passed * rate; due += 1) {
      const writer = writers[due % writers.length]!;
      if (writer.unanswered() < UNANSWERED) outcomes.push(writer.send());
      else waited += 1;
    }
    await sleep(TICK_MILLISECONDS);
  }
  return { outcomes: await Promise.all(outcomes), heldBack: waited };
}
