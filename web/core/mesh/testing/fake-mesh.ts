import { webcrypto } from "node:crypto";
import { MemoryStorage } from "../../../hosts/memory-storage.ts";
import type { Storage } from "../../host.ts";
import { openAnonymous } from "../open-anonymous.ts";
import type { Anonymous } from "../door.ts";
import type { MeshHost } from "../mesh-host.ts";

interface Packet {
  readonly recipient: string;
  readonly hash: string;
}

/** What a relay does to what it is sent. */
export type Manners = "good" | "dead" | "drops" | "alters";

/** Relays that have everything at once that any of them took, and write down who showed them which key. */
export class FakeMesh {
  readonly packets: Packet[] = [];
  readonly manners = new Map<string, Manners>();
  readonly loads = new Map<string, number>();
  readonly lists = new Map<string, readonly unknown[]>();
  /** Requests with a key, in order. */
  readonly seen: { readonly client: string; readonly relay: string; readonly path: string; readonly key: string }[] =
    [];

  constructor(relays: readonly string[]) {
    for (const relay of relays) this.manners.set(relay, "good");
  }

  ask(client: string, relay: string, path: string, body: Readonly<Record<string, unknown>>): unknown {
    const manners = this.manners.get(relay) ?? "dead";
    if (manners === "dead") throw new Error("nobody is there");
    if (typeof body["recipient"] === "string") this.seen.push({ client, relay, path, key: body["recipient"] });
    if (path === "/sync/servers") return { servers: this.lists.get(relay) ?? [], load: this.loads.get(relay) ?? 50 };
    if (path === "/send") {
      const packet = body as unknown as Packet;
      if (manners === "alters") this.packets.push({ ...packet, ...{ signature: "AAAA" } });
      else if (manners === "good" && !this.packets.some((each) => JSON.stringify(each) === JSON.stringify(packet)))
        this.packets.push(packet);
      return "ok";
    }
    const after = (body["after"] as number | undefined) ?? 0;
    if (typeof body["recipient"] !== "string")
      return { messages: this.packets.filter(({ hash }) => (body["hashes"] as string[]).includes(hash)) };
    const messages = this.packets.filter(({ recipient }, at) => at >= after && recipient === body["recipient"]);
    return messages.length === 0 ? { messages } : { messages, next: this.packets.length };
  }

  /** Which keys a client showed a relay. */
  keysAt(client: string, relay: string): ReadonlySet<string> {
    return new Set(this.seen.filter((each) => each.client === client && each.relay === relay).map(({ key }) => key));
  }

  relaysOf(client: string): ReadonlySet<string> {
    return new Set(this.seen.filter((each) => each.client === client).map(({ relay }) => relay));
  }
}

/** A browser with its storage, at one address. */
export class FakePlace {
  readonly storage = new MemoryStorage();
  readonly reports: unknown[] = [];
  readonly name: string;
  online = true;
  /** Milliseconds that its clock is ahead. */
  ahead = 0;
  /** What its storage answers in place of opening and storing. */
  fault: Error | null = null;
  readonly #mesh: FakeMesh;

  constructor(mesh: FakeMesh, name: string) {
    this.#mesh = mesh;
    this.name = name;
  }

  open(): Promise<Anonymous> {
    return openAnonymous(this.#host());
  }

  /** Has all that another one has, as if that had been copied. */
  async becomeLike(other: FakePlace): Promise<void> {
    for (const { database, ...change } of other.storage.unsafeTestingDump())
      await (await this.storage.open(database)).commit([change], "strict");
  }

  #faulty(): Storage {
    const { storage } = this;
    const refuse = () => {
      if (this.fault !== null) throw this.fault;
    };
    return {
      open: async (name) => {
        refuse();
        const database = await storage.open(name);
        return {
          read: (table, key) => database.read(table, key),
          list: (table, range) => database.list(table, range),
          commit: async (changes, durability) => {
            refuse();
            await database.commit(changes, durability);
          },
          close: () => database.close(),
        };
      },
      remove: (name) => storage.remove(name),
      kept: () => storage.kept(),
      keep: () => storage.keep(),
    };
  }

  #host(): MeshHost {
    return {
      crypto: {
        subtle: webcrypto.subtle as SubtleCrypto,
        randomBytes: (length) => webcrypto.getRandomValues(new Uint8Array(length)),
      },
      storage: this.#faulty(),
      timers: {
        after: (milliseconds, run) => {
          const timer = setTimeout(run, Math.min(milliseconds, 50)).unref();
          return () => clearTimeout(timer);
        },
      },
      signals: { online: () => this.online, changed: () => () => undefined },
      now: () => Date.now() + this.ahead,
      report: (error) => void this.reports.push(error),
      pace: { send: [1, 5], fetch: [30, 60], look: [1_000, 2_000] },
      askRelay: async (address, path, body) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (!this.online) throw new Error("offline");
        const copy = JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
        return { status: 200, body: this.#mesh.ask(this.name, address, path, copy) };
      },
    };
  }
}

/** Waits until it is so; rejects with what it is instead. */
export async function until(what: () => boolean, describe: () => unknown = () => what.toString()): Promise<void> {
  const end = Date.now() + 120_000;
  while (!what()) {
    if (Date.now() > end) throw new Error(`It did not come to pass: ${JSON.stringify(describe())}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
