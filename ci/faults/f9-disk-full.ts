import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { atLeast, atMost, exactly, noted } from "./fault.ts";
import type { Fault, FaultRun, Figure } from "./fault.ts";
import { isGood, Watch } from "./load/witness.ts";
import { acknowledgedInTime, delays, underLoad } from "./under-load.ts";
import { ownDisk } from "./own-disk.ts";
import { within } from "./until.ts";

const MEBIBYTE = 1024 * 1024;
const SPARE_MEGABYTES = 220;

/**
 * F9: the disk is full for a while. Embedded: everything that the server keeps is on it; with a Redis: what Redis
 * keeps. The row's folder of media is not here: there are no media yet.
 */
export const f9: Fault = {
  row: "F9",
  title: "a full disk",
  modes: ["embedded", "redis", "roles"],
  shortModes: ["embedded"],
  short: { clients: 2, rate: 4, rounds: 1, seconds: 2 },
  long: { clients: 200, rate: 100, rounds: 3, seconds: 15 },
  async run(run) {
    const used = execFileSync("du", ["-sm", run.population.dataFolder], { encoding: "utf8" });
    const disk = mountDisk(run.mode === "embedded" ? Number.parseInt(used, 10) + SPARE_MEGABYTES : 24);
    if (typeof disk === "string") return [exactly("a disk of the run's own", disk, "mounted")];
    try {
      const place = run.mode === "embedded" ? { folder: disk.path } : { redisFolder: disk.path };
      return await underLoad(run, ({ world, load }) => fillAndFree(run, disk, { world, load }), place);
    } finally {
      disk.remove();
    }
  },
};

interface Disk {
  readonly path: string;
  remove(): void;
}

async function fillAndFree(
  run: FaultRun,
  disk: Disk,
  { world, load }: Parameters<Parameters<typeof underLoad>[1]>[0],
): Promise<Figure[]> {
  const watch = await Watch.begin(run.population, world.origins[0]!, 100);
  const ballast = join(disk.path, "ballast");
  const waits: number[] = [];
  const full: (readonly [number, number])[] = [];
  for (let round = 0; round < run.size.rounds; round += 1) {
    await sleep(run.random.around(1_500));
    const filled = Date.now();
    fill(disk, ballast);
    for (let second = 0; second < run.size.seconds; second += 1) {
      await sleep(1_000);
      fill(disk, ballast);
    }
    const freed = Date.now();
    rmSync(ballast);
    const posted = () =>
      watch.post().then(
        () => true,
        () => false, // What went wrong is among the answers.
      );
    const [ack, post] = await Promise.all([load.nextAck(freed), within(60_000, posted)]);
    waits.push(Math.max(ack, post ?? Infinity));
    full.push([filled, freed]);
  }
  await watch.end();
  const { answers } = watch.witness;
  const kinds = [...Map.groupBy(answers, ({ status }) => String(status))];
  const other = answers.filter((answer) => !isGood(answer) && answer.status !== 503 && answer.status !== 507);
  const figures = [
    noted("answers over HTTP", kinds.map(([status, all]) => `${all.length} × ${status}`).join(", ")),
    exactly("of them neither good nor 503 nor 507", other.length, 0),
    exactly("messages acknowledged over HTTP and not there", (await watch.missing()).length, 0),
    atMost("back after there is room again, at the most", Math.max(...waits) / 1000, 10 * run.patience, "s"),
  ];
  if (run.mode === "embedded") {
    const refused = answers.filter(({ status }) => status === 503 || status === 507).length;
    return [...figures, atLeast("answers that there is no room", refused, 1)];
  }
  // What was on its way when there was room again has its answer a moment later.
  const waited = () => full.flatMap((span) => delays(load, "sent", "acked", span));
  await within(10_000, () => waited().every((wait) => wait < Infinity));
  const inTime = Math.min(...full.map((span) => acknowledgedInTime(load, span)));
  return [...figures, atLeast("acknowledged within 5 s while Redis had no room, at the least", inTime, 99, "%")];
}

/** Takes what is left of the disk, also what has become free since. */
function fill(disk: Disk, ballast: string): void {
  for (const bytes of [64 * MEBIBYTE, MEBIBYTE, 4096]) {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk.path);
      if (bavail * bsize < bytes) break;
      try {
        writeFileSync(ballast, Buffer.alloc(bytes), { flag: "a" });
      } catch (error) {
        // Who was to be left without room has taken some meanwhile.
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        break;
      }
    }
  }
}

/** A small file system in memory; a sentence where this account or this machine may not mount one. */
function mountDisk(megabytes: number): Disk | string {
  if (ownDisk !== undefined) return { path: ownDisk, remove: () => empty(ownDisk!) };
  const path = mkdtempSync(join(tmpdir(), "tenchat-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path], { encoding: "utf8" });
  const remove = () => {
    spawnSync("umount", ["--lazy", path]);
    rmSync(path, { recursive: true, force: true });
  };
  if (mounted.status === 0) return { path, remove };
  rmSync(path, { recursive: true, force: true });
  return `not mounted: ${(mounted.stderr || String(mounted.error)).trim()}`;
}

function empty(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}
