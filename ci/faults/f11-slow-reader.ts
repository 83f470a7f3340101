import { setTimeout as sleep } from "node:timers/promises";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { RawSocket } from "../../services/testing/raw-socket.ts";
import { watchMemory } from "../../services/testing/resident-memory.ts";
import { atMost, exactly, noted } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { historyOf, Witness } from "./load/witness.ts";
import { percentile, slowestDuring, underLoad } from "./under-load.ts";

const MEBIBYTE = 1024 * 1024;
const CIPHERTEXT = Buffer.alloc(96 * 1024, "x").toString("base64");
const MOST_BYTES_PER_SECOND = 10 * MEBIBYTE;
/** Milliseconds. Where the others wait longer for an answer while all is read, it is the machine that they wait for. */
const BEARABLE = 1_000;
const WRITERS = 8;
const CUT_WITHIN = 30;

/**
 * F11: somebody is sent ten megabytes a second, or as much as this machine carries beside the load, reads it for a while,
 * and then nothing; in turns, so that neither has the quieter machine.
 */
export const f11: Fault = {
  row: "F11",
  title: "a client that reads nothing of what it is sent",
  modes: ["embedded", "roles"],
  shortModes: ["embedded"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 1 },
  long: { clients: 200, rate: 100, rounds: 5, seconds: 8 },
  run: (run) =>
    underLoad(run, async ({ world, load }) => {
      const { gateway } = world;
      const origin = world.origins[0]!;
      const { probes, probeConversationId: conversationId } = run.population;
      const writer = await Witness.of(probes[0], origin);
      const reader = await Witness.of(probes[1], origin);
      const posted = new Set<string>();
      let bytesPerSecond = MOST_BYTES_PER_SECOND;
      // On a busy machine the seconds may pass with little sent: then what is enough has to come in its own time.
      const fanOut = async (isEnough = () => true): Promise<void> => {
        const [since, before] = [Date.now(), posted.size];
        const sent = () => (posted.size - before) * CIPHERTEXT.length;
        const isOver = () => {
          const seconds = (Date.now() - since) / 1000;
          return seconds >= run.size.seconds && (isEnough() || seconds >= CUT_WITHIN);
        };
        const write = async () => {
          while (!isOver()) {
            const submission = makeSubmission(conversationId, [reader.deviceId], { ciphertext: CIPHERTEXT });
            await writer.messaging.postMessage(submission);
            posted.add(submission.messageId);
            const ahead = (sent() * 1000) / bytesPerSecond - (Date.now() - since);
            if (ahead > 0) await sleep(ahead);
          }
        };
        await Promise.all(Array.from({ length: WRITERS }, write));
      };

      /** With as much as can be borne. */
      const whileRead = async (): Promise<number> => {
        const delay = await slowestDuring(load, () => fanOut());
        if (run.short || delay <= BEARABLE || bytesPerSecond <= MEBIBYTE) return delay;
        bytesPerSecond /= 2;
        await load.steady();
        return whileRead();
      };

      const calm: number[] = [];
      const unread: number[] = [];
      const cutAfter: (number | undefined)[] = [];
      const growth: number[] = [];
      for (let round = 0; round < run.size.rounds; round += 1) {
        const socket = await RawSocket.open(gateway.origin, reader.accessToken);
        socket.readAndForget();
        await load.steady();
        calm.push(await whileRead());
        const sockets = await gateway.sockets();
        const memory = watchMemory(gateway.pid);
        socket.stopReading();
        const seen = { gone: undefined as number | undefined };
        const since = Date.now();
        const watching = setInterval(() => {
          void gateway.sockets().then((count) => {
            if (count < sockets) seen.gone ??= Date.now();
          });
        }, 250);
        unread.push(await slowestDuring(load, () => fanOut(() => seen.gone !== undefined)));
        clearInterval(watching);
        growth.push(memory.stop());
        cutAfter.push(seen.gone && (seen.gone - since) / 1000);
        socket.end();
      }
      const [read, notRead] = [percentile(calm, 0.5), percentile(unread, 0.5)];

      const received = new Set((await historyOf(reader, conversationId)).map(({ messageId }) => messageId));
      return [
        noted("sent a second, at most", `${(bytesPerSecond / MEBIBYTE).toFixed(1)} MiB`),
        noted("sent", `${Math.round((posted.size * CIPHERTEXT.length) / MEBIBYTE)} MiB`),
        atMost(
          "cut off after",
          cutAfter.includes(undefined) ? undefined : Math.max(...(cutAfter as number[])),
          CUT_WITHIN,
          "s",
        ),
        // A server that has run for seconds still grows by itself.
        atMost("resident memory", Math.max(...growth) / MEBIBYTE, run.short ? 128 : 64, "MiB"),
        noted("others' p99 while it is read, and while it is not", `${list(calm)} ms, ${list(unread)} ms`),
        // A short form on a busy machine shows that nobody stands still.
        atMost("others' p99", read === Infinity ? undefined : notRead / read, run.short ? 20 : 1.2, "x"),
        exactly("not there on return", [...posted].filter((id) => !received.has(id)).length, 0),
      ];
    }),
};

function list(delays: readonly number[]): string {
  return delays.map((each) => Math.round(each)).join(" ");
}
