import type { PeerSessions } from "../../crypto/secrets.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";

/** What is held with one device of somebody. */
export interface PeerRecord {
  readonly sessions: PeerSessions | null;
  /** The peer writes in a session that is lost here: the next message starts one above this generation. */
  readonly renewAbove?: number;
  /** Up to which content format it is known to read: it said so under its signature, or has written such a one. */
  readonly reads?: number;
  /** When its prekeys were last looked at; a program that is brought up to date signs others. */
  readonly lookedAt?: number;
  /** The highest id of a signed prekey that the server has handed out for it. */
  readonly newestPrekey?: number;
  /** By what the session was begun from here; absent as soon as the device has answered. */
  readonly begun?: BegunBy;
}

/** What a server may choose of the keys by which a session begins, where the device itself has not answered yet. */
export interface BegunBy {
  /** Whether a prekey was among them that nobody else was given. */
  readonly oneTime: boolean;
  /** When the device had signed its prekey; null of a version that did not say. */
  readonly signedAt: number | null;
  /** The server had handed out a newer one before. */
  readonly replaced: boolean;
}

/**
 * The pairwise sessions. A record read here may only be advanced inside the ledger's exclusive section, and memory
 * follows storage: `keep` hands out the change, `kept` is called after its commit.
 */
export class PeerSessionStore {
  readonly #database: SealedDatabase;
  readonly #records = new Map<string, PeerRecord>();

  constructor(database: SealedDatabase) {
    this.#database = database;
  }

  async read(deviceId: string): Promise<PeerRecord> {
    const known = this.#records.get(deviceId);
    if (known !== undefined) return known;
    const record = (await this.#database.read<PeerRecord>("peers", deviceId)) ?? { sessions: null };
    this.#records.set(deviceId, record);
    return record;
  }

  keep(deviceId: string, record: PeerRecord): { change: Change; kept: () => void } {
    return {
      change: { table: "peers", key: deviceId, value: record },
      kept: () => void this.#records.set(deviceId, record),
    };
  }
}
