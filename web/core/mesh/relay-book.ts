import { Exclusive } from "../exclusive.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { ValueStore } from "../store.ts";
import { answerOf } from "./answer-of.ts";
import { byLoad } from "./by-load.ts";
import { shuffled } from "./mesh-host.ts";
import type { MeshHost } from "./mesh-host.ts";
import { readRelayPlace } from "./relay-place.ts";

/**
 * What a relay is for: to receive under one's own key, to send copies to oneself, to send to one contact, or for the parts of
 * files, both ways: those are under keys that were made for one file each.
 */
export type Slot = "receive" | "copy" | "files" | `to ${string}`;

/** A relay, and what it was like. */
export interface Relay {
  readonly address: string;
  /** Entered by the person, who may know one on their own network; one of a list has to be out there. */
  readonly byHand: boolean;
  /** Of a hundred, as it said last. */
  readonly load: number | null;
  /** The one purpose, and so the one key, that it may ever be asked with. It stays for good: what was seen is seen. */
  readonly slot: Slot | null;
  /** How often in a row it has not answered. */
  readonly failures: number;
  readonly askAt: number;
  /** It did not have what it had said it took, or answered with what nobody asked for. */
  readonly bad: boolean;
  /** Where the next look at it goes on. */
  readonly cursor: number;
}

const table = "peers";
/** Who lists more relays than that may do so to be chosen for several keys. */
const mostOfAList = 100;
const mostRelays = 500;
/** As often it may not answer before another one takes its place. */
const patience = 3;
const firstPause = 5_000;
const longestPause = 3_600_000;
const triedAtOnce = 5;

/** Which purpose has the first of few relays: people before copies for oneself, and files last. */
const ranks: Readonly<Record<string, number>> = { copy: 1, files: 2 };
const rankOf = (slot: Slot): number => ranks[slot] ?? 0;

/** The relays that are known, of which each is shown one key at most. */
export class RelayBook {
  readonly known = new ValueStore<readonly Relay[]>([]);
  readonly #host: MeshHost;
  readonly #database: SealedDatabase;
  /** Purposes that there is something to do for. */
  readonly #wanted: () => ReadonlySet<Slot>;
  readonly #choosing = new Exclusive();
  readonly #changes = new Exclusive();

  constructor(host: MeshHost, database: SealedDatabase, wanted: () => ReadonlySet<Slot>) {
    this.#host = host;
    this.#database = database;
    this.#wanted = wanted;
  }

  async load(): Promise<void> {
    this.known.set(await this.#database.list<Relay>(table, { prefix: "" }));
  }

  /** Whether it was not known before. */
  async add(address: string, byHand: boolean): Promise<boolean> {
    let isNew = false;
    await this.#update(address, (known) => {
      isNew = known === undefined;
      return isNew || (byHand && !known!.byHand) ? { ...(known ?? unmet(address)), byHand } : undefined;
    });
    return isNew;
  }

  /** Asks those that may serve for something how busy they are, and which others they know. No key is said. */
  async look(): Promise<void> {
    const now = this.#host.now();
    const some = shuffled(this.#host, this.known.get()).filter(({ bad, askAt }) => !bad && askAt <= now);
    await Promise.all(some.slice(0, 2 * triedAtOnce).map(({ address }) => this.#meet(address)));
  }

  /**
   * The relay for a purpose (JA-014): the one that has it, or of those that have none the least busy one that answers. Another
   * one only takes over where that has been silent for long, or is one of those `besides` which one is wanted: each that is
   * chosen is lost for every other key. Undefined: none for now.
   */
  relayFor(slot: Slot, besides: ReadonlySet<string> = new Set()): Promise<Relay | undefined> {
    return this.#choosing.run(async () => {
      const isReady = ({ askAt }: Relay) => askAt <= this.#host.now();
      const own = this.known
        .get()
        .filter((each) => each.slot === slot && !each.bad && !besides.has(each.address))
        .toSorted((one, other) => one.failures - other.failures);
      const [best] = own;
      if (best !== undefined && best.failures < patience) return isReady(best) ? best : undefined;
      const free = this.#free().filter(isReady);
      if (free.length <= this.#keptFrom(slot)) return own.find(isReady);
      for (const { address } of byLoad(shuffled(this.#host, free).map(loaded)).slice(0, triedAtOnce)) {
        // Without a network nothing answers, and no relay is used up.
        if (!(await this.#meet(address))) continue;
        // Written down before it is told the key: what a crash leaves must not be chosen for another one.
        await this.change(address, { slot });
        return this.#find(address);
      }
      return own.find(isReady);
    });
  }

  /** Whether one is known that may serve for it, if only it answers. */
  mayServe(slot: Slot): boolean {
    const isOne = this.known.get().some((each) => each.slot === slot && !each.bad);
    return isOne || this.#free().length > this.#keptFrom(slot);
  }

  /** Relays that are needed beyond those there are. */
  missing(): number {
    return Math.max(0, this.#unserved().length - this.#free().length);
  }

  /** How many of the free ones this purpose leaves to others. */
  #keptFrom(slot: Slot): number {
    return this.#unserved().filter((each) => rankOf(each) < rankOf(slot)).length;
  }

  #unserved(): Slot[] {
    const relays = this.known.get().filter(({ bad }) => !bad);
    const served = new Set(relays.map(({ slot }) => slot));
    return [...this.#wanted()].filter((slot) => !served.has(slot));
  }

  #free(): Relay[] {
    return this.known.get().filter(({ slot, bad }) => slot === null && !bad);
  }

  async answered(address: string): Promise<void> {
    if (this.#find(address)?.failures !== 0) await this.change(address, { failures: 0, askAt: 0 });
  }

  /** It did not answer, or not now: it is asked ever more seldom. */
  silent(address: string): Promise<void> {
    return this.#update(address, (known) => {
      if (known === undefined) return undefined;
      const pause = Math.min(longestPause, firstPause * 2 ** known.failures);
      return { ...known, failures: known.failures + 1, askAt: this.#host.now() + pause };
    });
  }

  change(address: string, change: Partial<Relay>): Promise<void> {
    return this.#update(address, (known) => known && { ...known, ...change });
  }

  async #meet(address: string): Promise<boolean> {
    // An empty list of one's own: whom one knows is nobody's business.
    const body = (await answerOf(this.#host, address, "/sync/servers", { servers: [] }))?.body;
    if (typeof body !== "object" || body === null) {
      await this.silent(address);
      return false;
    }
    const { servers, load } = body as Readonly<Record<string, unknown>>;
    const isLoad = typeof load === "number" && load >= 0 && load <= 100;
    await this.change(address, { load: isLoad ? load : null, failures: 0, askAt: 0 });
    if (Array.isArray(servers)) for (const said of servers.slice(0, mostOfAList)) await this.#learn(said);
    return true;
  }

  /** Of lists only what is out there is taken: nobody sends this browser into somebody's own network. */
  async #learn(said: unknown): Promise<void> {
    if (typeof said !== "object" || said === null || this.known.get().length >= mostRelays) return;
    const { ip, port } = said as Readonly<Record<string, unknown>>;
    const place = readRelayPlace(ip, port);
    if (place?.isPublic) await this.add(place.address, false);
  }

  /** One at a time: of two changes of what was read before neither may undo the other. */
  #update(address: string, next: (known: Relay | undefined) => Relay | undefined): Promise<void> {
    return this.#changes.run(async () => {
      const relay = next(this.#find(address));
      if (relay === undefined) return;
      await this.#database.commit([{ table, key: address, value: relay }]);
      this.known.set([...this.known.get().filter((each) => each.address !== address), relay]);
    });
  }

  #find(address: string): Relay | undefined {
    return this.known.get().find((each) => each.address === address);
  }
}

function unmet(address: string): Relay {
  return { address, byHand: false, load: null, slot: null, failures: 0, askAt: 0, bad: false, cursor: 0 };
}

function loaded({ address, load }: Relay): { readonly address: string; readonly load?: number } {
  return load === null ? { address } : { address, load };
}
