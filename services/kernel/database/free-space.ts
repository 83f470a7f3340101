import { statfs } from "node:fs/promises";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import type { Log } from "../logging/log.ts";
import { StartProblem } from "../start-problem.ts";

/** Whether the disk has room for what is about to be acknowledged. */
export interface FreeSpace {
  readonly hasRoom: boolean;

  /** Throws Unavailable before something is begun for which there is no room. */
  expectRoom(): void;
}

/** Bytes in all, and those that are free for us. */
export type MeasureDisk = () => Promise<{ readonly total: number; readonly free: number }>;

/** For a database elsewhere, whose disk is looked after where it is. */
export const AMPLE_SPACE: FreeSpace = { hasRoom: true, expectRoom() {} };

const LOOK_MILLISECONDS = 1_000;
const MEBIBYTE = 1024 * 1024;

/**
 * Looks once a second at the disk that holds the database: the log of transactions that PostgreSQL cannot write ends
 * it, so that nothing new is taken long before. Reading, signing in and removing go on.
 */
export async function watchFreeSpace(
  measure: MeasureDisk,
  leastFree: number | undefined,
  log: Log,
  closing: AsyncDisposableStack,
): Promise<FreeSpace> {
  let hasRoom = true;
  let size = Infinity;
  const look = async (): Promise<void> => {
    try {
      const { total, free } = await measure();
      size = total;
      const least = leastFree ?? usualLeast(total);
      if (hasRoom !== free >= least) log.warn({ free, least }, hasRoom ? "disk nearly full" : "disk has room again");
      hasRoom = free >= least;
    } catch (error) {
      // What cannot be measured is no reason to refuse anybody.
      log.warn({ error }, "free space not measured");
      hasRoom = true;
    }
  };
  await look();
  if (leastFree !== undefined && leastFree > size)
    throw new StartProblem(
      `TENCHAT_FREE_SPACE is ${leastFree}, and the whole disk of the database has ${size} bytes, so that nothing would ever be taken: set it to fewer, or leave it out.`,
    );
  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= look().finally(() => (looking = undefined));
  }, LOOK_MILLISECONDS);
  timer.unref();
  closing.defer(() => clearInterval(timer));
  return {
    get hasRoom() {
      return hasRoom;
    },
    expectRoom() {
      if (!hasRoom) throw new Unavailable();
    },
  };
}

/** A tenth of the disk, between two segments of PostgreSQL's log and what is plenty for it. */
export function usualLeast(total: number): number {
  return Math.min(256 * MEBIBYTE, Math.max(32 * MEBIBYTE, total / 10));
}

/** The disk that a folder is on. */
export function diskOf(folder: string): MeasureDisk {
  return async () => {
    const { bsize, blocks, bavail } = await statfs(folder);
    return { total: bsize * blocks, free: bsize * bavail };
  };
}
