import { behind, inTheirOrder } from "../../crypto/secrets.ts";
import type { Elsewhere, OpenedAhead, OpenedMessage, PeerSessions, SealedMessage } from "../../crypto/secrets.ts";
import type { Message } from "../../../generated/contracts/messaging/types.ts";
import { fromBase64 } from "../base64.ts";
import { Exclusive } from "../exclusive.ts";
import type { PeerSessionStore } from "./peer-sessions.ts";

/** Between so many others have their turn on both threads. */
const atOnce = 50;

/** What came of a message that was opened ahead. It has begun no session, and its sender is known. */
export type Taken = Pick<OpenedAhead, "contentKey" | "content"> & {
  readonly sessions: PeerSessions;
  readonly peer: null;
  readonly used: null;
};

/** A message, and what its content is bound to; null where that is under another key than the one that came with it. */
export interface ToOpen {
  readonly message: Message;
  readonly context: SealedMessage["context"];
}

/** What devices have sent that is being placed, and what their sessions are once it is. */
interface Run {
  readonly from: WeakSet<OpenedAhead["from"]>;
  readonly sessions: PeerSessions;
}

/**
 * Opens what was missed on another thread before its turn to be placed, many in one go, while others are placed. What comes of
 * it is kept in memory and counts for nothing until its turn: then it is taken if the session is the very one that it was
 * opened from, which a message that did not open, or came by another way meanwhile, makes another. Where there is no other
 * thread nothing is opened ahead.
 */
export class OpeningAhead {
  readonly #elsewhere: Elsewhere;
  readonly #peers: Pick<PeerSessionStore, "read">;
  readonly #opened = new WeakMap<Message, OpenedAhead>();
  readonly #runs = new Map<string, Run>();
  readonly #turn = new Exclusive();

  constructor(elsewhere: Elsewhere, peers: Pick<PeerSessionStore, "read">) {
    this.#elsewhere = elsewhere;
    this.#peers = peers;
  }

  /**
   * Resolves when as much of it is open as can be. Once more when its turn has come it opens what was opened from something
   * that the sessions have not become.
   */
  open(messages: readonly ToOpen[]): Promise<void> {
    return this.#turn.run(async () => {
      // What has no key of its own takes no step in the session with who sent it.
      const stepping = messages.filter(({ message }) => message.wrappedKey !== null);
      const bySender = Map.groupBy(stepping, ({ message }) => message.senderDeviceId);
      await Promise.all([...bySender].map(([deviceId, some]) => this.#open(deviceId, some)));
    });
  }

  /** Null of one that was not opened, or from what the sessions are no more. */
  take(message: Message, sessions: PeerSessions): Taken | null {
    const opened = this.#opened.get(message);
    const after = opened === undefined ? null : behind(sessions, opened);
    if (opened === undefined || after === null) return null;
    const { contentKey, content } = opened;
    return { contentKey, content, sessions: after, peer: null, used: null };
  }

  async #open(deviceId: string, messages: readonly ToOpen[]): Promise<void> {
    const { sessions: held } = await this.#peers.read(deviceId);
    const first = messages[0] && this.#opened.get(messages[0].message);
    if (held === null || (first !== undefined && behind(held, first) !== null)) return;
    const run = this.#runs.get(deviceId);
    // Those before are still being placed: these go on from what will be then.
    const isUnderWay = held.sessions.some(({ ratchet }) => run?.from.has(ratchet));
    let sessions = run !== undefined && isUnderWay ? run.sessions : held;
    const from = new WeakSet<OpenedAhead["from"]>();
    for (let at = 0; at < messages.length; at += atOnce) {
      const some = messages.slice(at, at + atOnce);
      const opened = inTheirOrder(sessions.sessions, await this.#elsewhereOpened(sessions, some));
      opened.forEach((each, index) => {
        this.#opened.set(some[index]!.message, each);
        from.add(each.from);
        sessions = behind(sessions, each) ?? sessions;
      });
      if (opened.length < some.length) break;
    }
    this.#runs.set(deviceId, { from, sessions });
  }

  async #elsewhereOpened({ sessions }: PeerSessions, messages: readonly ToOpen[]): Promise<OpenedMessage[]> {
    const nothing = async (): Promise<OpenedMessage[]> => [];
    return (await this.#elsewhere("openMessages", [sessions, messages.map(sealedOf)], nothing)) as OpenedMessage[];
  }
}

function sealedOf({ message, context }: ToOpen): SealedMessage {
  return { wrapped: fromBase64(message.wrappedKey ?? ""), context, ciphertext: fromBase64(message.ciphertext) };
}
