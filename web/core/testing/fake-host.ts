import { webcrypto } from "node:crypto";
import { answerElsewhere, softwarePrimitives } from "../../crypto/secrets.ts";
import type { ElsewhereCall } from "../../crypto/secrets.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import type { Change, OpenSocket, Host, SocketEvents, Thread, ThreadEvents } from "../host.ts";
import { createTenChat } from "../create-tenchat.ts";
import type { ConversationView, MessageItem, TenChat } from "../tenchat.ts";
import { FakeCalls } from "./fake-calls.ts";
import type { FakeServer, Peer } from "./fake-server.ts";

/** So many times faster than real clients wait. */
const haste = 50;

/** One client from its start to its end. */
class Life {
  dead = false;
  readonly sockets = new Set<() => void>();
  /** How much it is computing or storing just now. */
  working = 0;

  async works<T>(work: Promise<T>): Promise<T> {
    this.working++;
    try {
      return await work;
    } finally {
      this.working--;
    }
  }
}

/** The same cryptography, of which it is known when it is at work. */
function atWork(subtle: SubtleCrypto, life: Life): SubtleCrypto {
  return new Proxy(subtle, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
      return (...given: unknown[]) => life.works(method.apply(target, given));
    },
  });
}

const randomBytes = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
const near = { primitives: softwarePrimitives(randomBytes), subtle: webcrypto.subtle as SubtleCrypto };

/** What another thread would say, of copies as there. */
function thread({ heard }: ThreadEvents, life: Life, told: string[]): Thread {
  return {
    tell: (message) => {
      const call = structuredClone(message) as ElsewhereCall;
      told.push(call.name);
      const answered = tick().then(() => answerElsewhere(near, call));
      void life.works(answered).then(({ answer }) => life.dead || heard(structuredClone(answer)));
    },
    end: () => undefined,
  };
}

/** Where a client may be stopped: before or after each of these has had its effect. */
export type Step = "commit" | "committed" | "ask" | "answered" | "send" | "hear";

/**
 * One browser: storage that lasts, and one client at a time that may be killed at any step. A killed client's promises
 * never end, as in a process that is gone.
 */
export class FakeHost {
  readonly storage = new MemoryStorage();
  readonly reports: unknown[] = [];
  readonly #server: FakeServer;
  online = true;
  /** Whether the network swallows everything on the connections there are, and closes none. */
  silent = false;
  silences = 0;
  /** How often the connections that may be dead were given up. */
  renewals = 0;
  /** Whether the server hands out the program that runs here. */
  current = true;
  /** What opening the storage does instead. */
  openStorage: ((name: string) => Promise<never>) | null = null;
  /** Whether this frame is lost on its way here. */
  loses: (frame: { type: string }) => boolean = () => false;
  /** Its microphone, and the way to others; undefined: a browser that has none. */
  calls: FakeCalls | undefined = new FakeCalls();
  /** Few, since to make the usual hundred is most of what a test would take. */
  prekeyStock = 24;
  /** What another thread was asked for. */
  readonly computedElsewhere: string[] = [];
  /** Milliseconds that this host's clock is ahead. */
  ahead = 0;
  /** The code that sockets are closed with which bring a token; undefined where they are taken. */
  socketsRefuse: number | undefined;
  refusedSockets = 0;
  /** Called at every step of the present client; true kills it there. */
  killAt: (step: Step) => boolean = () => false;
  client: TenChat;
  #life = new Life();
  #listeners = new Set<() => void>();

  constructor(server: FakeServer) {
    this.#server = server;
    this.client = this.start();
  }

  /** A new client on the same storage: a reload. */
  start(): TenChat {
    this.kill();
    return this.fork();
  }

  /** A second client beside the first, as in another tab. */
  fork(): TenChat {
    this.#life = new Life();
    this.client = createTenChat(this.#host(this.#life));
    return this.client;
  }

  kill(): void {
    this.#life.dead = true;
    for (const end of this.#life.sockets) end();
  }

  setOnline(online: boolean): void {
    this.online = online;
    if (!online) this.dropSockets();
    for (const listener of this.#listeners) listener();
  }

  /** From now on the sockets there are bring nothing; new ones do. */
  fallSilent(): void {
    this.silent = true;
    this.silences++;
  }

  /** The page is seen again. */
  wake(): void {
    for (const listener of this.#listeners) listener();
  }

  dropSockets(): void {
    for (const end of [...this.#life.sockets]) end();
  }

  #host(life: Life): Host {
    const step = (at: Step) => {
      if (!life.dead && this.killAt(at)) {
        life.dead = true;
        for (const end of life.sockets) end();
      }
      return life.dead;
    };
    const guarded = (changes: readonly Change[], at: Step) => {
      if (changes.length > 0 && step(at)) throw new Dead();
    };
    const storage = this.storage;
    const stock = () => this.prekeyStock;
    return {
      get prekeyStock() {
        return stock();
      },
      http: {
        request: async ({ method, path, body, authorization }) => {
          if (step("ask")) return never();
          await tick();
          if (!this.online) throw new Error("offline");
          const answer = this.#server.http(method, path, body, authorization);
          await tick();
          if (step("answered")) return never();
          return structuredClone(answer);
        },
        renew: async () => {
          this.renewals++;
        },
      },
      sockets: { open: (path, events, protocols) => this.#socket({ path, protocols }, events, life, step) },
      storage: {
        kept: () => storage.kept(),
        keep: () => storage.keep(),
        remove: (name) => storage.remove(name),
        open: async (name) => {
          if (life.dead) return never();
          if (this.openStorage !== null) return this.openStorage(name);
          const database = await storage.open(name);
          return {
            ...database,
            commit: async (changes, durability) => {
              await tick();
              try {
                guarded(changes, "commit");
                await life.works(database.commit(changes, durability));
                guarded(changes, "committed");
              } catch (error) {
                if (error instanceof Dead) return never();
                throw error;
              }
            },
          };
        },
      },
      crypto: {
        randomBytes,
        startThread: (events) => thread(events, life, this.computedElsewhere),
        subtle: atWork(webcrypto.subtle as SubtleCrypto, life),
      },
      calls: this.calls,
      passkeys: { available: () => false, create: () => never(), get: () => never() },
      timers: {
        after: (milliseconds, run) => {
          // Work takes as long as it takes on this machine, and only waiting is hastened: time stands still meanwhile, and
          // passes in small slices, so that a machine that is busy with others is no machine that waits.
          let left = milliseconds / haste;
          let timer: NodeJS.Timeout;
          const wait = () => {
            const slice = Math.min(left, 20);
            timer = setTimeout(() => {
              if (life.working === 0) left -= slice;
              if (left > 0 || life.working > 0) wait();
              else if (!life.dead) run();
            }, slice).unref();
          };
          wait();
          return () => clearTimeout(timer);
        },
      },
      signals: {
        online: () => this.online,
        changed: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      turn: { take: async () => ({ release: () => undefined }), ask: () => undefined },
      breathe: tick,
      isCurrent: async () => this.current,
      now: () => Date.now() + this.ahead,
      deviceName: "Test",
      report: (error) => {
        if (!life.dead) this.reports.push(error);
      },
    };
  }

  #socket(
    { path, protocols }: { readonly path: string; readonly protocols?: readonly string[] | undefined },
    events: SocketEvents,
    life: { sockets: Set<() => void> },
    step: (at: Step) => boolean,
  ): OpenSocket {
    let open = true;
    const born = this.silences;
    const swallowed = () => this.silent && born !== this.silences;
    const server = this.#server;
    const refusal = protocols?.length ? this.socketsRefuse : undefined;
    if (refusal !== undefined) this.refusedSockets += 1;
    const session = protocols?.length
      ? server.sessionOf(`Bearer ${protocols[1]}`)
      : server.ticket(decodeURIComponent(path.split("ticket=")[1] ?? ""));
    const hear = (frame: unknown) => {
      if (this.loses(frame as { type: string })) return;
      const text = JSON.stringify(frame);
      setImmediate(() => {
        if (open && !swallowed() && !step("hear")) events.message(text);
      });
    };
    const end = () => {
      if (!open) return;
      open = false;
      life.sockets.delete(end);
      if (peer) server.peers.delete(peer);
      setImmediate(() => events.closed(refusal ?? 1006));
    };
    life.sockets.add(end);
    const peer: Peer | null = session === undefined ? null : { ...session, push: hear };
    if (peer === null || session === undefined || refusal !== undefined || !this.online) setImmediate(end);
    else {
      server.peers.add(peer);
      hear({ type: "session.ready", body: { ...pick(session), serverTime: new Date().toISOString() } });
    }
    return {
      send: (text) => {
        if (!open || peer === null || swallowed() || step("send")) return;
        setImmediate(() => {
          if (!open) return;
          const reply = server.frame(peer, text);
          if (reply !== undefined) hear(reply);
        });
      },
      close: end,
    };
  }
}

class Dead extends Error {}

function pick({ accountId, deviceId }: { accountId: string; deviceId: string }) {
  return { accountId, deviceId };
}

function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Waits until it is so; rejects with what it is instead. */
export async function until(
  what: () => boolean,
  describe: () => unknown = () => what.toString(),
  within = 30_000,
): Promise<void> {
  const end = Date.now() + within;
  while (!what()) {
    if (Date.now() > end) throw new Error(`It did not come to pass: ${JSON.stringify(describe())}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export function texts(view: ConversationView): string[] {
  return view.messages
    .get()
    .map((item) => (item.content.kind === "text" ? item.content.text : `<${item.content.kind}>`));
}

/** The newest line of the conversation on top of the list. */
export function lastText(host: FakeHost): string | undefined {
  const content = host.client.conversations.list.get()[0]?.last?.content;
  return content?.kind === "text" ? content.text : undefined;
}

/** Whose account it is that is at work. */
export function accountOf(host: FakeHost): string {
  const state = host.client.session.get();
  if (state.kind !== "signed-in") throw new Error("Nobody is signed in.");
  return state.account.accountId;
}

export function states(view: ConversationView): MessageItem["state"][] {
  return view.messages.get().map((item) => item.state);
}

export async function signUp(host: FakeHost, username: string): Promise<void> {
  await host.client.start();
  await host.client.identity.signUpWithPassword({ username, password: "correct horse battery" });
  await until(
    () => host.client.session.get().kind === "signed-in",
    () => [host.client.session.get(), host.reports.map(String)],
  );
  await until(() => host.client.connection.get() === "online");
}
