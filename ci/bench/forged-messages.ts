import { setTimeout as pause } from "node:timers/promises";
import { CryptoError, Patience } from "../../web/crypto/secrets.ts";
import { maximumSkip, maximumSkipAtFirst } from "../../web/crypto/ratchet/limits.ts";
import { dearestForgery, withHeader } from "../../web/crypto/testing/forgeries.ts";
import { contentKey, ScriptedDevice } from "../../web/crypto/testing/scripted-device.ts";
import { nodePrimitives } from "../histories/node-primitives.ts";
import { readCommandLine } from "../setup/command-line.ts";

/**
 * `npm run bench:forgeries`: what it costs to refuse a message, for each kind of forgery, and how long somebody else's
 * message waits among 600 of them a minute. `--count` and `--seconds` choose; exits with 1 over what is allowed.
 */

/** What a refused message may take, and what a stranger's 600 a minute may delay somebody else's (A7). */
const ALLOWED = { work: 5, delay: 200 };

const { count = 100, seconds = 60 } = readCommandLine(import.meta.filename, {
  count: "number",
  seconds: "number",
}).options;
// Who hands each step to another thread, as WebCrypto does, works more on the handing than on the step.
const p = nodePrimitives();

async function acquainted() {
  const [alice, mallory] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "mallory")];
  await mallory.start(alice);
  await alice.receive(mallory, await mallory.send(contentKey(1)));
  await mallory.receive(alice, await alice.send(contentKey(2)));
  await alice.receive(mallory, await mallory.send(contentKey(3)));
  return { alice, mallory, next: await mallory.send(contentKey(4)) };
}

const flipped = (wrapped: Uint8Array) => wrapped.with(wrapped.length - 1, (wrapped.at(-1) ?? 0) ^ 1);
const { alice, mallory, next } = await acquainted();
const renewed = await ScriptedDevice.create(p, "mallory", mallory.master);
await renewed.start(alice);
const begun = await renewed.send(contentKey(5));
const first = flipped(begun);
/** A handshake and all that may be skipped in one: there is nothing dearer that anybody can send. */
const firstAndAhead = withHeader(begun, () => ({ n: maximumSkipAtFirst }));

/** Each as dear as it gets: as if the device had never sent anything in vain. */
const forgeries: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "a wrong tag": async () => flipped(next),
  "a thousand ahead in its chain": async () => withHeader(next, ({ n }) => ({ n: n + maximumSkip })),
  "a new ratchet key": async () => dearestForgery(mallory, next, 0),
  "a new ratchet key and a thousand ahead": async () => dearestForgery(mallory, next, maximumSkip),
  "both gaps at once": async () => withHeader(next, ({ n }) => ({ n: maximumSkip, previous: n + maximumSkip })),
  "a number of 2^31": async () => withHeader(next, () => ({ n: 2 ** 31 })),
  "a first message": async () => first,
  "a first message and five hundred ahead": async () => firstAndAhead,
};
/**
 * So many are refused before it counts: the threads that compile what has just begun to run work as long as a message
 * does, and are counted with it.
 */
const warmUp = 30;

async function refusalOf(attempt: Promise<unknown>): Promise<void> {
  const refused = await attempt.then(
    () => false,
    (error: unknown) => error instanceof CryptoError && error.kind === "open-failed",
  );
  if (!refused) throw new Error("A forged message was not refused as such.");
}

let failed = false;
for (const [name, forge] of Object.entries(forgeries)) {
  const times: number[] = [];
  for (let at = -warmUp; at < count; at++) {
    const [forged, sender] = [await forge(), name.startsWith("a first message") ? renewed : mallory];
    alice.patience = new Patience();
    // The processor's time and not the clock's: others who use the machine are no work of ours.
    const began = process.cpuUsage();
    await refusalOf(alice.receive(sender, forged));
    const { user, system } = process.cpuUsage(began);
    if (at >= 0) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const [median, most] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)] ?? NaN) as [number, number];
  // Each of them, and not half; a collection of garbage among a hundred is no work of a message.
  failed ||= !(most <= ALLOWED.work);
  const figures = `${median.toFixed(2)} ms in the median, 95 of 100 within ${most.toFixed(2)} (${ALLOWED.work} allowed)`;
  console.log(`${name}: ${figures}, ${times.at(-1)?.toFixed(2)} at most`);
}

/**
 * All that arrives is opened one after the other; every third of a second something of an honest person is among it. Of a device that
 * sends in vain what skips others is soon tried no more: every other forgery is a first message, which is always tried.
 */
async function storm(): Promise<number[]> {
  const bob = await ScriptedDevice.create(p, "bob");
  const reader = await ScriptedDevice.create(p, "alice");
  await bob.start(reader);
  reader.patience = alice.patience = new Patience();
  const delays: number[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const until = performance.now() + seconds * 1000;
  for (let at = 0; performance.now() < until; at++) {
    const [forged, by] = at % 2 === 0 ? [first, renewed] : [await dearestForgery(mallory, next, maximumSkip), mallory];
    queue = queue.then(() => refusalOf(alice.receive(by, forged)));
    if (at % 3 === 0) {
      const honest = await bob.send(contentKey(at % 256));
      const arrived = performance.now();
      queue = queue.then(() => reader.receive(bob, honest)).then(() => delays.push(performance.now() - arrived));
    }
    await pause(100);
  }
  await queue;
  return delays.sort((a, b) => a - b);
}

if (seconds > 0) {
  const delays = await storm();
  const worst = delays.at(-1) ?? 0;
  failed ||= worst > ALLOWED.delay;
  console.log(
    `${delays.length} honest messages among 600 forged ones a minute: opened within ${worst.toFixed(1)} ms at most (${ALLOWED.delay})`,
  );
}
process.exit(failed ? 1 : 0);
