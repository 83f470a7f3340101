import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import type { DynamicLibraryResult } from "node:ffi";
import { placeProblem } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";

export interface KernelLock {
  /** Whoever inherits this descriptor holds the lock too: it is free when the last of them has ended. */
  readonly descriptor: number;

  /** What the holder has to say of itself to those who come later. */
  describe(holder: string): void;
  release(): void;
}

export type LockOutcome = { kind: "taken"; lock: KernelLock } | { kind: "held"; by: string };

/**
 * Takes the lock of a file, which is made if need be and never removed: removing it would let two hold locks of two files
 * of one name.
 *
 * flock(2) is the kernel's own and belongs to the file, not to a process number: it holds between containers that share
 * a volume and nothing else, ends with its holder however that ends, and is handed on to child processes, so that a
 * database that outlives its server keeps its data locked. SQLite's locks (fcntl) are not handed on, a file that names
 * its holder means nothing in another PID namespace. It does not hold between machines that share a disk over a network
 * whose server does not keep locks.
 */
export function takeKernelLock(path: string): LockOutcome {
  // Not following links: root may be started on a folder of somebody else's.
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  let descriptor: number;
  try {
    descriptor = openSync(path, flags, 0o600);
  } catch (error) {
    throw placeProblem(path, error);
  }
  const refusal = lockDescriptor(descriptor);
  if (refusal === 0) {
    return { kind: "taken", lock: lockOf(path, descriptor) };
  }
  const by = readFileSync(descriptor, "utf8");
  closeSync(descriptor);
  if (refusal === EWOULDBLOCK) return { kind: "held", by };
  throw new StartProblem(
    `The file ${path} cannot be locked (system error ${refusal}): set TENCHAT_DATA to a folder on a disk of this machine.`,
  );
}

export type FolderLockOutcome = { kind: "taken"; descriptor: number } | { kind: "held" };

/**
 * Takes the lock of a folder itself, which nobody can delete while it is in use, unlike a file in it; closing the
 * descriptor gives it back. Disks over a network lock files only (they refuse a folder with an error of their own): there
 * the folder counts as taken, and the lock of the file is all there is.
 */
export function takeFolderLock(path: string): FolderLockOutcome {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch (error) {
    throw placeProblem(path, error);
  }
  if (lockDescriptor(descriptor) !== EWOULDBLOCK) return { kind: "taken", descriptor };
  closeSync(descriptor);
  return { kind: "held" };
}

function lockOf(path: string, descriptor: number): KernelLock {
  const release = () => {
    ftruncateSync(descriptor);
    closeSync(descriptor);
  };
  const describe = (holder: string) => {
    try {
      ftruncateSync(descriptor);
      writeSync(descriptor, holder, 0);
    } catch (error) {
      release();
      throw placeProblem(path, error);
    }
  };
  return { descriptor, describe, release };
}

const EWOULDBLOCK = 11;
// LOCK_EX | LOCK_NB
const EXCLUSIVE_AT_ONCE = 6;

const functions = {
  flock: { arguments: ["int32", "int32"], return: "int32" },
  __errno_location: { arguments: [], return: "pointer" },
} as const;
let library: DynamicLibraryResult<typeof functions> | undefined;

/** 0, or the number of the system error. Node has no call of its own for this. */
function lockDescriptor(descriptor: number): number {
  const ffi = loadQuietly();
  library ??= ffi.dlopen(null, functions);
  const { flock, __errno_location: placeOfError } = library.functions;
  return flock(descriptor, EXCLUSIVE_AT_ONCE) === 0 ? 0 : ffi.getInt32(placeOfError());
}

/** Node remarks on stderr that the module may change; the packages bring the one Node that this was tried with. */
function loadQuietly() {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule("node:ffi");
  } finally {
    process.emitWarning = warn;
  }
}
