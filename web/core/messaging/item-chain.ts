/**
 * How far one device has counted in one conversation, as far as it is known here. The numbers stand inside the seal: a
 * server that drops, repeats or reorders what the device has sent cannot make them fit.
 */
export interface Chain {
  /** The highest number that has come; 0 before the first. */
  readonly last: number;
  /** Items since then that could not be read: their numbers may be any of those that follow. */
  readonly unreadable: number;
  /** Numbers that have not come, and the item before which that was noticed. */
  readonly missing: readonly Gap[];
  /** Of which stay: the item with which one came, or whoever is counted. Absent where both were there from the first on. */
  readonly since?: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly noticedAt: string;
}

/** What one more item means. */
export interface Link {
  readonly chain: Chain;
  /** So many before it have not come. */
  readonly missing: number;
  /** It was sent before others that are here already. */
  readonly late: boolean;
  /** The item that said it was missing, and need not any more. */
  readonly settles: string | null;
}

export const noChain: Chain = { last: 0, unreadable: 0, missing: [] };

/** Gaps that are remembered; a hostile device could make any number of them. */
const maximumGaps = 50;

/**
 * The count for the stay of the two, one's own that began with item `since` and theirs that began with `theirs`, as it is
 * before an item whose number can be read: what was said before one came into a group, or was let in again, is not missing.
 * Where such a stay begins, only its first number can tell. Of who is let in again too: what they had said at the end of
 * their time before may have been taken without their ever learning that, and its number be given once more.
 */
export function inStay(chain: Chain, since: number, theirs: number, counter: number | null): Chain {
  const began = Math.max(since, theirs);
  if (began === 1) return chain;
  // Of whom nothing has come to who was there from the first on, they begin at one, as everybody does.
  if (since === 1 && chain === noChain) return { ...chain, since: began };
  const counted = chain.since === began ? chain : { ...noChain, since: began };
  return counted.last > 0 || counter === null ? counted : { ...counted, last: counter - 1 };
}

/** One more item of the device; `counter` is null where it could not be read. */
export function follow(chain: Chain, itemId: string, counter: number | null): Link {
  const fits = { missing: 0, late: false, settles: null };
  if (counter === null) return { ...fits, chain: { ...chain, unreadable: chain.unreadable + 1 } };
  if (counter <= chain.last) return comeLate(chain, counter);
  const between = counter - chain.last - 1;
  const missing = Math.max(0, between - chain.unreadable);
  const gap: Gap = { from: chain.last + 1, to: counter - 1, noticedAt: itemId };
  const gaps = missing === 0 ? chain.missing : [...chain.missing, gap].slice(-maximumGaps);
  return { ...fits, missing, chain: { ...chain, last: counter, unreadable: 0, missing: gaps } };
}

/** One that is known already, and whose number may be a new one: of another device that its person writes on since. */
export function followAgain(chain: Chain, itemId: string, counter: number | null): Link {
  if (counter !== null && counter > chain.last) return follow(chain, itemId, counter);
  return { chain, missing: 0, late: false, settles: null };
}

/** One that waited to be opened: it was counted as unreadable when it came, and what came after it is here already. */
export function followHeld(chain: Chain, itemId: string, counter: number | null): Link {
  if (counter === null) return { chain, missing: 0, late: false, settles: null };
  if (counter <= chain.last) return { chain, missing: 0, late: false, settles: null };
  const others = Math.max(0, chain.unreadable - 1);
  const link = follow({ ...chain, unreadable: others }, itemId, counter);
  // Those that are not before it have come after it.
  const after = Math.max(0, others - (counter - chain.last - 1));
  return { ...link, chain: { ...link.chain, unreadable: after } };
}

function comeLate(chain: Chain, counter: number): Link {
  const gap = chain.missing.find(({ from, to }) => from <= counter && counter <= to);
  // Not missing: the number has been used before. That too is not what an honest server brings.
  if (gap === undefined) return { chain, missing: 0, late: true, settles: null };
  const rest = [
    { ...gap, to: counter - 1 },
    { ...gap, from: counter + 1 },
  ].filter(({ from, to }) => from <= to);
  const missing = chain.missing.flatMap((each) => (each === gap ? rest : [each]));
  return { chain: { ...chain, missing }, missing: 0, late: true, settles: gap.noticedAt };
}
