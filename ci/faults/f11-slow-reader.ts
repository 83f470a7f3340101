import { setTimeout as sleep } from "node:timers/promises";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { RawSocket } from "../../services/testing/raw-socket.ts";
import { watchMemory } from "../../services/testing/resident-memory.ts";
import { atMost, exactly, noted } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { historyOf, Witness } from "./load/witness.ts";
import { slowestDuring, underLoad } from "./under-load.ts";

const MEBIBYTE = 1024 * 1024;
const CIPHERTEXT = Buffer.alloc(96 * 1024, "x").toString("base64");
const MOST_BYTES_PER_SECOND = 10 * MEBIBYTE;
/** Milliseconds. Where the others wait longer for an answer while all is read, it is the machine that they wait for. */
const BEARABLE = 1_000;
const WRITERS = 8;
const CUT_WITHIN = 30;

/**
 * F11: somebody is sent ten megabytes a second, or as much as this machine carries beside the load, reads it for a while,
 * and then nothing.
 */
export const f11: Fault = {
  row: "F11",
  title: "a client that reads nothing of what it is sent",
  modes: ["embedded"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 1 },
  long: { clients: 200, rate: 100, rounds: 1, seconds: 20 },
  run: (run) =>
    underLoad(run, async ({ world, load }) => {
      const server = world.servers[0]!;
      const { probes, probeConversationId: conversationId } = run.population;
      const writer = await Witness.of(probes[0], server.origin);
      const reader = await Witness.of(probes[1], server.origin);
      const { ticket } = await reader.identity.issueSocketTicket();
      const socket = await RawSocket.open(server.origin, ticket);
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

      socket.readAndForget();
      let calm = await slowestDuring(load, () => fanOut());
      while (!run.short && calm > BEARABLE && bytesPerSecond > MEBIBYTE) {
        bytesPerSecond /= 2;
        await load.steady();
        calm = await slowestDuring(load, () => fanOut());
      }
      const sockets = await socketsOf(writer);
      const memory = watchMemory(server.pid);
      socket.stopReading();
      const seen = { gone: undefined as number | undefined };
      const since = Date.now();
      const watching = setInterval(() => {
        void socketsOf(writer).then((count) => {
          if (count < sockets) seen.gone ??= Date.now();
        });
      }, 250);
      const unread = await slowestDuring(load, () => fanOut(() => seen.gone !== undefined));
      clearInterval(watching);
      const growth = memory.stop();
      socket.end();

      const received = new Set((await historyOf(reader, conversationId)).map(({ messageId }) => messageId));
      return [
        noted("sent a second, at most", `${(bytesPerSecond / MEBIBYTE).toFixed(1)} MiB`),
        noted("sent", `${Math.round((posted.size * CIPHERTEXT.length) / MEBIBYTE)} MiB`),
        atMost("cut off after", seen.gone && (seen.gone - since) / 1000, CUT_WITHIN, "s"),
        // A server that has run for seconds still grows by itself.
        atMost("resident memory", growth / MEBIBYTE, run.short ? 128 : 64, "MiB"),
        noted("others' p99 while it is read, and while it is not", `${Math.round(calm)} ms, ${Math.round(unread)} ms`),
        // A short form on a busy machine shows that nobody stands still.
        atMost("others' p99", calm === Infinity ? undefined : unread / calm, run.short ? 20 : 1.2, "x"),
        exactly("not there on return", [...posted].filter((id) => !received.has(id)).length, 0),
      ];
    }),
};

async function socketsOf({ origin }: Witness): Promise<number> {
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^tenchat_sockets (\d+)$/m.exec(metrics)![1]);
}
