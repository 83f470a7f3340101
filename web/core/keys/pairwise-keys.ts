import {
  CryptoError,
  Patience,
  encodeBase64url,
  repairAbove,
  startSession,
  unwrapContentKey,
  wrapContentKey,
} from "../../crypto/secrets.ts";
import type { PeerSessions, PrekeyBundle, Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { ContentKeys, Prepared, Recipient, Step, Unwrapped, Wrapped } from "./content-keys.ts";
import type { OwnKeys } from "./own-keys.ts";
import type { PeerDevices } from "./peer-devices.ts";
import type { PeerSessionStore } from "./peer-sessions.ts";
import type { Pins } from "./pins.ts";

interface Parts {
  readonly primitives: Primitives;
  readonly own: OwnKeys;
  readonly peers: PeerSessionStore;
  readonly pins: Pins;
  readonly devices: PeerDevices;
}

type WithKey = Message & { readonly wrappedKey: string };

/** The content key in the session with each device by itself: for two people, and for groups until they have chains. */
export class PairwiseKeys implements ContentKeys {
  readonly suite = { suite: "pairwise", version: 1 };
  readonly #parts: Parts;
  readonly #patience = new Patience();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async prepare(recipients: readonly Recipient[]): Promise<Prepared> {
    const bundles = new Map<string, PrekeyBundle>();
    for (const accountId of new Set(recipients.map((recipient) => recipient.accountId))) {
      const needed: string[] = [];
      for (const recipient of recipients) {
        if (recipient.accountId !== accountId) continue;
        const { sessions, renewAbove } = await this.#parts.peers.read(recipient.deviceId);
        if (!this.#isWith(recipient, sessions) || renewAbove !== undefined) needed.push(recipient.deviceId);
      }
      if (needed.length === 0) continue;
      for (const bundle of await this.#parts.devices.claim(accountId, needed)) {
        bundles.set(bundle.identity.deviceId, bundle);
      }
    }
    return bundles;
  }

  async wrap(recipients: readonly Recipient[], prepared: Prepared, contentKey: Uint8Array): Promise<Wrapped> {
    const wrapped = [];
    for (const recipient of recipients) {
      wrapped.push(await this.#wrapFor(recipient, prepared.get(recipient.deviceId), contentKey));
    }
    return {
      keys: wrapped.map(({ key }) => key),
      also: wrapped.flatMap(({ also }) => also),
      after: wrapped.flatMap(({ after }) => after),
    };
  }

  async unwrap({ senderAccountId, senderDeviceId, wrappedKey }: WithKey): Promise<Unwrapped> {
    const { primitives, own, peers, pins } = this.#parts;
    const peer = await peers.read(senderDeviceId);
    const unwrapped = await unwrapContentKey(primitives, {
      own: own.device,
      sessions: peer.sessions,
      sender: { accountId: senderAccountId, deviceId: senderDeviceId },
      expectedMasterKey: this.#trusted(senderAccountId),
      wrapped: fromBase64(wrappedKey),
      prekeys: own.prekeys,
      patience: this.#patience,
    });
    const kept = async (): Promise<Step> => {
      this.#patience.opened(senderDeviceId);
      const sessions = peers.keep(senderDeviceId, { sessions: unwrapped.sessions });
      const pin = this.#isOwn(senderAccountId)
        ? { changes: [], pinned: () => undefined }
        : pins.pinChange(senderAccountId, unwrapped.peer.masterKey);
      const erased = unwrapped.used === null ? [] : await own.erase(unwrapped.used);
      return { also: [sessions.change, ...pin.changes, ...erased], after: [sessions.kept, pin.pinned] };
    };
    const inVain = () => this.#patience.inVain(senderDeviceId);
    return { contentKey: unwrapped.contentKey, kept, inVain };
  }

  /** The peer may be writing in a session that was lost here; answering in a new one repairs that. */
  async repair({ senderDeviceId, wrappedKey }: WithKey): Promise<Step> {
    const { peers } = this.#parts;
    const peer = await peers.read(senderDeviceId);
    const renewAbove = repairAbove(peer.sessions, fromBase64(wrappedKey));
    if (renewAbove === null) return { also: [], after: [] };
    const kept = peers.keep(senderDeviceId, { ...peer, renewAbove });
    return { also: [kept.change], after: [kept.kept] };
  }

  #isOwn(accountId: string): boolean {
    return accountId === this.#parts.own.device.identity.accountId;
  }

  #trusted(accountId: string): Uint8Array | null {
    const { own, pins } = this.#parts;
    return this.#isOwn(accountId) ? own.masterKey : pins.trusted(accountId);
  }

  /**
   * Whether what is held under a device's id is with a device of this person, signed by the key trusted now. The server
   * says which ids are whose: it could name a device of somebody else, or one that a key given up since had signed.
   */
  #isWith({ accountId }: Recipient, sessions: PeerSessions | null): sessions is PeerSessions {
    const trusted = this.#trusted(accountId);
    if (sessions === null || trusted === null) return false;
    return sessions.peer.accountId === accountId && sessions.peer.masterKey === encodeBase64url(trusted);
  }

  async #wrapFor(recipient: Recipient, bundle: PrekeyBundle | undefined, contentKey: Uint8Array) {
    const { primitives, own, peers, pins } = this.#parts;
    const { accountId, deviceId } = recipient;
    const expectedMasterKey = this.#trusted(accountId);
    const peer = await peers.read(deviceId);
    let sessions = this.#isWith(recipient, peer.sessions) ? peer.sessions : null;
    const also: Change[] = [];
    const after: (() => void)[] = [];
    if (bundle !== undefined && (sessions === null || peer.renewAbove !== undefined)) {
      sessions = await startSession(primitives, {
        own: own.device,
        bundle,
        sessions,
        expectedMasterKey,
        ...(peer.renewAbove === undefined ? {} : { aboveGeneration: peer.renewAbove }),
      });
      if (!this.#isOwn(accountId)) {
        const pin = pins.pinChange(accountId, bundle.identity.masterKey);
        also.push(...pin.changes);
        after.push(pin.pinned);
      }
    }
    if (sessions === null) {
      // Somebody else's, or signed by a key that is not trusted: no bundle can make it one of this person's devices.
      if (peer.sessions !== null) throw new CryptoError("verification-failed", "This device is not this person's.");
      throw new Error("The server handed out no keys for a device of this conversation.");
    }
    const { sessions: advanced, wrapped } = await wrapContentKey(primitives, sessions, contentKey);
    const kept = peers.keep(deviceId, { sessions: advanced });
    const key = { deviceId, wrappedKey: toBase64(wrapped) };
    return { key, also: [...also, kept.change], after: [...after, kept.kept] };
  }
}
