import {
  formatsReadBy,
  generateKemPrekey,
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  nextSignedPrekeyId,
  readableFormats,
  signedPrekeyMadeAt,
} from "../../crypto/secrets.ts";
import type { DeviceKeys, Primitives } from "../../crypto/secrets.ts";
import type { PrekeyStock } from "../../../generated/contracts/keys/types.ts";
import { Exclusive } from "../exclusive.ts";
import type { Change } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { ownKeys, prekeyChange, prekeyKey, readDeviceKeys } from "./key-records.ts";
import type { OwnKeysRecord, PrekeyRecord } from "./key-records.ts";
import { fullStock } from "./key-setup.ts";
import { withinBudget } from "./prekey-budget.ts";
import type { BudgetedKind } from "./prekey-budget.ts";
import { wireOneTimePrekey, wireSignedPrekey } from "./wire-keys.ts";

const hour = 3_600_000;
const low = 20;
const rotateAfter = 48 * hour;
/** One-time prekeys on the server are of one batch for so long. */
const withdrawAfter = 30 * 24 * hour;
/** A queue keeps messages for 30 days; 15 more for clocks and delays. */
const keepAfterReplaced = 45 * 24 * hour;

/** Stored together with whatever casts doubt on the one-time prekeys that the server has of this device. */
export const prekeysDoubtful = { table: "device", key: "prekeys-doubtful" } as const;

/** Keeps enough fresh prekeys on the server. Each private half is stored before its public half leaves. */
export class PrekeyCare {
  readonly #primitives: Primitives;
  readonly #database: SealedDatabase;
  readonly #keys: ServerApi["keys"];
  readonly #now: () => number;
  readonly #stock: number;
  readonly #short: (isShort: boolean) => void;
  readonly #exclusive = new Exclusive();
  #isShort = false;

  /** `short` is told after each look whether the server wants more than a day has. */
  constructor(
    primitives: Primitives,
    database: SealedDatabase,
    keys: ServerApi["keys"],
    now: () => number,
    stock = fullStock,
    short: (isShort: boolean) => void = () => undefined,
  ) {
    this.#short = short;
    this.#primitives = primitives;
    this.#database = database;
    this.#keys = keys;
    this.#now = now;
    this.#stock = stock;
  }

  /**
   * After the server's data went back: private halves of some one-time prekeys that it has are gone, and what somebody
   * began with one of them could not be opened. All are withdrawn; the signed ones are compared by `tend` as ever.
   */
  async #renew(stock: PrekeyStock): Promise<PrekeyStock> {
    if ((await this.#database.read(prekeysDoubtful.table, prekeysDoubtful.key)) === undefined) return stock;
    // At once, before others are made: until then whoever begins to write is given the signed ones.
    return this.#withdraw({ ...prekeysDoubtful, remove: true });
  }

  /**
   * One-time prekeys that nobody asks for age like others: after a while what is left is withdrawn. Who claims keys to
   * begin nothing makes no device keep their private halves for ever.
   */
  async #withdrawAged(stock: PrekeyStock): Promise<PrekeyStock> {
    const record = await this.#record();
    if (record.stockedAt === undefined) await this.#store({ ...record, stockedAt: this.#now() }, []);
    else if (this.#now() - record.stockedAt >= withdrawAfter) return this.#withdraw();
    return stock;
  }

  async #withdraw(...also: Change[]): Promise<PrekeyStock> {
    const left = await this.#keys.addOneTimePrekeys({
      oneTimePrekeys: [],
      oneTimeKemPrekeys: [],
      withdrawOthers: true,
    });
    const record = await this.#record();
    const { oneTime, kem } = record.next;
    const at = this.#now();
    const withdrawn = [...(record.withdrawn ?? []), { oneTime, kem, at }];
    await this.#store({ ...record, stockedAt: at, withdrawn }, also);
    return left;
  }

  /** Does what is due; `published` is called once the server has this device's keys: after each connect, and when the server says that few are left. */
  tend(published: () => void = () => undefined): Promise<void> {
    return this.#exclusive.run(async () => {
      this.#isShort = false;
      await this.#tend(published).finally(() => this.#short(this.#isShort));
    });
  }

  async #tend(published: () => void): Promise<void> {
    let stock = await this.#keys.readPrekeyStock();
    const isLost = stock.signedPrekeyId === null;
    if (isLost && (await this.#spend({ signed: 1 })).signed === 0) return;
    if (isLost) stock = await this.#publishAgain();
    published();
    stock = await this.#withdrawAged(await this.#renew(stock));
    await this.#replenish(stock);
    if (await this.#rotationIsDue(stock)) await this.#rotate();
    await this.#removeExpired();
  }

  /** What may be made of what the server says is missing; noted before it is made. */
  async #spend(wanted: Partial<Record<BudgetedKind, number>>): Promise<Readonly<Record<BudgetedKind, number>>> {
    const record = await this.#record();
    const { granted, made, short } = withinBudget(record.made, wanted, { now: this.#now(), stock: this.#stock });
    if (granted.oneTime + granted.kem + granted.signed > 0) await this.#store({ ...record, made }, []);
    this.#isShort ||= short;
    return granted;
  }

  async #replenish(stock: PrekeyStock): Promise<void> {
    // However few a server says there are: less than none there cannot be.
    const missing = (count: number) => (count < low ? this.#stock - Math.max(0, count) : 0);
    const wanted = { oneTime: missing(stock.oneTimePrekeys), kem: missing(stock.oneTimeKemPrekeys) };
    const { oneTime: oneTimeCount, kem: kemCount } = await this.#spend(wanted);
    if (oneTimeCount + kemCount === 0) return;
    const { record, device } = await this.#own();
    const { next } = record;
    const oneTime = await generateOneTimePrekeys(this.#primitives, next.oneTime, oneTimeCount);
    const kem = await generateOneTimeKemPrekeys(this.#primitives, device, next.kem, kemCount);
    await this.#store(
      { ...record, next: { ...next, oneTime: next.oneTime + oneTimeCount, kem: next.kem + kemCount } },
      [...oneTime.map((pair) => prekeyChange("one-time", pair)), ...kem.map((pair) => prekeyChange("kem", pair))],
    );
    await this.#keys.addOneTimePrekeys({
      oneTimePrekeys: oneTime.map(wireOneTimePrekey),
      oneTimeKemPrekeys: kem.map(wireSignedPrekey),
    });
  }

  /** The server has forgotten this device's keys: the same identity, with fresh prekeys. */
  async #publishAgain(): Promise<PrekeyStock> {
    const { record, ...fresh } = await this.#makeSigned();
    return this.#keys.publishDeviceKeys({
      masterKey: record.master.publicKey,
      signingKey: record.signing.publicKey,
      agreementKey: record.agreement.publicKey,
      identitySignature: record.identitySignature,
      ...fresh,
      oneTimePrekeys: [],
      oneTimeKemPrekeys: [],
    });
  }

  /**
   * By this device's clock alone; also when a rotation was stored here and never reached the server, and when the newest
   * one is of a version that read fewer formats or did not say when it was made.
   */
  async #rotationIsDue(stock: PrekeyStock): Promise<boolean> {
    const { signed: next } = (await this.#record()).next;
    const newest = next - 1;
    // A clock that is far behind cannot say when either.
    const says = (prekeyId: number) => signedPrekeyMadeAt(prekeyId) !== null;
    const saysMore = !says(newest) && says(nextSignedPrekeyId(next, this.#now()));
    if (formatsReadBy(newest) < readableFormats || saysMore) return true;
    const kept = await this.#database.read<PrekeyRecord>("keys", prekeyKey("signed", newest));
    if (this.#now() - (kept?.keptSince ?? 0) >= rotateAfter) return true;
    return stock.signedPrekeyId !== newest && (await this.#spend({ signed: 1 })).signed > 0;
  }

  async #rotate(): Promise<void> {
    const { record: _record, ...fresh } = await this.#makeSigned();
    await this.#keys.rotateSignedPrekeys(fresh);
  }

  /** The next signed prekey and the next last resort, stored before their public halves leave. */
  async #makeSigned() {
    const { record, device } = await this.#own();
    const { next } = record;
    const signed = await generateSignedPrekey(this.#primitives, device, nextSignedPrekeyId(next.signed, this.#now()));
    const lastResort = await generateKemPrekey(this.#primitives, device, next.kem);
    const now = this.#now();
    await this.#store({ ...record, next: { ...next, signed: signed.prekeyId + 1, kem: next.kem + 1 } }, [
      prekeyChange("signed", signed, now),
      prekeyChange("kem", lastResort, now),
    ]);
    return { record, signedPrekey: wireSignedPrekey(signed), lastResortKemPrekey: wireSignedPrekey(lastResort) };
  }

  /** Removes halves that nobody can still be using; the newest stays, however old: it was in use until now. */
  async #removeExpired(): Promise<void> {
    const changes: Change[] = [];
    for (const kind of ["signed", "kem"] as const) {
      const keys = await this.#database.keys("keys", { prefix: `${kind}/` });
      const kept: { key: string; since: number }[] = [];
      for (const key of keys) {
        // One that somebody begins to write with meanwhile is used up, and gone.
        const since = (await this.#database.read<PrekeyRecord>("keys", key))?.keptSince;
        if (since !== undefined) kept.push({ key, since });
      }
      kept.sort((a, b) => a.since - b.since);
      kept.forEach(({ key }, at) => {
        const replacedAt = kept[at + 1]?.since;
        if (replacedAt === undefined || this.#now() - replacedAt <= keepAfterReplaced) return;
        changes.push({ table: "keys", key, remove: true });
      });
    }
    changes.push(...(await this.#withdrawnForLong()));
    if (changes.length > 0) await this.#database.commit(changes);
  }

  /** Private halves of one-time prekeys that the server has had no more for as long as messages take. */
  async #withdrawnForLong(): Promise<Change[]> {
    const record = await this.#record();
    const { withdrawn = [] } = record;
    const over = withdrawn.filter(({ at }) => this.#now() - at > keepAfterReplaced);
    if (over.length === 0) return [];
    const kept = withdrawn.filter((one) => !over.includes(one));
    const changes: Change[] = [{ ...ownKeys, value: { ...record, withdrawn: kept } }];
    const numbers = {
      "one-time": Math.max(...over.map((one) => one.oneTime)),
      kem: Math.max(...over.map((one) => one.kem)),
    };
    for (const kind of ["one-time", "kem"] as const) {
      for (const key of await this.#database.keys("keys", { prefix: `${kind}/` })) {
        if (key >= prekeyKey(kind, numbers[kind])) continue;
        // Last-resort ones count among those of KEM, and are no one-time ones.
        const prekey = await this.#database.read<PrekeyRecord>("keys", key);
        if (prekey !== undefined && prekey.keptSince === undefined) changes.push({ table: "keys", key, remove: true });
      }
    }
    return changes;
  }

  async #own(): Promise<{ record: OwnKeysRecord; device: DeviceKeys }> {
    const record = await this.#record();
    return { record, device: readDeviceKeys(record) };
  }

  async #record(): Promise<OwnKeysRecord> {
    return (await this.#database.read<OwnKeysRecord>(ownKeys.table, ownKeys.key)) as OwnKeysRecord;
  }

  async #store(record: OwnKeysRecord, prekeys: Change[]): Promise<void> {
    await this.#database.commit([{ ...ownKeys, value: record }, ...prekeys]);
  }
}
