import { sha256 } from "@noble/hashes/sha2.js";
import { equalBytes, utf8, concatBytes } from "../../encoding/bytes.ts";
import { CryptoError } from "../../errors.ts";
import { generateDeviceKeys } from "../../keys/device-keys.ts";
import {
  generateKemPrekey,
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  publicHalf,
} from "../../keys/generate-prekeys.ts";
import type { DeviceKeys, MasterKey } from "../../keys/identity.ts";
import type { OneTimePrekeyPair, PrekeyBundle, SignedPrekeyPair } from "../../keys/prekey.ts";
import type { Primitives } from "../../primitives/primitives.ts";
import type { PeerSessions } from "../../sessions/peer-sessions.ts";
import { repairAbove } from "../../sessions/repair.ts";
import { startSession } from "../../sessions/start-session.ts";
import { unwrapContentKey } from "../../sessions/unwrap-content-key.ts";
import type { Unwrapped } from "../../sessions/unwrap-content-key.ts";
import { wrapContentKey } from "../../sessions/wrap-content-key.ts";
import type { Letter } from "./post-office.ts";

/** The power went: what was not committed is gone. */
export class Crash extends Error {}

type Record = { readonly sessions: PeerSessions | null; readonly renewAbove: number | null };

/** What a device keeps; replaced as a whole by each commit, as a transaction would. */
export type Kept = {
  readonly peers: ReadonlyMap<string, Record>;
  readonly outbox: readonly Letter[];
  readonly written: ReadonlyMap<string, readonly string[]>;
  readonly read: ReadonlyMap<string, number>;
  readonly unreadable: ReadonlyMap<string, string>;
  readonly oneTime: ReadonlyMap<number, OneTimePrekeyPair>;
  readonly kem: ReadonlyMap<number, SignedPrekeyPair>;
};

/** What the content key of a letter is: who knows it has read the letter. */
export function contentKeyOf(id: string): Uint8Array {
  const half = sha256(utf8(id));
  return concatBytes(half, half);
}

/** A client as far as sessions are concerned, which may lose its power between any two steps. */
export class MachineDevice {
  readonly name: string;
  readonly account: string;
  readonly master: MasterKey;
  readonly keys: DeviceKeys;
  readonly #p: Primitives;
  readonly #signed: SignedPrekeyPair;
  readonly #lastResort: SignedPrekeyPair;
  readonly #claimable: { oneTime: number[]; kem: number[] };
  kept: Kept;
  /** Steps left until the power goes; null: it stays. */
  stepsLeft: number | null = null;
  /** Whether an older state was put back: only then may a message key be used twice. */
  wentBack = false;
  /** Whether sessions were lost: a first message that comes again may then begin its session anew. */
  forgot = false;
  /** The very letters that were opened, as the same text may come in two. */
  readonly opened = new Set<Letter>();

  private constructor(p: Primitives, account: string, name: string, master: MasterKey, made: Made) {
    this.#p = p;
    this.account = account;
    this.name = name;
    this.master = master;
    this.keys = made.keys;
    this.#signed = made.signed;
    this.#lastResort = made.lastResort;
    this.#claimable = { oneTime: made.oneTime.map(idOf), kem: made.kem.map(idOf) };
    this.kept = {
      peers: new Map(),
      outbox: [],
      written: new Map(),
      read: new Map(),
      unreadable: new Map(),
      oneTime: new Map(made.oneTime.map((pair) => [pair.prekeyId, pair])),
      kem: new Map(made.kem.map((pair) => [pair.prekeyId, pair])),
    };
  }

  static async make(p: Primitives, account: string, name: string, master: MasterKey): Promise<MachineDevice> {
    const keys = await generateDeviceKeys(p, master, { accountId: account, deviceId: name });
    return new MachineDevice(p, account, name, master, {
      keys,
      signed: await generateSignedPrekey(p, keys, 1),
      lastResort: await generateKemPrekey(p, keys, 1),
      oneTime: await generateOneTimePrekeys(p, 1, 3),
      kem: await generateOneTimeKemPrekeys(p, keys, 2, 3),
    });
  }

  /** What the server hands out of this device: each one-time key once, then the last resort. */
  claim(): PrekeyBundle {
    const oneTime = this.kept.oneTime.get(this.#claimable.oneTime.shift() ?? 0);
    const kem = this.kept.kem.get(this.#claimable.kem.shift() ?? 0) ?? this.#lastResort;
    return {
      identity: this.keys.identity,
      signedPrekey: publicHalf(this.#signed),
      kemPrekey: publicHalf(kem),
      oneTimePrekey: oneTime ? publicHalf(oneTime) : null,
    };
  }

  /** Wraps one letter for each of these devices; nothing has left when the power goes before the last step. */
  async write(id: string, targets: readonly MachineDevice[], wants: readonly string[] = []): Promise<void> {
    const peers = new Map(this.kept.peers);
    const letters: Letter[] = [];
    for (const target of targets) {
      const { sessions, renewAbove } = peers.get(target.name) ?? { sessions: null, renewAbove: null };
      this.#step();
      const ready =
        sessions !== null && renewAbove === null ? sessions : await this.#start(target, sessions, renewAbove);
      this.#step();
      const { sessions: after, wrapped } = await wrapContentKey(this.#p, ready, contentKeyOf(id));
      peers.set(target.name, { sessions: stored(after), renewAbove: null });
      letters.push({ id, from: this.name, to: target.name, wrapped, wants });
    }
    this.#step();
    const known = this.kept.written.get(id) ?? [];
    const written = new Map(this.kept.written).set(id, [...new Set([...known, ...targets.map(({ name }) => name)])]);
    this.kept = { ...this.kept, peers, written, outbox: [...this.kept.outbox, ...letters] };
    this.#step();
  }

  /** Hands over what is committed and not known to have arrived; after a crash some of it goes again. */
  async post(take: (letter: Letter) => void): Promise<void> {
    for (const letter of this.kept.outbox) {
      this.#step();
      take(letter);
      this.#step();
      this.kept = { ...this.kept, outbox: this.kept.outbox.filter((other) => other !== letter) };
    }
  }

  /** Opens a letter or remembers that it could not. Whether a letter was read before is told by its id alone. */
  async receive(letter: Letter, sender: MachineDevice): Promise<"read" | "known" | "unreadable"> {
    const record = this.kept.peers.get(sender.name) ?? { sessions: null, renewAbove: null };
    if (this.kept.read.has(letter.id)) return "known";
    this.#step();
    const opened = await this.open(letter, sender, record.sessions);
    this.#step();
    const peers = new Map(this.kept.peers);
    const unreadable = new Map(this.kept.unreadable);
    if (opened === null) {
      const renewAbove = repairAbove(record.sessions, letter.wrapped) ?? record.renewAbove;
      peers.set(sender.name, { sessions: record.sessions, renewAbove });
      unreadable.set(letter.id, sender.name);
      this.kept = { ...this.kept, peers, unreadable };
      this.#step();
      return "unreadable";
    }
    this.opened.add(letter);
    const [oneTime, kem] = [new Map(this.kept.oneTime), new Map(this.kept.kem)];
    oneTime.delete(opened.used?.oneTimePrekeyId ?? 0);
    kem.delete(opened.used?.kemPrekeyId ?? 0);
    peers.set(sender.name, { sessions: stored(opened.sessions), renewAbove: record.renewAbove });
    unreadable.delete(letter.id);
    const read = new Map(this.kept.read).set(letter.id, (this.kept.read.get(letter.id) ?? 0) + 1);
    this.kept = { ...this.kept, peers, unreadable, read, oneTime, kem };
    this.#step();
    return "read";
  }

  /** Null for what does not open; the state stays as it is either way. */
  async open(letter: Letter, sender: MachineDevice, sessions: PeerSessions | null): Promise<Unwrapped | null> {
    const { oneTime, kem } = this.kept;
    try {
      const opened = await unwrapContentKey(this.#p, {
        own: this.keys,
        sessions,
        sender: { accountId: sender.account, deviceId: sender.name },
        expectedMasterKey: sender.master.publicKey,
        wrapped: letter.wrapped,
        prekeys: {
          signed: async (id) => (id === 1 ? this.#signed.privateKey : undefined),
          oneTime: async (id) => oneTime.get(id)?.privateKey,
          kem: async (id) => (id === 1 ? this.#lastResort : kem.get(id))?.privateKey,
        },
      });
      if (!equalBytes(opened.contentKey, contentKeyOf(letter.id))) throw new Error(`${letter.id} opened as another.`);
      return opened;
    } catch (error) {
      if (error instanceof CryptoError && error.kind === "open-failed") return null;
      throw error;
    }
  }

  async #start(target: MachineDevice, sessions: PeerSessions | null, renewAbove: number | null) {
    const bundle = target.claim();
    this.#step();
    return startSession(this.#p, {
      own: this.keys,
      bundle,
      sessions,
      expectedMasterKey: target.master.publicKey,
      aboveGeneration: renewAbove ?? 0,
    });
  }

  #step(): void {
    if (this.stepsLeft === null) return;
    if (this.stepsLeft > 0) this.stepsLeft -= 1;
    else throw new Crash();
  }
}

type Made = {
  readonly keys: DeviceKeys;
  readonly signed: SignedPrekeyPair;
  readonly lastResort: SignedPrekeyPair;
  readonly oneTime: readonly OneTimePrekeyPair[];
  readonly kem: readonly SignedPrekeyPair[];
};

const idOf = ({ prekeyId }: { readonly prekeyId: number }): number => prekeyId;

/** What is kept has to survive a round trip through JSON. */
function stored(sessions: PeerSessions): PeerSessions {
  return JSON.parse(JSON.stringify(sessions)) as PeerSessions;
}
