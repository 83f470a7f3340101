import type { AccountParts } from "../account-parts.ts";
import { isPassing } from "../explain-error.ts";
import { shownDeviceName } from "../shown-person.ts";
import { TenChatError } from "../tenchat-error.ts";
import { describeSuite } from "./describe-suite.ts";
import type { BeginningWeakness, CodeComparison, ConversationSecurity, PersonSecurity, ReadingDevice } from "./door.ts";
import type { DeviceLists } from "./device-lists.ts";
import type { KnownNames } from "./known-names.ts";
import type { BegunBy, PeerSessionStore } from "./peer-sessions.ts";
import type { PeerDevices } from "./peer-devices.ts";
import type { Comparison, Pins } from "./pins.ts";
import { readVerificationCode, verificationCode } from "./verification-code.ts";

interface Parts {
  readonly account: Pick<AccountParts, "api" | "ledger" | "own">;
  readonly pins: Pins;
  readonly names: KnownNames;
  readonly lists: DeviceLists;
  readonly devices: PeerDevices;
  readonly peers: Pick<PeerSessionStore, "read">;
  readonly now: () => number;
}

/** A device that is in use makes other signed prekeys every two days; one that was away for a week is nothing strange. */
const oldAfter = 9 * 24 * 3_600_000;

/** What a person can know of the keys of a conversation, and how two of them make sure. */
export class Verification {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async security(conversationId: string): Promise<ConversationSecurity> {
    const conversation = this.#parts.account.ledger.conversation(conversationId);
    if (conversation === undefined) throw new TenChatError("not-found", "There is no such conversation here.");
    const people = await Promise.all(conversation.members.map(({ accountId }) => this.#person(accountId)));
    return {
      suite: describeSuite(conversation.keys),
      people: people.toSorted((one, other) => Number(one.own) - Number(other.own)),
    };
  }

  safetyNumber(accountId: string): string | null {
    return this.#parts.pins.safetyNumber(this.#parts.account.own.masterKey, accountId);
  }

  /** Only for the key that is trusted and whose number was shown: another may have come in its place meanwhile. */
  async mark(accountId: string, shown: string, by: Comparison): Promise<void> {
    const { pins } = this.#parts;
    if (pins.change(accountId) !== null || this.safetyNumber(accountId) !== shown) {
      throw new TenChatError("changed-again", "The key has changed. Nothing was marked as verified; look again.");
    }
    await pins.verify(accountId, by);
  }

  async compare(accountId: string, scanned: string): Promise<CodeComparison> {
    const read = readVerificationCode(scanned);
    if (read === null) return "no-code";
    if (this.#parts.pins.change(accountId) !== null || read !== this.safetyNumber(accountId)) return "different";
    await this.mark(accountId, read, "code");
    return "same";
  }

  async #person(accountId: string): Promise<PersonSecurity> {
    const { account, names, pins } = this.#parts;
    const own = accountId === account.own.device.identity.accountId;
    const safetyNumber = own ? null : this.safetyNumber(accountId);
    return {
      person: names.person(accountId),
      own,
      verifiedAt: pins.change(accountId) === null ? (pins.verified(accountId)?.at ?? null) : null,
      safetyNumber,
      code: safetyNumber === null ? null : verificationCode(safetyNumber),
      devices: await this.#devices(accountId, own ? account.own.masterKey : pins.trusted(accountId)),
    };
  }

  /** As their signed list names them; the server's answer alone of who has none. */
  async #devices(accountId: string, masterKey: Uint8Array | null): Promise<readonly ReadingDevice[] | null> {
    const { account, devices, lists } = this.#parts;
    const { deviceId: here } = account.own.device.identity;
    const asked = await devices.list(accountId).catch((error: unknown) => {
      if (isPassing(error)) return null;
      throw error;
    });
    const list = lists.list(accountId, masterKey);
    const ids = asked ?? list?.devices.map(({ deviceId }) => deviceId);
    if (ids === undefined) return null;
    const begun = await Promise.all(ids.map(async (deviceId) => (await this.#parts.peers.read(deviceId)).begun));
    return ids.map((deviceId, at) => {
      const listed = list?.devices.find((device) => device.deviceId === deviceId);
      const name = shownDeviceName(listed?.name ?? "") || null;
      return {
        deviceId,
        name,
        since: listed?.since ?? null,
        current: deviceId === here,
        weaknesses: this.#weaknesses(begun[at]),
      };
    });
  }

  #weaknesses(begun: BegunBy | undefined): readonly BeginningWeakness[] {
    if (begun === undefined) return [];
    const { oneTime, signedAt: madeAt, replaced } = begun;
    const old = madeAt !== null && this.#parts.now() - madeAt > oldAfter;
    return [
      ...(oneTime ? [] : [{ kind: "no-one-time-key" as const }]),
      ...(old ? [{ kind: "old-keys" as const, madeAt }] : []),
      ...(replaced ? [{ kind: "replaced-keys" as const }] : []),
    ];
  }
}
