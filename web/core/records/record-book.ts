import { CryptoError } from "../../crypto/secrets.ts";
import type { RecordSeals } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { Exclusive } from "../exclusive.ts";
import { codeOf } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { differing, isSame, merged, readFields, withValues } from "./record-fields.ts";
import type { Fields } from "./record-fields.ts";

export type Values = Readonly<Record<string, unknown>>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const place = { table: "records", key: "place" } as const;
const own = "own/";
/** So often another device may be in the middle of writing the same record. */
const mostTries = 5;

/** A record as this device knows it. */
interface KnownRecord {
  readonly name: string;
  readonly recordId: string;
  readonly fields: Fields;
  /** The server's number of the change that is known; 0 where it has none. */
  readonly change: number;
  /** The server has not got all of it. */
  readonly due: boolean;
  /** By another device, and of what is not on this one yet. */
  readonly waits?: true;
}

interface Parts {
  readonly api: Pick<ServerApi["records"], "listRecords" | "putRecord">;
  readonly database: SealedDatabase;
  readonly seals: RecordSeals;
  readonly deviceId: string;
  readonly now: () => number;
  /** Has the values of another device take effect, before they are stored; false where that has to wait. */
  readonly came: (name: string, values: Values) => Promise<boolean>;
  /** What is otherwise here, and not written down yet; it has to be before another's word is weighed against it. */
  readonly unwritten: (name: string) => Values;
  /** The server's data went back: what it has is not known. */
  readonly lost: () => Promise<void>;
  /** A sealed record that is none of those here. */
  readonly other: (recordId: string, change: number, record: Uint8Array) => Promise<void>;
}

/**
 * Records that are the same on every device of an account: written here first, with or without a connection, then sealed
 * for the server. The last one to give a field its value counts (`record-fields.ts`).
 */
export class RecordBook {
  readonly #parts: Parts;
  readonly #records = new Map<string, KnownRecord>();
  readonly #section = new Exclusive();
  /** Records of this account that nobody here can open, by id. */
  readonly #closed = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #place = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    for (const record of await this.#parts.database.list<KnownRecord>("records", { prefix: own })) this.#keep(record);
    this.#place = (await this.#parts.database.read<number>(place.table, place.key)) ?? 0;
  }

  /** What is known of a record by now. */
  values(name: string): Values {
    return valuesOf(this.#records.get(name)?.fields ?? {});
  }

  isKnown(name: string): boolean {
    return this.#records.has(name);
  }

  /** Whether another device has given it values that have not taken effect here. */
  isWaiting(name: string): boolean {
    return this.#records.get(name)?.waits === true;
  }

  /** What waited has taken effect. */
  settled(name: string): Promise<void> {
    return this.#section.run(async () => {
      const { waits: _waits, ...record } = await this.#recordOf(name);
      await this.#store(record);
    });
  }

  /** Stores values of this device; `at` is now, unless nobody knows since when it is so. */
  write(name: string, values: Values, at = this.#parts.now()): Promise<void> {
    return this.#section.run(async () => {
      const known = await this.#recordOf(name);
      const fields = withValues(known.fields, values, at, this.#parts.deviceId);
      await this.#store({ ...known, fields, due: true });
    });
  }

  /** Reads what other devices have changed. `compare`: also finds out whether the server's data went back. */
  async pull(compare: boolean): Promise<void> {
    const { api, database } = this.#parts;
    if (compare && this.#place > 0) {
      const { records } = await api.listRecords({ after: this.#place - 1 });
      if (records.length === 0) await this.#wentBack();
    }
    for (let more = true; more;) {
      const page = await api.listRecords({ after: this.#place });
      for (const { recordId, change, record } of page.records) await this.#take(recordId, change, fromBase64(record));
      const last = page.records.at(-1);
      if (last !== undefined) {
        await database.commit([{ ...place, value: last.change }]);
        this.#place = last.change;
      }
      more = page.hasMore && last !== undefined;
    }
  }

  /** Reads everything that the server has. */
  async reread(): Promise<void> {
    await this.#reach(0);
    await this.pull(false);
  }

  /**
   * Writes to the server what it has not got, and says whether there was any: then more may have come meanwhile. Rejects
   * where that failed; what was not written stays due.
   */
  async push(): Promise<boolean> {
    let any = false;
    for (const name of this.#records.keys()) {
      for (let tries = 1; this.#records.get(name)?.due; tries++) {
        any = true;
        try {
          await this.#put(this.#records.get(name)!);
        } catch (error) {
          if (codeOf(error) !== "record-changed" || tries === mostTries) throw error;
          if (tries === 1) await this.pull(true);
          else await this.reread();
        }
      }
    }
    return any;
  }

  async #put(record: KnownRecord): Promise<void> {
    const { api, seals } = this.#parts;
    const { name, recordId, fields, change: known } = record;
    const sealed = await seals.seal(recordId, encoder.encode(JSON.stringify({ name, fields })));
    const { change } = await api.putRecord({ recordId, known, record: toBase64(sealed) });
    await this.#section.run(async () => {
      const now = this.#records.get(name) ?? record;
      // Written once more meanwhile: that is still due.
      await this.#store({ ...now, change, due: !isSame(now.fields, fields) });
    });
    await this.passed(change);
  }

  /** This device has made that change itself: it need not be read, if it is the next one. */
  async passed(change: number): Promise<void> {
    if (change === this.#place + 1) await this.#reach(change);
  }

  async #reach(change: number): Promise<void> {
    await this.#parts.database.commit([{ ...place, value: change }], "relaxed");
    this.#place = change;
  }

  async #take(recordId: string, change: number, sealed: Uint8Array): Promise<void> {
    const read = await this.#open(recordId, sealed);
    const name = read?.name ?? this.#names.get(recordId);
    if (name === undefined) {
      this.#closed.set(recordId, change);
      return this.#parts.other(recordId, change, sealed);
    }
    await this.#section.run(async () => {
      const { now, deviceId, unwritten, came } = this.#parts;
      const known = await this.#recordOf(name);
      const here = known.waits ? known.fields : withValues(known.fields, unwritten(name), now(), deviceId);
      // What cannot be opened is written anew from here.
      const fields = read === null ? here : merged(here, read.fields);
      const news = differing(here, fields);
      const values = valuesOf(Object.fromEntries(news.map((field) => [field, fields[field]!])));
      const waits = news.length > 0 && !(await came(name, values));
      const due = read === null || !isSame(fields, read.fields);
      await this.#store({ ...known, fields, change, due, ...(waits ? { waits } : {}) });
    });
  }

  async #open(recordId: string, sealed: Uint8Array): Promise<{ name: string; fields: Fields } | null> {
    try {
      const said: unknown = JSON.parse(decoder.decode(await this.#parts.seals.open(recordId, sealed)));
      const { name, fields } = (said ?? {}) as { name?: unknown; fields?: unknown };
      const read = readFields(fields, this.#parts.now());
      // A server may serve one record as another: each says which it is, under its seal.
      if (typeof name !== "string" || read === null || (await this.#parts.seals.idOf(name)) !== recordId) return null;
      return { name, fields: read };
    } catch (error) {
      if (error instanceof CryptoError || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  /** The server does not know its newest change any more: whatever it has is read anew, and all that is here is due. */
  async #wentBack(): Promise<void> {
    for (const record of [...this.#records.values()]) await this.#store({ ...record, change: 0, due: true });
    await this.#reach(0);
    await this.#parts.lost();
  }

  async #recordOf(name: string): Promise<KnownRecord> {
    const known = this.#records.get(name);
    if (known !== undefined) return known;
    const recordId = await this.#parts.seals.idOf(name);
    return { name, recordId, fields: {}, change: this.#closed.get(recordId) ?? 0, due: false };
  }

  async #store(record: KnownRecord): Promise<void> {
    await this.#parts.database.commit([{ table: "records", key: own + record.name, value: record }]);
    this.#keep(record);
  }

  #keep(record: KnownRecord): void {
    this.#records.set(record.name, record);
    this.#names.set(record.recordId, record.name);
  }
}

function valuesOf(fields: Fields): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
}
