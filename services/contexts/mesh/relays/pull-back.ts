import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { readRelayAddress } from "../../../kernel/outward/relay-address.ts";
import { NotReached } from "../../../kernel/outward/outward.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { isTrusted } from "../rules/standing.ts";
import { readRelays } from "../store/relay-rows.ts";
import { fetchPackets } from "./fetch-packets.ts";
import { allowanceOf, isWanted } from "./pull-packets.ts";

const MOST_NAMES = 16;
const MOST_RELAYS = 4;
const MOST_HASHES = 5_000;

/**
 * Takes from a relay what it has just said that it holds. Jasper's servers send no address of theirs: it is one of those that
 * are known at the address that the request came from, and where none is, nobody is asked.
 */
export class PullBack {
  readonly #parts: MeshParts;
  readonly #running = new Map<string, Promise<void>>();

  constructor(parts: MeshParts) {
    this.#parts = parts;
  }

  /** Begins, unless something of that address is still under way. */
  from(ip: string, hashes: readonly string[]): void {
    const wanted = hashes.filter((hash) => isWanted(this.#parts, "", hash, false)).slice(0, MOST_HASHES);
    if (wanted.length === 0 || this.#running.has(ip)) return;
    const running = this.#pull(ip, wanted)
      .catch((error: unknown) => this.#parts.kernel.log.error({ error }, "packets not taken"))
      .finally(() => this.#running.delete(ip));
    this.#running.set(ip, running);
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  async #pull(ip: string, hashes: readonly string[]): Promise<void> {
    const { kernel, packets } = this.#parts;
    const known = (await readRelays(kernel.dataSource)).filter(isTrusted).map(({ address }) => address);
    for (const address of await relaysAt(ip, known)) {
      const missing = hashes.filter((hash) => !packets.held.hasHash(hash));
      try {
        await fetchPackets(this.#parts, address, missing, allowanceOf(this.#parts));
      } catch (error) {
        if (!(error instanceof NotReached)) throw error;
      }
    }
  }
}

/** Those of the relays that are at this address, as far as their names say so now. */
async function relaysAt(ip: string, addresses: readonly string[]): Promise<readonly string[]> {
  const places = addresses.flatMap((address) => readRelayAddress(address) ?? []);
  const own = places.filter((place) => place.ip === ip);
  const names = places.filter((place) => isIP(place.ip) === 0).slice(0, own.length === 0 ? MOST_NAMES : 0);
  const found = await Promise.all(
    names.map(async (place) => {
      const leads = await lookup(place.ip, { all: true }).catch(() => []);
      return leads.some(({ address }) => address === ip) ? [place] : [];
    }),
  );
  return [...own, ...found.flat()].slice(0, MOST_RELAYS).map(({ address }) => address);
}
