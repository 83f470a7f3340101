import {
  CryptoError,
  Patience,
  encodeBase64url,
  formatsReadBy,
  readableFormats,
  repairAbove,
  restoreIdentity,
  signedPrekeyMadeAt,
  startSession,
  unwrapContentKey,
  verifyBundle,
  wrapContentKey,
} from "../../crypto/secrets.ts";
import type { PeerSessions, PrekeyBundle, Primitives } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { codeOf } from "../explain-error.ts";
import type { Change } from "../host.ts";
import type { ContentKeys, Prepared, Recipient, Step, ToWrap, Unwrapped, Wrapped } from "./content-keys.ts";
import type { DeviceLists } from "./device-lists.ts";
import type { OpeningAhead } from "./opening-ahead.ts";
import type { OwnKeys } from "./own-keys.ts";
import type { PeerDevices } from "./peer-devices.ts";
import type { PeerRecord, PeerSessionStore } from "./peer-sessions.ts";
import type { Pins } from "./pins.ts";

interface Parts {
  readonly primitives: Primitives;
  readonly own: OwnKeys;
  readonly peers: PeerSessionStore;
  readonly pins: Pins;
  readonly devices: PeerDevices;
  readonly lists: Pick<DeviceLists, "allows">;
  readonly ahead: Pick<OpeningAhead, "take">;
  readonly now: () => number;
}

/** How often a device that was of a version before is looked at. Each look takes one of its one-time prekeys. */
const lookAgainAfter = 24 * 3_600_000;

/** The content key in the session with each device by itself: for two people, and for the chains of a group. */
export class PairwiseKeys implements ContentKeys {
  readonly suite = { suite: "pairwise", version: 1 };
  readonly #parts: Parts;
  readonly #patience = new Patience();
  /** What was handed out in vain, as somebody else's was not: asked for again it would use up as many once more. */
  readonly #unused = new Map<string, PrekeyBundle>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async prepare(recipients: readonly Recipient[]): Promise<Prepared> {
    const bundles = new Map<string, PrekeyBundle>();
    try {
      await this.#prepare(recipients, bundles);
      return bundles;
    } catch (error) {
      for (const [deviceId, bundle] of bundles) this.#unused.set(deviceId, bundle);
      throw error;
    }
  }

  async #prepare(recipients: readonly Recipient[], bundles: Map<string, PrekeyBundle>): Promise<void> {
    for (const accountId of new Set(recipients.map((recipient) => recipient.accountId))) {
      const needed: string[] = [];
      const looked: string[] = [];
      for (const recipient of recipients) {
        if (recipient.accountId !== accountId) continue;
        const peer = await this.#parts.peers.read(recipient.deviceId);
        const isHeld = this.#isWith(recipient, peer.sessions) && peer.renewAbove === undefined;
        const unused = this.#unused.get(recipient.deviceId);
        this.#unused.delete(recipient.deviceId);
        if (!isHeld && unused?.identity.accountId === accountId) bundles.set(recipient.deviceId, unused);
        else if (!isHeld) needed.push(recipient.deviceId);
        else if (this.#isToLookAt(peer)) looked.push(recipient.deviceId);
      }
      const claimed = [...(await this.#claim(accountId, needed)), ...(await this.#look(accountId, looked))];
      for (const bundle of claimed) bundles.set(bundle.identity.deviceId, bundle);
    }
  }

  async reads(recipients: readonly Recipient[], prepared: Prepared): Promise<number> {
    let lowest = readableFormats;
    for (const recipient of recipients) {
      const peer = await this.#parts.peers.read(recipient.deviceId);
      lowest = Math.min(lowest, await this.#readBy(recipient, peer, prepared.get(recipient.deviceId)));
    }
    return lowest;
  }

  async wrap({ recipients, prepared, contentKey }: ToWrap): Promise<Wrapped> {
    return { ...(await this.wrapEach(recipients, prepared, contentKey)), shared: new Uint8Array(0) };
  }

  contentOf(ciphertext: Uint8Array): Uint8Array {
    return ciphertext;
  }

  /** The same secret for each device: a content key, or a chain of a group. */
  async wrapEach(
    recipients: readonly Recipient[],
    prepared: Prepared,
    secret: Uint8Array,
  ): Promise<Omit<Wrapped, "shared">> {
    const wrapped = [];
    for (const recipient of recipients) {
      wrapped.push(await this.#wrapFor(recipient, prepared.get(recipient.deviceId), secret));
    }
    return {
      keys: wrapped.map(({ key }) => key),
      also: wrapped.flatMap(({ also }) => also),
      after: wrapped.flatMap(({ after }) => after),
    };
  }

  async unwrap(message: Message): Promise<Unwrapped | null> {
    const { senderAccountId, senderDeviceId, wrappedKey, protocolVersion } = message;
    if (wrappedKey === null) return null;
    const { primitives, own, peers, pins, ahead } = this.#parts;
    const peer = await peers.read(senderDeviceId);
    const sender = { accountId: senderAccountId, deviceId: senderDeviceId };
    const opened = this.#isWith(sender, peer.sessions) ? ahead.take(message, peer.sessions) : null;
    const unwrapped =
      opened ??
      (await unwrapContentKey(primitives, {
        own: own.device,
        sessions: peer.sessions,
        sender,
        expectedMasterKey: this.#trusted(senderAccountId),
        wrapped: fromBase64(wrappedKey),
        prekeys: own.prekeys,
        patience: this.#patience,
      }));
    const kept = async (): Promise<Step> => {
      this.#patience.opened(senderDeviceId);
      // Who writes a format reads it; the version is among what was sealed.
      const reads = Math.max(peer.reads ?? 1, protocolVersion);
      const looked = peer.lookedAt === undefined ? {} : { lookedAt: peer.lookedAt };
      const handed = peer.newestPrekey === undefined ? {} : { newestPrekey: peer.newestPrekey };
      const sessions = peers.keep(senderDeviceId, { sessions: unwrapped.sessions, reads, ...looked, ...handed });
      const pin =
        this.#isOwn(senderAccountId) || unwrapped.peer === null
          ? { changes: [], pinned: () => undefined }
          : pins.pinChange(senderAccountId, unwrapped.peer.masterKey);
      const erased = unwrapped.used === null ? [] : await own.erase(unwrapped.used);
      return { also: [sessions.change, ...pin.changes, ...erased], after: [sessions.kept, pin.pinned] };
    };
    const inVain = () => this.#patience.inVain(senderDeviceId);
    const { contentKey, sessions } = unwrapped;
    const content = opened?.content ?? null;
    const began = unwrapped.used !== null;
    const listed = this.#isListed(sessions);
    return { contentKey, ...(content === null ? {} : { content }), began, listed, kept, inVain };
  }

  /** The person wants to hear this device again: what it sent in vain before counts no more. */
  forgive(deviceId: string): void {
    this.#patience.opened(deviceId);
  }

  /** Whoever misses a message of a session opens the next one all the same. */
  async untell(): Promise<Step> {
    return { also: [], after: [] };
  }

  /** Of two people neither goes. */
  async isOut(): Promise<Step> {
    return { also: [], after: [] };
  }

  /** The peer may be writing in a session that was lost here; answering in a new one repairs that. */
  async repair({ senderDeviceId, wrappedKey }: Message): Promise<Step> {
    const { peers } = this.#parts;
    if (wrappedKey === null) return { also: [], after: [] };
    const peer = await peers.read(senderDeviceId);
    const renewAbove = repairAbove(peer.sessions, fromBase64(wrappedKey));
    if (renewAbove === null) return { also: [], after: [] };
    const kept = peers.keep(senderDeviceId, { ...peer, renewAbove });
    return { also: [kept.change], after: [kept.kept] };
  }

  /** Whether what is held with a device is with a device of this person, signed by the key that is trusted now. */
  async isTrusted(device: Recipient): Promise<boolean> {
    return this.#isWith(device, (await this.#parts.peers.read(device.deviceId)).sessions);
  }

  /** Whether what is held with a device is with one that its person lists. */
  async isListed({ deviceId }: Recipient): Promise<boolean> {
    return this.#isListed((await this.#parts.peers.read(deviceId)).sessions);
  }

  /** Whether somebody answers with another key than the trusted one. */
  isChanged(accountId: string): boolean {
    return this.#parts.pins.change(accountId) !== null;
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

  #isListed(sessions: PeerSessions | null): boolean {
    return sessions === null || this.#parts.lists.allows(restoreIdentity(sessions.peer));
  }

  async #claim(accountId: string, deviceIds: readonly string[]): Promise<readonly PrekeyBundle[]> {
    return deviceIds.length === 0 ? [] : this.#parts.devices.claim(accountId, deviceIds);
  }

  /** There is a session already: what the server does not hand out now is looked at another time. */
  async #look(accountId: string, deviceIds: readonly string[]): Promise<readonly PrekeyBundle[]> {
    try {
      return await this.#claim(accountId, deviceIds);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return [];
    }
  }

  #isToLookAt({ reads = 1, lookedAt = 0 }: PeerRecord): boolean {
    return reads < readableFormats && this.#parts.now() - lookedAt >= lookAgainAfter;
  }

  /** What was known, or what the device itself has signed by now. Nobody reads less than before. */
  async #readBy(
    { accountId }: Recipient,
    { reads = 1 }: PeerRecord,
    bundle: PrekeyBundle | undefined,
  ): Promise<number> {
    if (bundle === undefined) return reads;
    const trusted = this.#trusted(accountId);
    const { accountId: owner, masterKey } = bundle.identity;
    const isTheirs =
      owner === accountId && (trusted === null || encodeBase64url(trusted) === encodeBase64url(masterKey));
    if (!isTheirs || !(await verifyBundle(this.#parts.primitives, bundle))) return reads;
    return Math.max(reads, formatsReadBy(bundle.signedPrekey.prekeyId));
  }

  async #wrapFor(recipient: Recipient, bundle: PrekeyBundle | undefined, secret: Uint8Array) {
    const { primitives, own, peers, pins } = this.#parts;
    const { accountId, deviceId } = recipient;
    const expectedMasterKey = this.#trusted(accountId);
    const peer = await peers.read(deviceId);
    let sessions = this.#isWith(recipient, peer.sessions) ? peer.sessions : null;
    let { newestPrekey, begun } = peer;
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
      // The bundle is the device's own by now: what it says of itself no server has made up.
      const { prekeyId } = bundle.signedPrekey;
      begun = {
        oneTime: bundle.oneTimePrekey !== null,
        signedAt: signedPrekeyMadeAt(prekeyId),
        replaced: prekeyId < (newestPrekey ?? 0),
      };
      newestPrekey = Math.max(prekeyId, newestPrekey ?? 0);
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
    const { sessions: advanced, wrapped } = await wrapContentKey(primitives, sessions, secret);
    const reads = await this.#readBy(recipient, peer, bundle);
    const lookedAt = bundle === undefined ? peer.lookedAt : this.#parts.now();
    const kept = peers.keep(deviceId, {
      ...{ sessions: advanced, reads },
      ...(lookedAt === undefined ? {} : { lookedAt }),
      ...(newestPrekey === undefined ? {} : { newestPrekey }),
      ...(begun === undefined ? {} : { begun }),
    });
    const key = { deviceId, wrappedKey: toBase64(wrapped) };
    return { key, also: [...also, kept.change], after: [...after, kept.kept] };
  }
}
