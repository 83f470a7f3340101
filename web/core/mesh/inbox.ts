import type { MeshOwnKey } from "../../crypto/anonymous.ts";
import { answerOf, packetsIn } from "./answer-of.ts";
import type { GivenPacket } from "./answer-of.ts";
import type { InnerMessage } from "./inner-message.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import { between, usualPace } from "./mesh-host.ts";
import type { MeshHost } from "./mesh-host.ts";
import { openPacket } from "./packet.ts";
import type { RelayBook } from "./relay-book.ts";

/** Answers that follow one another at most; the next look goes on from there. */
const mostPages = 200;
/** Of so many it is remembered, until the page is closed, that nothing new comes of them. */
const mostSeen = 50_000;

export interface InboxParts {
  readonly host: MeshHost;
  readonly crypto: MeshCrypto;
  readonly own: MeshOwnKey;
  readonly publicKey: string;
  readonly book: RelayBook;
  /** Stores what came; nothing is asked for beyond it before that is done. */
  readonly came: (inner: readonly InnerMessage[]) => Promise<void>;
}

/**
 * Looks for packets under one's own key, at moments that chance says. A relay holds them for a week, and none is taken away
 * by being read: whoever was away for less finds all of it, each log-in for itself.
 */
export class Inbox {
  readonly #parts: InboxParts;
  readonly #seen = new Set<string>();
  #cancel: () => void = () => undefined;
  #looking: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(parts: InboxParts) {
    this.#parts = parts;
  }

  /** Looks now, and from then on again and again. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
      this.#plan();
    });
    return this.#looking;
  }

  /**
   * Reads all that the relay holds once more: somebody is known now whose packets were passed over. Not at once but at the
   * next moment that chance says, or the relay would see when somebody was added.
   */
  async readAgain(): Promise<void> {
    const { book } = this.#parts;
    this.#seen.clear();
    this.#again = true;
    for (const { slot, address } of book.known.get()) if (slot === "receive") await book.change(address, { cursor: 0 });
    this.#plan();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  #plan(): void {
    if (this.#stopped || this.#looking !== null) return;
    this.#cancel();
    const { host } = this.#parts;
    this.#cancel = host.timers.after(between(host, (host.pace ?? usualPace).fetch), () => void this.look());
  }

  async #look(): Promise<void> {
    const { host, book } = this.#parts;
    this.#again = false;
    this.#cancel();
    try {
      const relay = await book.relayFor("receive");
      if (relay === undefined || this.#stopped) return;
      let { cursor } = relay;
      for (let page = 0; page < mostPages && !this.#again && !this.#stopped; page++) {
        const next = await this.#page(relay.address, cursor);
        if (next === undefined || next <= cursor) return;
        cursor = next;
        if (!this.#again) await book.change(relay.address, { cursor });
      }
    } catch (error) {
      if (!this.#stopped) host.report(error);
    }
  }

  /** Where to go on; undefined where there is no more, or no answer. */
  async #page(address: string, cursor: number): Promise<number | undefined> {
    const { host, book, publicKey, came } = this.#parts;
    const question = { recipient: publicKey, after: cursor };
    const answer = await answerOf(host, address, "/fetch", question);
    const packets = packetsIn(answer?.body);
    if (packets === undefined) {
      await book.silent(address);
      return undefined;
    }
    const given = packets.filter((each) => !this.#seen.has(this.#markOf(each)));
    const opened = [];
    for (const each of given) opened.push(await openPacket(this.#parts.crypto, this.#parts.own, publicKey, each));
    await came(opened.flatMap((each) => (each.kind === "opened" ? [each.inner] : [])));
    await (opened.some(({ kind }) => kind === "false") ? book.change(address, { bad: true }) : book.answered(address));
    if (this.#seen.size > mostSeen) this.#seen.clear();
    if (!this.#again) for (const each of given) this.#seen.add(this.#markOf(each));
    const { next } = answer!.body as { readonly next?: unknown };
    return Number.isSafeInteger(next) ? (next as number) : undefined;
  }

  /** Of all of it: by its hash alone a false copy would stand in the way of the true one. */
  #markOf(given: GivenPacket): string {
    return this.#parts.crypto.digest(JSON.stringify(given));
  }
}
