import type { Dialect } from "../dialects/dialect.ts";
import { fromUtf8, utf8 } from "../encoding/bytes.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { beginAsInitiator, beginAsResponder } from "../ratchet/begin.ts";
import { ratchetDecrypt } from "../ratchet/decrypt.ts";
import { ratchetEncrypt } from "../ratchet/encrypt.ts";
import type { RatchetMessage, RatchetState } from "../ratchet/ratchet-state.ts";

export const associated = { session: utf8("session"), context: utf8("alice:bob") };

/** One end of a ratchet that keeps its state. */
export class RatchetEnd {
  readonly #p: Primitives;
  readonly #dialect: Dialect;
  state: RatchetState;

  constructor(p: Primitives, dialect: Dialect, state: RatchetState) {
    this.#p = p;
    this.#dialect = dialect;
    this.state = state;
  }

  async send(text: string): Promise<RatchetMessage> {
    const sent = await ratchetEncrypt(this.#p, this.#dialect, this.state, utf8(text), associated);
    this.state = sent.state;
    return sent.message;
  }

  async sendAll(texts: readonly string[]): Promise<RatchetMessage[]> {
    const messages: RatchetMessage[] = [];
    for (const text of texts) messages.push(await this.send(text));
    return messages;
  }

  async open(message: RatchetMessage, about = associated): Promise<string> {
    const opened = await ratchetDecrypt(this.#p, this.#dialect, this.state, message, about);
    this.state = opened.state;
    return fromUtf8(opened.plaintext);
  }
}

/** Alice may send at once, Bob after he received. */
export async function ratchetPair(p: Primitives, dialect: Dialect): Promise<{ alice: RatchetEnd; bob: RatchetEnd }> {
  const sharedKey = p.randomBytes(32);
  const signedPrekey = await p.generateX25519();
  const initiator = await beginAsInitiator(p, dialect, sharedKey, signedPrekey.publicKey);
  return {
    alice: new RatchetEnd(p, dialect, initiator),
    bob: new RatchetEnd(p, dialect, beginAsResponder(dialect, sharedKey, signedPrekey)),
  };
}
