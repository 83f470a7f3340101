import type { AccountParts } from "../account-parts.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import { callOf } from "../content/call-content.ts";
import { Agreement } from "./agreement.ts";
import type { CallStores } from "./call-stores.ts";
import type { CallWord } from "./call-word.ts";
import { DirectAtWork, type DirectListener } from "./direct-at-work.ts";
import type { Purpose } from "./purpose.ts";

const relayOnlyKey = { table: "device", key: "calls/relay-only" } as const;

const calling: Purpose = {
  asks: "ring",
  asksFor: 45_000,
  underWay: "There is a call already. End it first.",
  item: callOf,
  capture: (host, video) => host.capture(video),
  connect: (host, given, events) => host.connect(given, events),
};

/** The one call of this device, and its direct connections; both ask in the same way, and hide the address or do not. */
export class CallsAtWork implements ContextAtWork {
  readonly hear = {};
  readonly call: Agreement;
  readonly direct: DirectAtWork;
  readonly #parts: AccountParts;
  readonly #stores: CallStores;
  readonly #stopListening: () => void;

  constructor(parts: AccountParts, listener: DirectListener, stores: CallStores) {
    this.#parts = parts;
    this.#stores = stores;
    const relayOnly = () => stores.relayOnly.get();
    this.call = new Agreement({ parts, listener, purpose: calling, state: stores.state, relayOnly });
    this.direct = new DirectAtWork(parts, listener, stores.direct, relayOnly);
    // Deleted here, or deserted by the other.
    this.#stopListening = parts.ledger.listen(() => this.peopleChanged());
  }

  async load(): Promise<void> {
    this.#stores.relayOnly.set((await this.#parts.ledger.readAside<boolean>(relayOnlyKey)) ?? false);
  }

  async ready(): Promise<void> {
    // What was said meanwhile comes as messages do.
  }

  stop(): void {
    this.#stopListening();
    this.call.stop();
    this.direct.stop();
    this.#stores.relayOnly.set(false);
  }

  async chooseRelayOnly(on: boolean): Promise<void> {
    await this.#parts.ledger.commitAside([{ ...relayOnlyKey, value: on }]);
    this.#stores.relayOnly.set(on);
    // A call that somebody is in goes on as it has begun; this one nobody may look at.
    if (on) await this.direct.leaveUnhidden();
  }

  /** Whom the person has blocked is another than before, or which devices somebody has. */
  peopleChanged(): void {
    this.call.leaveGone();
    this.direct.leaveGone();
  }

  /** Something said about a call or a direct connection has its place. */
  called(word: CallWord): void {
    this.call.called(word);
    this.direct.called(word);
  }
}
