import { hash as digestOf } from "node:crypto";
import type { Comparison, ListedPart } from "../../../../generated/contracts/mesh/types.ts";
import { LISTED, type PrefixTree } from "./prefix-tree.ts";

/**
 * Of a digest of a part and of an id so many bytes travel. Whoever asks salts each comparison anew, so that nobody knows
 * beforehand what will look alike; two that do by chance, one part in 2^32 or one id in 2^24, are told apart the next time.
 */
const SHORT = 4;
const SHORT_ID = 3;
const WAYS = 16;

/** So many parts go into one question, and so many hashes into an answer. */
const MOST_PARTS = 512;
const MOST_HASHES = 10_000;
const MOST_QUESTIONS = 200;

/** What another relay says to a comparison. */
export interface ComparedAnswer {
  readonly hashes: readonly string[];

  /** Undefined: it does not compare. */
  readonly different: readonly string[] | undefined;
}

/**
 * Says what somebody lacks who asks with a comparison, and where they have to ask on. `hashOf`: the hash of a packet by
 * its id.
 */
export function answerComparison(
  tree: PrefixTree,
  hashOf: (id: string) => string,
  { salt, divided, listed }: Comparison,
): { hashes: string[]; different: string[] } {
  const by = Buffer.from(salt, "base64");
  const different = divided.flatMap(({ prefix, digests }) => {
    if (prefix.length >= 64) return [];
    const theirs = Buffer.from(digests, "base64");
    return tree.digestsOf(prefix).flatMap((own, digit) => {
      if (shortened(by, own).equals(theirs.subarray(digit * SHORT, (digit + 1) * SHORT))) return [];
      const part = prefix + digit.toString(16);
      // Of what is not here there is nothing to take.
      return tree.countOf(part) === 0 ? [] : [part];
    });
  });
  const hashes = new Set<string>();
  for (const { prefix, ids } of apart(listed)) {
    const theirs = new Set(piecesOf(Buffer.from(ids, "base64")));
    for (const id of tree.idsOf(prefix)) {
      if (hashes.size >= MOST_HASHES) break;
      if (!theirs.has(shortenedId(by, id))) hashes.add(hashOf(id));
    }
  }
  return { hashes: [...hashes], different };
}

/**
 * Finds the hashes of what another relay holds and this one does not, up to some thousands at a time. One that does not
 * compare says all that it holds instead.
 */
export async function findLacking(
  tree: PrefixTree,
  salt: Buffer,
  ask: (comparison: Comparison) => Promise<ComparedAnswer>,
): Promise<{ readonly compares: boolean; readonly hashes: ReadonlySet<string> }> {
  const hashes = new Set<string>();
  let waiting: readonly string[] = [""];
  for (let asked = 0; waiting.length > 0 && asked < MOST_QUESTIONS && hashes.size < MOST_HASHES; asked += 1) {
    const parts = waiting.slice(0, MOST_PARTS);
    const answer = await ask(comparisonOf(tree, salt, parts));
    for (const hash of answer.hashes) hashes.add(hash);
    if (answer.different === undefined) return { compares: false, hashes };
    // Only what was asked for is gone on with, whatever is answered.
    const divided = new Set(parts.filter((each) => !isListed(tree, each)));
    const next = answer.different.filter((each) => each !== "" && divided.has(each.slice(0, -1)));
    waiting = [...waiting.slice(MOST_PARTS), ...new Set(next)];
  }
  return { compares: true, hashes };
}

function comparisonOf(tree: PrefixTree, salt: Buffer, parts: readonly string[]): Comparison {
  const divided = parts.filter((each) => !isListed(tree, each));
  const listed = parts.filter((each) => isListed(tree, each));
  return {
    salt: salt.toString("base64"),
    divided: divided.map((prefix) => {
      const digests = tree.digestsOf(prefix).map((each) => shortened(salt, each));
      return { prefix, digests: Buffer.concat(digests, WAYS * SHORT).toString("base64") };
    }),
    listed: listed.map((prefix) => {
      const ids = [...tree.idsOf(prefix)].map((id) => shortenedId(salt, id));
      return { prefix, ids: Buffer.from(ids.join(""), "hex").toString("base64") };
    }),
  };
}

/** What this side has little of is listed: sixteen digests would say no more. */
function isListed(tree: PrefixTree, prefix: string): boolean {
  return tree.countOf(prefix) <= LISTED;
}

/** Without parts that lie in others: what is asked for twice would cost twice. */
function apart(parts: readonly ListedPart[]): ListedPart[] {
  const kept: ListedPart[] = [];
  for (const part of parts.toSorted((one, other) => (one.prefix < other.prefix ? -1 : 1)))
    if (kept.length === 0 || !part.prefix.startsWith(kept.at(-1)!.prefix)) kept.push(part);
  return kept;
}

function shortened(salt: Buffer, digest: Uint8Array, bytes = SHORT): Buffer {
  return digestOf("sha256", Buffer.concat([salt, digest]), "buffer").subarray(0, bytes);
}

function shortenedId(salt: Buffer, id: string): string {
  return shortened(salt, Buffer.from(id, "hex"), SHORT_ID).toString("hex");
}

function piecesOf(bytes: Buffer): string[] {
  return Array.from({ length: Math.floor(bytes.length / SHORT_ID) }, (_, at) =>
    bytes.subarray(at * SHORT_ID, (at + 1) * SHORT_ID).toString("hex"),
  );
}
