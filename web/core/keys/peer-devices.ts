import { CryptoError, signedPrekeyMadeAt } from "../../crypto/secrets.ts";
import type { DeviceIdentity, PrekeyBundle } from "../../crypto/secrets.ts";
import { toBase64 } from "../base64.ts";
import type { ServerApi } from "../server-api.ts";
import type { DeviceLists } from "./device-lists.ts";
import type { Pins } from "./pins.ts";
import { readBundle } from "./wire-keys.ts";

const claimAtOnce = 16;

/** The devices of people, as the server lists them and their signed lists allow, until it says that they have changed. */
export class PeerDevices {
  readonly #keys: ServerApi["keys"];
  readonly #pins: Pins;
  readonly #lists: DeviceLists;
  readonly #ownMasterKey: Uint8Array;
  readonly #ownAccountId: string;
  readonly #listed = new Map<string, Promise<readonly string[]>>();
  /** Accounts whose last answer came while another key waited to be accepted: no list has judged it. */
  readonly #unjudged = new Set<string>();

  constructor(keys: ServerApi["keys"], pins: Pins, lists: DeviceLists, own: DeviceIdentity) {
    this.#keys = keys;
    this.#pins = pins;
    this.#lists = lists;
    this.#ownMasterKey = own.masterKey;
    this.#ownAccountId = own.accountId;
  }

  /** Device ids; none while the account has published no keys. A key change is noticed on the way. */
  list(accountId: string): Promise<readonly string[]> {
    const known = this.#listed.get(accountId);
    // Once that key is accepted its list says which of those devices there are. And what was asked for once may be over by now:
    // a newer list ends that, and without one it has to be said that nothing is sent.
    const isOver = this.#unjudged.has(accountId) && this.#pins.change(accountId) === null;
    if (known !== undefined && !isOver && !this.#lists.isHeld(accountId)) return known;
    const asked = this.#ask(accountId);
    this.#listed.set(accountId, asked);
    // A failure is the asker's; the next one asks again.
    asked.catch(() => this.#listed.delete(accountId));
    return asked;
  }

  /** Asks again and compares the master key; what a `keys.changed` frame calls for. */
  refresh(accountId: string): Promise<readonly string[]> {
    this.#listed.delete(accountId);
    return this.list(accountId);
  }

  /** After a reconnect anything may have changed unheard. */
  forgetAll(): void {
    this.#listed.clear();
  }

  /** One bundle of each device, to start sessions with. They are used up by asking. */
  async claim(accountId: string, deviceIds: readonly string[]): Promise<PrekeyBundle[]> {
    const bundles: PrekeyBundle[] = [];
    let masterKey: string | undefined;
    for (let at = 0; at < deviceIds.length; at += claimAtOnce) {
      const claimed = await this.#keys.claimPrekeyBundles({
        accountId,
        deviceIds: deviceIds.slice(at, at + claimAtOnce),
      });
      // At first contact nothing is trusted yet; one key has to vouch for all of this person's devices even so.
      if (claimed.accountId !== accountId || claimed.masterKey !== (masterKey ??= claimed.masterKey)) {
        throw new CryptoError("verification-failed", "The server answered with the keys of somebody else.");
      }
      await this.#pins.compare(accountId, claimed.masterKey);
      const read = claimed.bundles.map((bundle) => readBundle(claimed, bundle));
      if (!read.every(({ identity }) => this.#lists.allows(identity))) {
        throw new CryptoError("verification-failed", "The server answered with a device that is in no list.");
      }
      // Its number says when it was made: so do those of programs alone that have their account sign a list.
      for (const { identity, signedPrekey } of read)
        if (signedPrekeyMadeAt(signedPrekey.prekeyId) !== null) this.#lists.expect(identity);
      bundles.push(...read);
    }
    return bundles;
  }

  async #ask(accountId: string): Promise<readonly string[]> {
    const asked = this.#lists.counter(accountId);
    const listed = await this.#keys.listAccountDevices({ accountId });
    await this.#pins.compare(accountId, listed.masterKey);
    this.#unjudged.delete(accountId);
    if (listed.masterKey === null) return [];
    // One's own key is nobody's word; a contact's is the trusted one, or the one that is to be trusted at first contact.
    const own = accountId === this.#ownAccountId ? toBase64(this.#ownMasterKey) : null;
    if (own !== null) this.#lists.note(accountId, "replaced", own !== listed.masterKey);
    if (own !== null && own !== listed.masterKey) return [];
    // While another key waits to be accepted nothing is sent, and what it has signed says nothing.
    if (this.#pins.change(accountId) !== null) {
      this.#unjudged.add(accountId);
      return listed.devices.map((device) => device.deviceId);
    }
    return this.#lists.judge({ ...listed, accountId }, listed.masterKey, asked);
  }
}
