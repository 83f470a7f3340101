import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import {
  generateOneTimeKemPrekeys,
  generateOneTimePrekeys,
  generateSignedPrekey,
  publicHalf,
} from "../keys/generate-prekeys.ts";
import type { DeviceKeys, MasterKey } from "../keys/identity.ts";
import type { OneTimePrekeyPair, PrekeyBundle, PrekeySecrets, SignedPrekeyPair } from "../keys/prekey.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { Patience } from "../sessions/patience.ts";
import type { PeerSessions } from "../sessions/peer-sessions.ts";
import { startSession } from "../sessions/start-session.ts";
import { unwrapContentKey } from "../sessions/unwrap-content-key.ts";
import type { Unwrapped } from "../sessions/unwrap-content-key.ts";
import { wrapContentKey } from "../sessions/wrap-content-key.ts";

/** A device as a client would run it: prekeys, one peer, and a server's place for its bundles. Starts with 4 one-time keys. */
export class ScriptedDevice {
  readonly p: Primitives;
  readonly master: MasterKey;
  readonly keys: DeviceKeys;
  readonly signed = new Map<number, SignedPrekeyPair>();
  readonly oneTime = new Map<number, OneTimePrekeyPair>();
  readonly kem = new Map<number, SignedPrekeyPair>();
  readonly #unclaimed: { oneTime: number[]; kem: number[] } = { oneTime: [], kem: [] };
  readonly #lastResort = 1;
  #newestSigned = 0;
  patience = new Patience();
  sessions: PeerSessions | null = null;

  private constructor(p: Primitives, master: MasterKey, keys: DeviceKeys) {
    this.p = p;
    this.master = master;
    this.keys = keys;
  }

  static async create(p: Primitives, name: string, master?: MasterKey): Promise<ScriptedDevice> {
    const root = master ?? (await generateMasterKey(p));
    const keys = await generateDeviceKeys(p, root, { accountId: `account-${name}`, deviceId: `device-${name}` });
    const device = new ScriptedDevice(p, root, keys);
    await device.rotate();
    for (const pair of await generateOneTimePrekeys(p, 1, 4)) device.oneTime.set(pair.prekeyId, pair);
    for (const pair of await generateOneTimeKemPrekeys(p, keys, 1, 5)) device.kem.set(pair.prekeyId, pair);
    device.#unclaimed.oneTime = [1, 2, 3, 4];
    device.#unclaimed.kem = [2, 3, 4, 5];
    return device;
  }

  get sender() {
    const { accountId, deviceId } = this.keys.identity;
    return { accountId, deviceId };
  }

  get prekeys(): PrekeySecrets {
    return {
      signed: async (id) => this.signed.get(id)?.privateKey,
      oneTime: async (id) => this.oneTime.get(id)?.privateKey,
      kem: async (id) => this.kem.get(id)?.privateKey,
    };
  }

  /** A new signed prekey; the old one is retained. */
  async rotate(): Promise<void> {
    this.#newestSigned += 1;
    this.signed.set(this.#newestSigned, await generateSignedPrekey(this.p, this.keys, this.#newestSigned));
  }

  /** What the server hands out: each one-time key once, then none and the last-resort key. */
  claim(): PrekeyBundle {
    const signed = this.signed.get(this.#newestSigned);
    const kem = this.kem.get(this.#unclaimed.kem.shift() ?? this.#lastResort);
    const oneTime = this.oneTime.get(this.#unclaimed.oneTime.shift() ?? 0);
    if (!signed || !kem) throw new Error("The scripted device has lost a prekey.");
    return {
      identity: this.keys.identity,
      signedPrekey: publicHalf(signed),
      kemPrekey: publicHalf(kem),
      oneTimePrekey: oneTime ? publicHalf(oneTime) : null,
    };
  }

  async start(peer: ScriptedDevice, aboveGeneration = 0): Promise<void> {
    this.sessions = await startSession(this.p, {
      own: this.keys,
      bundle: peer.claim(),
      sessions: this.sessions,
      expectedMasterKey: peer.master.publicKey,
      aboveGeneration,
    });
  }

  async send(key: Uint8Array): Promise<Uint8Array> {
    if (!this.sessions) throw new Error("The scripted device has not started a session.");
    const { sessions, wrapped } = await wrapContentKey(this.p, this.sessions, key);
    // What is stored must survive a round trip through JSON.
    this.sessions = JSON.parse(JSON.stringify(sessions)) as PeerSessions;
    return wrapped;
  }

  async receive(peer: ScriptedDevice, wrapped: Uint8Array): Promise<Unwrapped> {
    const opened = await unwrapContentKey(this.p, {
      own: this.keys,
      sessions: this.sessions,
      sender: peer.sender,
      expectedMasterKey: peer.master.publicKey,
      wrapped,
      prekeys: this.prekeys,
      patience: this.patience,
    });
    this.patience.opened(peer.sender.deviceId);
    this.sessions = JSON.parse(JSON.stringify(opened.sessions)) as PeerSessions;
    if (opened.used) {
      if (opened.used.oneTimePrekeyId !== null) this.oneTime.delete(opened.used.oneTimePrekeyId);
      if (opened.used.kemPrekeyId !== this.#lastResort) this.kem.delete(opened.used.kemPrekeyId);
    }
    return opened;
  }
}

/** A content key that is recognisable: 64 times one number. */
export function contentKey(number: number): Uint8Array {
  return new Uint8Array(64).fill(number);
}
