import type { AccountParts } from "../account-parts.ts";
import { directOf } from "../content/call-content.ts";
import { ValueStore } from "../store.ts";
import { Agreement, type AgreementListener } from "./agreement.ts";
import type { CallWord } from "./call-word.ts";
import type { OwnMedia, PeerChannel } from "./call-host.ts";
import type { DirectChannel } from "./direct-channel.ts";
import type { DirectState } from "./direct-door.ts";
import type { CallState } from "./door.ts";
import type { Purpose } from "./purpose.ts";

/** Longer than a call rings, as nothing makes a sound; shorter than a question counts as fresh. */
const asksFor = 100_000;

/** Nothing is heard or seen of the person. */
const nothing: OwnMedia = { video: false, stream: null, turn: () => undefined, stop: () => undefined };

export interface DirectListener extends AgreementListener {
  /** There is one from now on: what waits may go there. */
  directOpened(conversationId: string): void;
  /** Nobody can say any more what is shown at the other end. */
  directClosed(conversationId: string): void;
  directHeard(conversationId: string, from: DirectChannel, frame: string): void;
}

interface Between {
  readonly agreement: Agreement;
  readonly state: ValueStore<CallState>;
  peer: PeerChannel | null;
  channel: DirectChannel | null;
}

/** The direct connections of this device, at most one in each conversation of two. */
export class DirectAtWork {
  readonly #parts: AccountParts;
  readonly #listener: DirectListener;
  readonly #states: ValueStore<ReadonlyMap<string, DirectState>>;
  readonly #relayOnly: () => boolean;
  readonly #between = new Map<string, Between>();

  constructor(
    parts: AccountParts,
    listener: DirectListener,
    states: ValueStore<ReadonlyMap<string, DirectState>>,
    relayOnly: () => boolean,
  ) {
    this.#parts = parts;
    this.#listener = listener;
    this.#states = states;
    this.#relayOnly = relayOnly;
  }

  stop(): void {
    for (const { agreement } of this.#between.values()) agreement.stop();
  }

  ask(conversationId: string): Promise<void> {
    return this.#in(conversationId).agreement.ask(conversationId, false);
  }

  async agree(conversationId: string): Promise<void> {
    await this.#between.get(conversationId)?.agreement.accept(false);
  }

  async end(conversationId: string): Promise<void> {
    await this.#between.get(conversationId)?.agreement.hangUp();
  }

  dismiss(conversationId: string): void {
    this.#between.get(conversationId)?.agreement.dismiss();
  }

  called(word: CallWord): void {
    const { conversationId, said } = word;
    const between = said.kind === "ask" ? this.#in(conversationId) : this.#between.get(conversationId);
    between?.agreement.called(word);
  }

  /** Null where there is no connection. */
  to(conversationId: string): DirectChannel | null {
    return this.#between.get(conversationId)?.channel ?? null;
  }

  leaveGone(): void {
    for (const { agreement } of this.#between.values()) agreement.leaveGone();
  }

  async leaveUnhidden(): Promise<void> {
    await Promise.all([...this.#between.values()].map(({ agreement }) => agreement.leaveUnhidden()));
  }

  #in(conversationId: string): Between {
    const known = this.#between.get(conversationId);
    if (known !== undefined) return known;
    const state = new ValueStore<CallState>({ kind: "none" });
    const [parts, listener, relayOnly] = [this.#parts, this.#listener, this.#relayOnly];
    const purpose = this.#purpose(conversationId);
    const agreement = new Agreement({ parts, listener, purpose, state, relayOnly });
    const between: Between = { agreement, state, peer: null, channel: null };
    this.#between.set(conversationId, between);
    state.subscribe(() => this.#changed(conversationId, between));
    return between;
  }

  #purpose(conversationId: string): Purpose {
    return {
      asks: "ask",
      asksFor,
      underWay: "There is a direct connection in this conversation already, or one was asked for.",
      item: () => directOf(),
      capture: async () => nothing,
      connect: (host, { servers, relayOnly }, { changed }) => {
        const between = this.#in(conversationId);
        const heard = (frame: string) => this.#heard(conversationId, frame);
        between.peer = host.channel({ servers, relayOnly }, { changed, heard });
        return between.peer;
      },
    };
  }

  #heard(conversationId: string, frame: string): void {
    const channel = this.to(conversationId);
    if (channel !== null) this.#listener.directHeard(conversationId, channel, frame);
  }

  #changed(conversationId: string, between: Between): void {
    const { agreement, peer } = between;
    const { talking } = agreement;
    const opens = talking !== null && between.channel === null && peer !== null;
    if (opens) {
      const to = { accountId: talking.accountId, deviceId: talking.device! };
      between.channel = { to, send: (frame) => peer.send(frame) };
    }
    const closes = talking === null && between.channel !== null;
    if (closes) between.channel = null;
    const states = new Map(this.#states.get());
    const shown = shownState(between);
    if (shown === null) states.delete(conversationId);
    else states.set(conversationId, shown);
    this.#states.set(states);
    if (opens) this.#listener.directOpened(conversationId);
    if (closes) this.#listener.directClosed(conversationId);
  }
}

function shownState({ agreement, state }: Between): DirectState | null {
  const now = state.get();
  switch (now.kind) {
    case "none":
      return null;
    case "calling":
      return { kind: "asking" };
    case "ringing":
      return { kind: "asked" };
    case "connecting":
      return { kind: "connecting" };
    case "talking":
      return { kind: "on", hidden: agreement.talking?.relayOnly ?? false, interrupted: now.interrupted };
    case "over": {
      const { how, outgoing, problem } = now;
      return { kind: "over", how, outgoing, ...(problem === undefined ? {} : { problem }) };
    }
  }
}
