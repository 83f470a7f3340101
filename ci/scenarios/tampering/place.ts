import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Manifest } from "../../../generators/fingerprint/manifest.ts";
import type { Randomness } from "./randomness.ts";

/** A copy of a project that is being tampered with. */
export interface Place {
  readonly folder: string;
  /** What its manifest says before. */
  readonly manifest: Manifest;
  readonly random: Randomness;
  /** Paths that something has been done to already. */
  readonly taken: Set<string>;
}

export interface Traces {
  /** What findings about it must say. */
  readonly expected: readonly string[];
  readonly undo: () => void;
}

export type Tampering = (place: Place) => Traces;

/** Somebody else was at that file: it is the turn of this one in the next round. */
export class Taken extends Error {}

/** A path that nothing has been done to; from here on something has. */
export function take({ taken, random }: Place, paths: readonly string[]): string {
  const free = paths.filter((path) => !taken.has(path));
  if (free.length === 0) throw new Taken();
  const path = random.pick(free);
  taken.add(path);
  return path;
}

/** Chooses a file of a part of the manifest. */
export const of = (part: "artifacts" | "generator" | "governance" | "specs", which: RegExp = /^/) => {
  return (place: Place) =>
    take(
      place,
      Object.keys(place.manifest[part]).filter((path) => which.test(path)),
    );
};
export const artifact = of("artifacts");
export const spec = of("specs");
export const generator = of("generator", /^generators\//);
/** The same, of files that are not alone in their folder: what an empty one is called is another matter. */
export const crowded = (part: Parameters<typeof of>[0]) => (place: Place) => {
  const paths = Object.keys(place.manifest[part]);
  const others = Map.groupBy(paths, (path) => dirname(path));
  return take(
    place,
    paths.filter((path) => others.get(dirname(path))!.length > 4),
  );
};
export const only = (path: string) => (place: Place) => take(place, [path]);

/** Replaces a file, or removes it, and says how to undo it. */
export function put({ folder }: Place, path: string, text: Buffer | string | undefined): () => void {
  const whole = join(folder, path);
  const before = existsSync(whole) ? readFileSync(whole) : undefined;
  if (text === undefined) rmSync(whole);
  else writeFileSync(whole, text);
  return () => {
    // First away with it: it may be a link by now.
    rmSync(whole, { force: true, recursive: true });
    if (before !== undefined) writeFileSync(whole, before);
  };
}

/** A name that nothing has. */
export const fresh = ({ random }: Place) => `planted-${random.below(1e9)}`;

/** What looks like a hash and is none. */
export const hash = ({ random }: Place) => Array.from({ length: 64 }, () => random.below(16).toString(16)).join("");

export const read = ({ folder }: Place, path: string) => readFileSync(join(folder, path));

/** The same bytes but for one bit. */
export function flipped({ random }: Place, bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[random.below(copy.length)]! ^= 1 << random.below(8);
  return copy;
}

/** A line as findings have it: a word, and what it is about. */
export const finding = (word: string, path: string) => `${word.padEnd(10)}${path}`;
