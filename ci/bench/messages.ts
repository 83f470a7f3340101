/**
 * `npm run bench:messages`: what messages cost and how fast they are, beside a floor: a bare relay that stores each of them
 * in the same PostgreSQL by group commit and does nothing else. Floor and ours take turns in one run, and each figure is
 * the median of `--rounds`; `--seconds` is how long a load lasts, `--only A,B` takes some of the parts: A pairs, B rooms,
 * C idle sockets and connects, D the last fifty of many. `--keep` writes what a committed tree has measured to
 * `ci/bench/results` and draws the chart there. Of ours everything is on but the rate limits.
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
import { Figures, judged } from "./messages/figures.ts";
import { Load, openSocket } from "./messages/load.ts";
import { keepResult } from "./messages/results.ts";
import type { Side } from "./messages/side.ts";
import { floor, ours } from "./messages/sides.ts";

const { options } = readCommandLine(import.meta.filename, {
  ...{ rounds: "number", seconds: "number", only: "text", keep: "flag" },
});
const { rounds = 5, seconds = 5, only = "A,B,C,D", keep } = options;
const parts = new Set(only.split(","));

const PAIRS = 100;
/** As many as a group takes. */
const ROOM = 50;
const IDLE = 500;
const READS = 300;

const figures = new Figures();

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
      figures.noteLoad(side, "one pair, one at a time", await load.run(1, 1, seconds));
      figures.noteLoad(side, `${PAIRS} pairs, 1 in flight`, await load.run(PAIRS, 1, seconds));
      figures.noteLoad(side, `${PAIRS} pairs, 8 in flight`, await load.run(PAIRS, 8, seconds));
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
      figures.note(side, `room of ${ROOM}: deliveries`, "/s", deliveries / took, { least: 0.7 });
      figures.note(side, `room of ${ROOM}: p99`, "ms", p99, { absolute: 30 });
      figures.note(side, `room of ${ROOM}: processor a delivery`, "µs", (spent * messages) / deliveries, {
        absolute: 8,
      });
    }
  }
  for (const [, load] of loads) load.close();
}

async function idle(): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      // Who signs up has done so: a connect is a ticket and an upgrade.
      const places = await side.idle(IDLE);
      const before = residentMemory(side.pid);
      const began = performance.now();
      const opened = await Promise.all(places.map(openSocket));
      figures.note(side, "connects", "/s", (IDLE * 1000) / (performance.now() - began), { absolute: 3_000 });
      await sleep(2_000);
      figures.note(side, "an idle socket", "KiB", (residentMemory(side.pid) - before) / IDLE / 1024, { absolute: 20 });
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
      figures.note(side, "last 50: p50", "ms", percentile(times, 0.5), { absolute: 0.8 });
      figures.note(side, "last 50: p99", "ms", percentile(times, 0.99), { absolute: 4 });
    }
  }
}

function print(): void {
  for (const measured of figures.medians) {
    const { name, unit, ours: mine, floor: least } = measured;
    const { isKept, goal } = judged(measured);
    console.log(
      `${isKept ? "   " : " ✗ "}${name.padEnd(46)}${text(mine).padStart(9)}${text(least).padStart(9)} ${unit.padEnd(4)}${(mine / least).toFixed(2).padStart(7)} ×   ${goal}`,
    );
    if (!isKept) process.exitCode = 1;
  }
  if (keep) console.log(`kept as ${keepResult(figures.medians, rounds)}`);
}

function text(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(2);
}
