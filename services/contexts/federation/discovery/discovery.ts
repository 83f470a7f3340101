import type { KeyObject } from "node:crypto";
import { addressKey } from "../../../../generated/server/runtime/client-address.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { remember } from "../../../kernel/memory/remembered.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";
import { isValidAt } from "../rules/key-validity.ts";
import { noteAway } from "../store/away-servers.ts";
import { keepPeer, readPeer } from "../store/peers.ts";
import type { KnownPeer } from "../store/peers.ts";
import type { PeerFeature } from "../wire/descriptor.ts";
import { publicKeyOf } from "../wire/server-keys.ts";
import { askPeer } from "./ask-peer.ts";

/** A server whose signatures can be checked. */
export interface Peer {
  readonly name: string;

  /** The current one first; the others are within their days of grace. */
  readonly keys: readonly KeyObject[];
  readonly features: readonly PeerFeature[];

  /** Where its API is, as it says itself. */
  readonly apiBaseUrl: string;
}

const HOUR = 60 * 60 * 1000;

/** What was fetched is believed for an hour, and for a day where the server does not answer. */
const FRESH = HOUR;
const STALE = 24 * HOUR;

/** In memory, so that a burst of events costs one look into the table; also that there is no such server. */
const REMEMBERED = { most: 1000, milliseconds: 30_000 };

/** How often an address may have us look for servers that nobody has heard of. */
const LOOKS = { operation: "federation.discover", points: 30, seconds: 60 };

/** Again at the earliest, whatever a forger sends: their bad signatures are no reason to ask each time. */
const AGAIN = 60_000;

type Needs = Pick<Kernel, "dataSource" | "clock" | "log" | "rateLimiter">;

/** Finds out who other servers are. */
export class Discovery {
  readonly #kernel: Needs;
  readonly #outward: Outward;
  readonly #isTest: (name: string) => boolean;
  readonly #known = remember((name) => this.#find(name), REMEMBERED);
  readonly #askedAgain = remember(async (name) => this.#fetch(name), { most: 1000, milliseconds: AGAIN });

  /** `isTest`: those that the operator has listed as such are asked over plain http. */
  constructor(kernel: Needs, outward: Outward, isTest: (name: string) => boolean) {
    this.#kernel = kernel;
    this.#outward = outward;
    this.#isTest = isTest;
  }

  /**
   * The server of that name; undefined where there is none. Looking for one that was never heard of costs `address`,
   * which says so, and nobody else; RateLimited when it has looked too often. Without one it is this server that looks,
   * for people whom it has.
   */
  async of(name: string, address?: string): Promise<Peer | undefined> {
    const held = this.#known.held(name);
    if (held !== undefined) return held;
    if (address !== undefined && (await readPeer(this.#kernel.dataSource.manager, name)) === undefined)
      await this.#kernel.rateLimiter.consume(LOOKS, addressKey(address));
    return this.#known.of(name);
  }

  /** The same server asked anew, since a signature did not fit: it may have another key by now. */
  async again(name: string): Promise<Peer | undefined> {
    const before = this.#askedAgain.held(name);
    const fetched = await (before ?? this.#askedAgain.of(name));
    // Who was asked a moment ago is known by what they said then.
    if (before === undefined) this.#known.forget(name);
    return fetched === undefined ? undefined : this.#peerOf(fetched);
  }

  async #find(name: string): Promise<Peer | undefined> {
    const { dataSource, clock } = this.#kernel;
    const kept = await readPeer(dataSource.manager, name);
    const age = kept === undefined ? Infinity : clock.now().getTime() - kept.fetchedAt.getTime();
    if (kept !== undefined && age < FRESH) return this.#peerOf(kept);
    const fetched = await this.#fetch(name);
    if (fetched !== undefined) return this.#peerOf(fetched);
    return kept !== undefined && age < STALE ? this.#peerOf(kept) : undefined;
  }

  async #fetch(name: string): Promise<KnownPeer | undefined> {
    const { dataSource, clock, log } = this.#kernel;
    const said = await askPeer(this.#outward, name, this.#isTest(name) ? "http" : "https", clock.now());
    if (typeof said === "string") {
      log.info({ peer: name, problem: said }, "a server could not be found");
      // Nothing else may be asked of it by now. That it is back, it has to prove by answering to that.
      await noteAway(dataSource.manager, name, clock.now());
      return undefined;
    }
    await keepPeer(dataSource.manager, said);
    return said;
  }

  #peerOf({ name, keys, features, apiBaseUrl }: KnownPeer): Peer {
    const now = this.#kernel.clock.now();
    const valid = keys.filter((each) => isValidAt(each, now));
    return { name, keys: valid.map(({ publicKey }) => publicKeyOf(publicKey)), features, apiBaseUrl };
  }
}
