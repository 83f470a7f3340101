/**
 * `npm run bench:messages`: what messages cost and how fast they are, beside a floor: a bare relay that stores each of them
 * in the same PostgreSQL by group commit and does nothing else. Floor and ours take turns in one run, and each figure is
 * the median of `--rounds`; `--seconds` is how long a load lasts, `--only A,B` takes some of the parts: A pairs, B rooms,
 * C idle sockets and connects, D the last fifty of many. Of ours everything is on but the rate limits.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { residentMemory } from "../../services/testing/resident-memory.ts";
import { startServerProcess } from "../../services/testing/server-process.ts";
import { percentile } from "../faults/under-load.ts";
import { embeddedUrl } from "../faults/world/world.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { Load, openSocket } from "./messages/load.ts";
import type { Outcome } from "./messages/load.ts";
import type { Side } from "./messages/side.ts";
import { floor, ours } from "./messages/sides.ts";

const { options } = readCommandLine(import.meta.filename, { rounds: "number", seconds: "number", only: "text" });
const { rounds = 5, seconds = 5, only = "A,B,C,D" } = options;
const parts = new Set(only.split(","));

const PAIRS = 100;
/** As many as a group takes. */
const ROOM = 50;
const IDLE = 500;
const READS = 300;

/** A figure of one side, in its unit; how it may compare with the floor's is in the table of goals. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number[];
  readonly floor: number[];
  /** At most, or where more is better at least, so many times the floor's; or at most so much by itself. */
  readonly goal: { readonly most: number } | { readonly least: number } | { readonly absolute: number };
}

const figures = new Map<string, Figure>();

function note(side: Side, name: string, unit: string, value: number, goal: Figure["goal"]): void {
  const figure = figures.get(name) ?? { name, unit, ours: [], floor: [], goal };
  figures.set(name, figure);
  figure[side.name].push(value);
}

function noteLoad(side: Side, name: string, { messages, seconds: took, p50, p99, server, database }: Outcome): void {
  if (name === "one pair, one at a time") note(side, `${name}: p50`, "ms", p50, { most: 1.8 });
  else note(side, `${name}: messages`, "/s", messages / took, { least: 0.6 });
  note(side, `${name}: p99`, "ms", p99, { most: 1.8 });
  note(side, `${name}: processor, server`, "µs", server, { most: 2 });
  note(side, `${name}: processor, database`, "µs", database, { most: 2 });
}

const folder = mkdtempSync(join(tmpdir(), "tenchat-bench-"));
const server = await startServerProcess({ TENCHAT_DATA: folder, DATABASE_URL: "", REDIS_URL: "" });
const url = embeddedUrl(folder);
const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
const relay = await floor(url);
const sides: Side[] = [relay, ours(server.origin, server.pid)];
try {
  if (parts.has("A")) await pairs();
  if (parts.has("B")) await room();
  if (parts.has("C")) await idle();
  if (parts.has("D")) await last();
  print();
} finally {
  relay.end();
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
}
process.exit();

async function pairs(): Promise<void> {
  const loads: [Side, Load][] = [];
  for (const side of sides) loads.push([side, await Load.open(side, postmaster, await side.rooms(PAIRS, 2))]);
  for (const [, load] of loads) await load.run(PAIRS, 8, seconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, load] of loads) {
      noteLoad(side, "one pair, one at a time", await load.run(1, 1, seconds));
      noteLoad(side, `${PAIRS} pairs, 1 in flight`, await load.run(PAIRS, 1, seconds));
      noteLoad(side, `${PAIRS} pairs, 8 in flight`, await load.run(PAIRS, 8, seconds));
    }
  }
  for (const [, load] of loads) load.close();
}

async function room(): Promise<void> {
  const loads: [Side, Load][] = [];
  for (const side of sides) loads.push([side, await Load.open(side, postmaster, await side.rooms(1, ROOM))]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, load] of loads) {
      const { deliveries, seconds: took, p99, server: spent, messages } = await load.run(1, 8, seconds);
      note(side, `room of ${ROOM}: deliveries`, "/s", deliveries / took, { least: 0.7 });
      note(side, `room of ${ROOM}: p99`, "ms", p99, { absolute: 30 });
      note(side, `room of ${ROOM}: processor a delivery`, "µs", (spent * messages) / deliveries, { absolute: 8 });
    }
  }
  for (const [, load] of loads) load.close();
}

async function idle(): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      // Who signs up has done so: a connect is a ticket and an upgrade.
      const addresses = await side.idle(IDLE);
      const before = residentMemory(side.pid);
      const began = performance.now();
      const opened = await Promise.all(addresses.map(async (address) => openSocket(await address())));
      note(side, "connects", "/s", (IDLE * 1000) / (performance.now() - began), { absolute: 3_000 });
      await sleep(2_000);
      note(side, "an idle socket", "KiB", (residentMemory(side.pid) - before) / IDLE / 1024, { absolute: 20 });
      for (const socket of opened) socket.terminate();
      await sleep(1_000);
    }
  }
}

async function last(): Promise<void> {
  for (const side of sides) {
    const load = await Load.open(side, postmaster, await side.rooms(1, 2));
    await load.run(1, 8, seconds);
    load.close();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      const times: number[] = [];
      for (let read = 0; read < READS; read += 1) {
        const began = performance.now();
        await side.last();
        times.push(performance.now() - began);
      }
      note(side, "last 50: p50", "ms", percentile(times, 0.5), { absolute: 0.8 });
      note(side, "last 50: p99", "ms", percentile(times, 0.99), { absolute: 4 });
    }
  }
}

function print(): void {
  for (const { name, unit, goal, ...values } of figures.values()) {
    const [mine, least] = [percentile(values.ours, 0.5), percentile(values.floor, 0.5)];
    const ratio = mine / least;
    const [kept, said] =
      "most" in goal
        ? [ratio <= goal.most, `≤ ${goal.most} ×`]
        : "least" in goal
          ? [ratio >= goal.least, `≥ ${goal.least} ×`]
          : [
              unit === "/s" ? mine >= goal.absolute : mine <= goal.absolute,
              `${unit === "/s" ? "≥" : "≤"} ${goal.absolute}`,
            ];
    console.log(
      `${kept ? "   " : " ✗ "}${name.padEnd(46)}${text(mine).padStart(9)}${text(least).padStart(9)} ${unit.padEnd(4)}${ratio.toFixed(2).padStart(7)} ×   ${said}`,
    );
    if (!kept) process.exitCode = 1;
  }
}

function text(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(2);
}
