/**
 * `node ci/bench/bus.ts`: what the bus between processes costs, in microseconds of the processor: to say one frame, to hear
 * one that nobody here is for, and Redis for each publish and each process that it is passed on to. `services/SCALE.md`
 * counts with these. `--frames N` chooses how many.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Redis } from "ioredis";
import { LocalBus } from "../../services/kernel/bus/local-bus.ts";
import { decodeBatch, encodeBatch, type Signal } from "../../services/kernel/bus/signals.ts";
import { SocketSessions } from "../../services/kernel/sockets/socket-sessions.ts";
import { freePort } from "../scenarios/free-port.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { processorTime } from "./messages/processor-time.ts";

const { options } = readCommandLine(import.meta.filename, { frames: "number" });
const { frames = 50_000 } = options;
/** A message of 1 KiB as it travels, with its sealed content and two wrapped keys. */
const CHARACTERS = 2_048;
const LISTENERS = [0, 4, 16];

const signal: Signal = {
  to: { accountId: "0190a5d6-0000-7000-8000-000000000000" },
  frame: {
    type: "message.new",
    text: JSON.stringify({ type: "message.new", body: { ciphertext: "x".repeat(CHARACTERS) } }),
    about: { conversationId: "0190a5d6-0000-7000-8000-000000000001" },
  } as never,
};

/** Microseconds of this process for each of so many times. */
async function own(times: number, work: () => unknown): Promise<number> {
  for (let warm = 0; warm < 2_000; warm += 1) work();
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

/** Resolves when every frame has come to a listener. */
function heardBy(listener: Redis): Promise<void> {
  let left = frames;
  return new Promise((resolve) => {
    listener.on("message", () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
}

const batch = { node: "bench", next: 1, signals: [signal] };
const text = encodeBatch(batch);
const nobody = new LocalBus(new SocketSessions());
const saying = await own(frames, () => encodeBatch(batch));
const hearing = await own(frames, () => {
  for (const each of decodeBatch(text)!.signals) if ("frame" in each) nobody.send(each.to, each.frame, each.options);
});
console.log(`to say a frame   ${saying.toFixed(1)} µs`);
console.log(`to hear a frame  ${hearing.toFixed(1)} µs`);

const port = await freePort();
const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", ""], {
  stdio: ["ignore", "pipe", "inherit"],
});
for await (const line of server.stdout) if (String(line).includes("Ready to accept connections")) break;
server.stdout.resume();
const speaking = new Redis(port, "127.0.0.1");
const spent: number[] = [];
for (const listeners of LISTENERS) {
  const listening = Array.from({ length: listeners }, () => new Redis(port, "127.0.0.1"));
  const heardAll = Promise.all(listening.map(heardBy));
  await Promise.all(listening.map((each) => each.subscribe("bus")));
  const before = processorTime(server.pid!);
  for (let said = 0; said < frames; said += 100)
    await Promise.all(Array.from({ length: 100 }, () => speaking.publish("bus", text)));
  await heardAll;
  spent.push((processorTime(server.pid!) - before) / frames);
  for (const each of listening) each.disconnect();
}
speaking.disconnect();
server.kill();
await once(server, "exit");
const [alone, , most] = spent as [number, number, number];
console.log(`Redis, a publish ${alone.toFixed(1)} µs`);
console.log(`Redis, passed on ${((most - alone) / LISTENERS.at(-1)!).toFixed(1)} µs to each process`);
