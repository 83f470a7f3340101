import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BackedUpFile } from "./backup-manifest.ts";

const PIECE = 1024 * 1024;

// Many at once share a write of the file system's journal.
const AT_ONCE = 32;

/**
 * Writes files below a folder, for their owner's eyes only, and knows size and SHA-256 of what it wrote. After `persist`
 * all of it is on the disk.
 */
export class FileWriter {
  readonly #root: string;
  readonly #folders = new Set<string>();
  readonly #files: string[] = [];
  #open: { path: string; descriptor: number; hash: ReturnType<typeof createHash>; size: number } | undefined;

  constructor(root: string) {
    this.#root = root;
    this.makeFolder("");
  }

  makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    mkdirSync(join(this.#root, path), { recursive: true, mode: 0o700 });
    for (let folder = path; !this.#folders.has(folder); folder = parentOf(folder)) this.#folders.add(folder);
  }

  begin(path: string): void {
    this.makeFolder(parentOf(path));
    this.#open = {
      path,
      descriptor: openSync(join(this.#root, path), "wx", 0o600),
      hash: createHash("sha256"),
      size: 0,
    };
  }

  bytes(piece: Buffer): void {
    const file = this.#open!;
    file.hash.update(piece);
    file.size += piece.length;
    for (let at = 0; at < piece.length;) at += writeSync(file.descriptor, piece, at);
  }

  end(): BackedUpFile {
    const { path, descriptor, hash, size } = this.#open!;
    closeSync(descriptor);
    this.#open = undefined;
    this.#files.push(path);
    return { path, size, sha256: hash.digest("hex") };
  }

  /** Copies a file of the disk to `path`. `told` hears of every piece. */
  copy(from: string, path: string, told: (bytes: number) => void = () => {}): BackedUpFile {
    const source = openSync(from, "r");
    try {
      this.begin(path);
      const piece = Buffer.allocUnsafe(PIECE);
      for (let count = readSync(source, piece); count > 0; count = readSync(source, piece)) {
        this.bytes(piece.subarray(0, count));
        told(count);
      }
      return this.end();
    } finally {
      closeSync(source);
    }
  }

  /** Waits until everything that was written is on the disk, names included. */
  async persist(): Promise<void> {
    const due = [...this.#files, ...this.#folders];
    const persistNext = async () => {
      for (let path = due.pop(); path !== undefined; path = due.pop()) {
        await using handle = await open(join(this.#root, path), "r");
        await handle.sync();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, persistNext));
  }
}

function parentOf(path: string): string {
  const parent = dirname(path);
  return parent === "." ? "" : parent;
}

/** The names in a folder are on the disk when this returns. */
export function persistFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
