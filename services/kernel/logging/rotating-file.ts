import { closeSync, constants, fstatSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

export interface RotationLimits {
  /** A file that would grow beyond this is put aside and another begun. */
  readonly bytes: number;

  /** So is one that was begun longer ago than this. */
  readonly milliseconds: number;

  /** How many are kept, the one that is written to among them. */
  readonly files: number;
}

// How long a file that could not be written to is left alone, so that a full disk does not make every line slow.
const REST_MILLISECONDS = 1000;

/**
 * A file of lines that is put aside when it is large or old: `name` is written to, `name.1` was before it, and so on.
 * A line is in the file when `write` returns true; a file that cannot be written to now is tried again later.
 */
export class RotatingFile {
  readonly #path: string;
  readonly #limits: RotationLimits;
  readonly #now: () => number;
  #descriptor: number | undefined;
  #size = 0;
  #begun = 0;
  /** Whether the last line was written in part. */
  #torn = false;
  #restUntil = 0;
  #trouble: Error | undefined;

  /** Opens the file or throws the error of the system. */
  constructor(path: string, limits: RotationLimits, now: () => number = Date.now) {
    this.#path = path;
    this.#limits = limits;
    this.#now = now;
    this.#open();
  }

  /** Why the last line is not in the file. */
  get trouble(): Error | undefined {
    return this.#trouble;
  }

  write(line: string): boolean {
    if (this.#trouble !== undefined && this.#now() < this.#restUntil) return false;
    try {
      const bytes = Buffer.from(this.#torn ? `\n${line}` : line);
      if (this.#descriptor === undefined) this.#open();
      if (this.#isDue(bytes.length)) this.#rotate();
      this.#append(bytes);
      this.#trouble = undefined;
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      this.#trouble = error as Error;
      this.#restUntil = this.#now() + REST_MILLISECONDS;
      // Opened again next time: the file may have been moved, or its disk mounted anew.
      this.close();
      return false;
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #open(): void {
    // Not following a link: root may log into a folder of somebody else's.
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
    this.#descriptor = openSync(this.#path, flags, 0o600);
    const { size, birthtimeMs } = fstatSync(this.#descriptor);
    this.#size = size;
    this.#begun = size === 0 ? this.#now() : birthtimeMs;
  }

  #isDue(more: number): boolean {
    if (this.#size === 0) return false;
    return this.#size + more > this.#limits.bytes || this.#now() - this.#begun > this.#limits.milliseconds;
  }

  #rotate(): void {
    this.close();
    const { files } = this.#limits;
    const nameOf = (age: number) => (age === 0 ? this.#path : `${this.#path}.${age}`);
    // Also those that were kept under a higher limit.
    for (let age = Math.max(files - 1, 0); removed(nameOf(age)); age += 1);
    for (let age = files - 2; age >= 0; age -= 1) renameIfThere(nameOf(age), nameOf(age + 1));
    this.#open();
  }

  #append(bytes: Buffer): void {
    for (let done = 0; done < bytes.length;) {
      const written = writeSync(this.#descriptor!, bytes, done);
      this.#torn = true;
      this.#size += written;
      done += written;
    }
    this.#torn = false;
  }
}

function removed(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
