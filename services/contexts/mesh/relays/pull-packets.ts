import { randomBytes } from "node:crypto";
import type { MeshParts } from "../mesh-parts.ts";
import { findLacking } from "../reconcile/comparison.ts";
import { readHashAnswer } from "../wire/read-answers.ts";
import { fetchPackets } from "./fetch-packets.ts";
import type { Fetched } from "./fetch-packets.ts";

/** So many packets are taken from one relay in a round. */
const MOST_PULLED = 5_000;

/** Of what still goes in, a relay may fill so much in a round: what floods leaves room for the others. */
const SHARE = 64;
const LEAST_ALLOWANCE = 256 * 1024;

/** A relay fills no more than this part; the rest is for those who send to this one. */
const PULLED_AT_MOST = 0.9;

/** Who is asking for which packet in this round: two relays that hold the same are not both asked. */
export type Claims = Map<string, Promise<unknown>>;

export interface Pulled extends Fetched {
  /** Whether it compares by digests: then it is of this kind, and has looked at what it holds. */
  readonly compares: boolean;
}

/**
 * Takes what another relay holds and this one does not. `compares`: whether it was found to compare by digests; null: not
 * known yet.
 */
export async function pullPackets(
  parts: MeshParts,
  address: string,
  compares: boolean | null,
  claims: Claims,
): Promise<Pulled> {
  const lacking = compares === false ? await exchangeLists(parts, address) : await compareDigests(parts, address);
  const wanted = lacking.hashes
    .filter((hash) => isWanted(parts, address, hash, lacking.compares))
    .slice(0, MOST_PULLED);
  const fetched = await fetchUnclaimed(parts, address, wanted, claims);
  return { ...fetched, compares: lacking.compares };
}

interface Lacking {
  readonly hashes: readonly string[];
  readonly compares: boolean;
}

async function compareDigests(parts: MeshParts, address: string): Promise<Lacking> {
  const { compares, hashes } = await findLacking(parts.packets.held.tree, randomBytes(16), async (comparison) =>
    readHashAnswer(await parts.ask(address, "/sync/hashes", { hashes: [], comparison })),
  );
  // It has told all that it holds, and is yet to be told what this one does.
  if (!compares) await parts.ask(address, "/sync/hashes", { hashes: [...parts.packets.held.hashes] });
  return { compares, hashes: [...hashes] };
}

async function exchangeLists({ packets, ask }: MeshParts, address: string): Promise<Lacking> {
  const answer = await ask(address, "/sync/hashes", { hashes: [...packets.held.hashes] });
  return { compares: false, hashes: readHashAnswer(answer).hashes };
}

/** Of one that compares, another packet of a hash that is held may be lacking. */
export function isWanted(
  { packets: { held }, passedOver }: MeshParts,
  address: string,
  hash: string,
  compares: boolean,
): boolean {
  return !passedOver.has(address, hash) && (held.hasHash(hash) ? compares : !held.isGone(hash));
}

/** Bytes that one relay may fill now. */
export function allowanceOf({ packets, settings }: MeshParts): number {
  const left = packets.room - (1 - PULLED_AT_MOST) * settings.mostBytes;
  return left <= 0 ? 0 : Math.max(LEAST_ALLOWANCE, left / SHARE);
}

async function fetchUnclaimed(
  parts: MeshParts,
  address: string,
  wanted: readonly string[],
  claims: Claims,
): Promise<Fetched> {
  const allowance = allowanceOf(parts);
  let all: Fetched = { asked: 0, given: 0, bytes: 0, hasAltered: false };
  let waiting = wanted;
  while (waiting.length > 0) {
    const own = waiting.filter((hash) => !claims.has(hash));
    const others = waiting.filter((hash) => claims.has(hash));
    const fetching = fetchPackets(parts, address, own, allowance - all.bytes);
    for (const hash of own) claims.set(hash, fetching);
    all = together(all, await fetching.finally(() => own.forEach((hash) => claims.delete(hash))));
    await Promise.allSettled(others.map((hash) => claims.get(hash)));
    // What another one was to bring, and did not.
    waiting = others.filter((hash) => !parts.packets.held.hasHash(hash));
  }
  return all;
}

function together(one: Fetched, other: Fetched): Fetched {
  return {
    asked: one.asked + other.asked,
    given: one.given + other.given,
    bytes: one.bytes + other.bytes,
    hasAltered: one.hasAltered || other.hasAltered,
  };
}
