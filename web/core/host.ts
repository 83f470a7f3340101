import type { CallHost } from "./calls/call-host.ts";
import type { StoreName } from "../../generated/client/stores.ts";

/** A store of a database, as the specification declares it; each maps text keys to structured-clonable values. */
export type Table = StoreName;

/** Everything this room needs from its host. Nothing here is a global: tests pass their own. */
export interface Host {
  readonly http: Http;
  readonly sockets: Sockets;
  readonly storage: Storage;
  readonly crypto: HostCrypto;
  readonly passkeys: Passkeys;
  /** Absent: this host makes no calls. */
  readonly calls?: CallHost | undefined;
  readonly timers: Timers;
  readonly signals: Signals;
  readonly turn: Turn;
  /** Resolves when what else waits on this thread has had its turn: the screen, and whoever types. */
  breathe(): Promise<void>;
  /** Whether this program is the one that the server would hand out now; rejects where it does not answer. */
  isCurrent(): Promise<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
  /** What this device calls itself in the list of devices: `Firefox on Linux`. */
  readonly deviceName: string;
  /** How many one-time prekeys of each kind this device keeps on the server: more than twenty, a hundred unless it says so. */
  readonly prekeyStock?: number;
  /** Where a failure goes that nobody on the screen is waiting for. Never message content. */
  report(error: unknown): void;
}

export interface HostCrypto {
  randomBytes(length: number): Uint8Array;
  readonly subtle?: SubtleCrypto | undefined;
  /** Starts another thread for what `web/crypto` computes in JavaScript. Absent: it is computed on this one. */
  startThread?(events: ThreadEvents): Thread;
}

export interface ThreadEvents {
  heard(message: unknown): void;
  /** It could not be started, or came to an end: nothing is heard of it any more. Not every host notices an end. */
  ended(error: Error): void;
}

/** Another thread of the host, which answers what it is told. */
export interface Thread {
  /** Says it a copy. */
  tell(message: unknown): void;
  end(): void;
}

export interface HttpRequest {
  readonly method: string;
  /** From the root of the server, with query. */
  readonly path: string;
  readonly body?: unknown;
  readonly authorization?: string;
  /** Others, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to the own server. Rejects with any error when there is no answer in time. */
export interface Http {
  request(request: HttpRequest): Promise<{ status: number; body: unknown }>;
  /**
   * After a silence: gives up what is under way and every connection that answers nobody any more, so that the next
   * request does not wait on one of those.
   */
  renew(): Promise<void>;
}

export interface SocketEvents {
  opened(): void;
  message(text: string): void;
  /** Called once, also when it never opened. */
  closed(code: number): void;
}

export interface OpenSocket {
  send(text: string): void;
  close(): void;
}

export interface Sockets {
  /** `protocols` are offered to the server (RFC 6455, section 1.9), which has to take the first one. */
  open(path: string, events: SocketEvents, protocols?: readonly string[]): OpenSocket;
}

export type Change =
  | { readonly table: Table; readonly key: string; readonly value: unknown }
  | { readonly table: Table; readonly key: string; readonly remove: true };

export type Durability = "strict" | "relaxed";

export interface Range {
  /** Keys that begin with this, in order of UTF-16 code units. */
  readonly prefix: string;
  /** Only keys that are not smaller than this. */
  readonly from?: string;
  /** Only keys smaller than this. */
  readonly before?: string;
  readonly limit?: number;
  /** From the largest key down. */
  readonly descending?: boolean;
}

/**
 * This host's storage was written by a newer version of this program, which may keep there what this one would not
 * understand.
 */
export class StorageNewer extends Error {
  constructor(options?: ErrorOptions) {
    super("The storage was written by a newer version of TenChat.", options);
    this.name = "StorageNewer";
  }
}

/** Refuses a commit when another instance has opened the database for writing since. */
export class FenceBroken extends Error {
  constructor() {
    super("Another tab has taken over this database.");
    this.name = "FenceBroken";
  }
}

export interface Database {
  read(table: Table, key: string): Promise<unknown>;
  list(table: Table, range: Range): Promise<{ key: string; value: unknown }[]>;
  /**
   * All of it or nothing. Rejects with `FenceBroken` for an instance that was replaced. When it resolves it outlives this
   * program, and with `strict` a power cut too; a later strict commit makes the earlier ones as durable.
   */
  commit(changes: readonly Change[], durability: Durability): Promise<void>;
  close(): void;
}

/** `open` makes the caller the only writer: an instance that had it open before can no longer commit. */
export interface Storage {
  /** Rejects with `StorageNewer` where it was written by a newer version; else with whatever the host answered. */
  open(name: string): Promise<Database>;
  /** With all that is in it; whoever has it open can do nothing with it any more. */
  remove(name: string): Promise<void>;
  /** Whether nothing is removed when the host is short of space; null where it does not say. */
  kept(): Promise<boolean | null>;
  /** Asks for that, which some hosts put to the person; answers as `kept`. */
  keep(): Promise<boolean | null>;
}

/** WebAuthn's JSON forms in, its JSON forms out. Rejects with a `TenChatError` of a `passkey-…` kind. */
export interface Passkeys {
  available(): boolean;
  create(options: Record<string, unknown>): Promise<unknown>;
  get(options: Record<string, unknown>): Promise<unknown>;
}

export interface Timers {
  /** Calls back once after so many milliseconds; the answer cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** What the host notices about its surroundings. Each answer unsubscribes. */
export interface Signals {
  online(): boolean;
  /** The network came, went, or the page came to the front: a good moment to look. */
  changed(listener: () => void): () => void;
}

/** Of several tabs, one at a time works: two ratchets from one state would reuse keys. */
export interface Turn {
  /** Resolves when it is this instance's turn. `waiting`: another has it. `asked`: another wants it; release soon. */
  take(events: { waiting(): void; asked(): void }): Promise<{ release(): void }>;
  /** Asks the instance that has the turn to release it. */
  ask(): void;
}
