import { monitorEventLoopDelay } from "node:perf_hooks";
import { checkEvidence } from "./check/check-evidence.ts";
import type { LogEntry } from "./check/evidence.ts";
import { atMost, exactly, noted } from "./fault.ts";
import type { Figure, FaultRun } from "./fault.ts";
import { Load } from "./load/load.ts";
import { within } from "./until.ts";
import { openWorld } from "./world/world.ts";
import type { World, WorldOptions } from "./world/world.ts";

const ANSWERED_MILLISECONDS = 30_000;
/** A message that takes longer than this to be acknowledged counts as one that was not. */
const IN_TIME_MILLISECONDS = 5_000;

/** What a fault is given to work on. */
export interface Scene {
  readonly world: World;
  readonly load: Load;
}

/**
 * Runs a fault under load W: opens everything, lets `strike` do its worst, waits until all is healed and quiet, and
 * judges what is left. The figures of the load come first, then those that `strike` returns. `settledWithin`: seconds,
 * where the table gives a fault more than a minute.
 */
export async function underLoad(
  { population, mode, size, random, keep }: FaultRun,
  strike: (scene: Scene) => Promise<readonly Figure[]>,
  options: WorldOptions & { readonly wentBack?: boolean; readonly settledWithin?: number } = {},
): Promise<readonly Figure[]> {
  await using closing = new AsyncDisposableStack();
  const world = await openWorld(population, mode, { ...options, keep });
  closing.defer(() => world.close());
  const load = await Load.open(population.disks, world.origins, random);
  closing.defer(() => load.close());
  load.start(size.rate);
  await load.steady();
  const loop = monitorEventLoopDelay();
  loop.enable();
  const own = await strike({ world, load });
  await load.stop();
  loop.disable();
  // Late of itself, the load sees everything late: of a small machine, and not of the server, a figure then speaks.
  const behind = noted("the load itself is behind its clock, p99", `${Math.round(loop.percentile(99) / 1e6)} ms`);
  const { wentBack, settledWithin = 60 } = options;
  const settled = await load.settle(world.database, settledWithin * 1000);
  const inItsPlace = atMost("all in its place after the load ended", settled && settled / 1000, settledWithin, "s");
  return [...(await judge({ world, load }, wentBack)), inItsPlace, behind, ...own];
}

/** Holds logs, screens and database against each other; `wentBack`: the server has, see `Evidence`. */
export async function judge({ world, load }: Scene, wentBack = false): Promise<Figure[]> {
  const evidence = { ...(await load.evidence(world.database)), wentBack };
  const verdict = checkEvidence(evidence);
  const counters = Object.entries(verdict).map(([name, cases]: [string, readonly string[]]) => {
    const examples = cases.length === 0 ? "" : ` (${cases.slice(0, 3).join("; ")})`;
    return exactly(name, `${cases.length}${examples}`, "0");
  });
  return [
    noted("messages sent", evidence.log.filter(({ kind }) => kind === "sent").length),
    ...counters,
    exactly("unexpected problems of clients", describe(load.problems), "0"),
  ];
}

function describe(problems: readonly unknown[]): string {
  const first = problems[0] === undefined ? "" : ` (${String(problems[0])})`;
  return `${problems.length}${first}`;
}

/** How long each message took from one moment of its life to another, for those whose first moment lies in a span. */
export function delays(
  load: Load,
  from: LogEntry["kind"],
  to: LogEntry["kind"],
  [since, until]: readonly [number, number] = [0, Infinity],
): number[] {
  const log = load.clients.flatMap((client) => client.log);
  // In a group, until the last of them has it.
  const ends = new Map<string, number>();
  for (const entry of log) if (entry.kind === to) ends.set(idOf(entry), Math.max(entry.at, ends.get(idOf(entry)) ?? 0));
  return log
    .filter(({ kind, at }) => kind === from && at >= since && at < until)
    .map((entry) => (ends.get(idOf(entry)) ?? Infinity) - entry.at);
}

/** Of what was sent in a span, how many of a hundred were acknowledged within five seconds: what F4 asks while Redis is away. */
export function acknowledgedInTime(load: Load, span: readonly [number, number]): number {
  const waits = delays(load, "sent", "acked", span);
  return (100 * waits.filter((wait) => wait <= IN_TIME_MILLISECONDS).length) / waits.length;
}

/** The 99th percentile of the time to an acknowledgement of what is sent meanwhile. */
export async function slowestDuring(load: Load, meanwhile: () => Promise<unknown>): Promise<number> {
  const since = Date.now();
  await meanwhile();
  const until = Date.now();
  const measured = () => delays(load, "sent", "acked", [since, until]);
  // For the answers that are under way.
  await within(ANSWERED_MILLISECONDS, () => measured().every((delay) => delay < Infinity));
  return percentile(measured(), 0.99);
}

/** The value that so large a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function idOf({ conversationId, text }: LogEntry): string {
  return `${conversationId}/${text}`;
}
