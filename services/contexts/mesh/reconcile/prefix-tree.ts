import { createHash } from "node:crypto";

/** A part with so many ids or fewer is not divided. What of a set is divided follows from the set alone, never from how it came about. */
export const LISTED = 32;

const WAYS = 16;
const NOTHING = Buffer.alloc(32);
const DIGITS = "0123456789abcdef";

interface Part {
  count: number;

  /** Undefined: something below has changed. */
  digest: Buffer | undefined;

  /** Of a part that is not divided. */
  ids: Set<string> | undefined;
  parts: (Part | undefined)[];
}

/**
 * A set of SHA-256 digests as hexadecimal texts, with a digest of each part whose ids begin alike. A change costs the parts
 * that it is in, and a question one part, however large the set is. What is compared is the recursion of range-based set
 * reconciliation (Meyer, arXiv 2212.13567), with ranges that are prefixes: the ids are digests, so that they fall evenly.
 */
export class PrefixTree {
  readonly #root = emptyPart();

  get count(): number {
    return this.#root.count;
  }

  has(id: string): boolean {
    let part: Part | undefined = this.#root;
    for (let depth = 0; part !== undefined; depth += 1) {
      if (part.ids !== undefined) return part.ids.has(id);
      part = part.parts[digitAt(id, depth)];
    }
    return false;
  }

  add(id: string): void {
    if (this.has(id)) return;
    let part = this.#root;
    for (let depth = 0; ; depth += 1) {
      part.count += 1;
      part.digest = undefined;
      if (part.ids !== undefined) {
        part.ids.add(id);
        return divideMutable(part, depth);
      }
      part = part.parts[digitAt(id, depth)] ??= emptyPart();
    }
  }

  remove(id: string): void {
    if (!this.has(id)) return;
    let part = this.#root;
    for (let depth = 0; ; depth += 1) {
      part.count -= 1;
      part.digest = undefined;
      if (part.ids === undefined && part.count <= LISTED) {
        part.ids = new Set(idsOf(part));
        part.parts = [];
      }
      if (part.ids !== undefined) return void part.ids.delete(id);
      part = part.parts[digitAt(id, depth)]!;
    }
  }

  /** How many begin so. */
  countOf(prefix: string): number {
    return this.#at(prefix)?.count ?? 0;
  }

  /** Those that begin so, in no order. */
  idsOf(prefix: string): Iterable<string> {
    const part = this.#at(prefix);
    return part === undefined ? [] : idsOf(part);
  }

  /** The digest of each of the sixteen parts of those that begin so. */
  digestsOf(prefix: string): Buffer[] {
    const part = this.#at(prefix);
    if (part === undefined) return Array.from({ length: WAYS }, () => NOTHING);
    return partsOf(part, prefix.length).map(digestOf);
  }

  /** One of them, chosen by a number from 0 up to their count. */
  pick(number: number): string | undefined {
    let part: Part | undefined = this.#root;
    let left = number;
    while (part !== undefined) {
      if (part.ids !== undefined) return [...part.ids][left];
      part = part.parts.find((each) => {
        if (each === undefined || left < each.count) return each !== undefined;
        left -= each.count;
        return false;
      });
    }
    return undefined;
  }

  #at(prefix: string): Part | undefined {
    let part = this.#root;
    for (let depth = 0; depth < prefix.length; depth += 1) {
      if (part.ids !== undefined) return listedPart([...part.ids].filter((id) => id.startsWith(prefix)));
      const next = part.parts[digitAt(prefix, depth)];
      if (next === undefined) return undefined;
      part = next;
    }
    return part;
  }
}

function emptyPart(): Part {
  return { count: 0, digest: undefined, ids: new Set(), parts: [] };
}

function listedPart(ids: readonly string[]): Part {
  return { count: ids.length, digest: undefined, ids: new Set(ids), parts: [] };
}

function divideMutable(part: Part, depth: number): void {
  if (part.ids === undefined || part.ids.size <= LISTED) return;
  part.parts = partsOf(part, depth);
  part.ids = undefined;
  for (const each of part.parts) if (each !== undefined) divideMutable(each, depth + 1);
}

function partsOf({ ids, parts }: Part, depth: number): (Part | undefined)[] {
  if (ids === undefined) return Array.from({ length: WAYS }, (_, digit) => parts[digit]);
  const found = Array.from({ length: WAYS }, (): string[] => []);
  for (const id of ids) found[digitAt(id, depth)]!.push(id);
  return found.map((each) => (each.length === 0 ? undefined : listedPart(each)));
}

function* idsOf({ ids, parts }: Part): Iterable<string> {
  if (ids !== undefined) yield* ids;
  else for (const each of parts) if (each !== undefined) yield* idsOf(each);
}

/** Whole digests are kept and never sent; the byte before keeps a list from looking like digests. */
function digestOf(part: Part | undefined): Buffer {
  if (part === undefined || part.count === 0) return NOTHING;
  if (part.digest !== undefined) return part.digest;
  const hash = createHash("sha256");
  if (part.ids !== undefined) {
    hash.update("\0");
    for (const id of [...part.ids].toSorted()) hash.update(Buffer.from(id, "hex"));
  } else {
    hash.update("\u0001");
    for (let digit = 0; digit < WAYS; digit += 1) hash.update(digestOf(part.parts[digit]));
  }
  return (part.digest = hash.digest());
}

function digitAt(id: string, depth: number): number {
  return DIGITS.indexOf(id[depth]!);
}
