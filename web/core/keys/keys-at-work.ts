import type { FrameHandlers } from "../../../generated/client/socket.ts";
import type { AccountParts } from "../account-parts.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import { TenChatError } from "../tenchat-error.ts";
import { PeerDevices } from "./peer-devices.ts";
import { PeerSessionStore } from "./peer-sessions.ts";
import { Pins } from "./pins.ts";
import { PrekeyCare } from "./prekey-care.ts";

/** Who is told of what happens to the keys of others. */
export interface KeysListener {
  /** Somebody's key change was noticed or accepted. */
  changed(accountId: string): void;
  /** Somebody's new key is trusted: what was held for it can be opened and sent. */
  trusted(accountId: string): Promise<void>;
  /** Somebody has other devices. */
  devicesChanged(): void;
}

/** The keys of one account at work: whom it trusts, the devices of others, and its own prekeys. */
export class KeysAtWork implements ContextAtWork {
  readonly pins: Pins;
  readonly devices: PeerDevices;
  readonly sessions: PeerSessionStore;
  readonly hear: Pick<FrameHandlers, "keys.low" | "keys.changed">;
  /** Resolves when the server has this device's keys since the last connect, or could not be given them. */
  published: Promise<void> = Promise.resolve();
  readonly #parts: AccountParts;
  readonly #listener: KeysListener;
  readonly #care: PrekeyCare;

  constructor(parts: AccountParts, listener: KeysListener) {
    const { host, primitives, api, database } = parts;
    const now = () => host.now();
    this.#parts = parts;
    this.#listener = listener;
    this.pins = new Pins(database, now, (accountId) => listener.changed(accountId));
    this.devices = new PeerDevices(api.keys, this.pins);
    this.sessions = new PeerSessionStore(database);
    this.#care = new PrekeyCare(primitives, database, api.keys, now);
    this.hear = {
      "keys.low": () => parts.inBackground(() => this.#care.tend()),
      "keys.changed": ({ accountId }) =>
        parts.inBackground(async () => {
          await this.devices.refresh(accountId);
          listener.devicesChanged();
        }),
    };
  }

  load(): Promise<void> {
    return this.pins.load();
  }

  async ready(): Promise<void> {
    this.devices.forgetAll();
    this.published = new Promise((resolve) =>
      this.#parts.inBackground(() => this.#care.tend(resolve).finally(resolve)),
    );
  }

  /** Does what is due to this device's prekeys. */
  tendPrekeys(): void {
    this.#parts.inBackground(() => this.#care.tend());
  }

  stop(): void {}

  /** Accepts the key whose number the person has seen, and no other that came in its place meanwhile. */
  async acceptChange(conversationId: string, shownSafetyNumber: string): Promise<void> {
    const person = this.#parts.ledger.conversation(conversationId)?.peer.accountId;
    if (person === undefined) return;
    if (this.pins.change(person) !== null && this.safetyNumber(conversationId) !== shownSafetyNumber) {
      throw new TenChatError("keys-unverified", "The key has changed once more. Nothing was accepted; look again.");
    }
    await this.pins.accept(person);
    await this.#listener.trusted(person);
  }

  safetyNumber(conversationId: string): string | null {
    const { ledger, own } = this.#parts;
    const person = ledger.conversation(conversationId)?.peer.accountId;
    return person === undefined ? null : this.pins.safetyNumber(own.masterKey, person);
  }
}
