import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "../../encoding/bytes.ts";
import { decodeEnvelope } from "../../sessions/key-envelope.ts";

/** One wrapped key on its way to one device. Everything but `wrapped` stands for what the content key vouches for. */
export type Letter = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly wrapped: Uint8Array;
  /** Ids that the sender asks to have once more, because it could not open them. */
  readonly wants: readonly string[];
};

/** The server of a history: a queue for each device, out of which anything may come, more than once or never. */
export class PostOffice {
  readonly queues = new Map<string, Letter[]>();
  readonly #seen = new Map<string, string>();
  /** Of all that came, in its order. */
  trace = "";

  /** A letter that came before is taken and not queued again. Throws where two texts left under one message key. */
  take(letter: Letter, mayRepeatKeys: boolean): void {
    const { sessionId, message } = decodeEnvelope(letter.wrapped);
    const place = `${letter.from} ${sessionId.join()} ${message.header.join()}`;
    const text = sha256(letter.wrapped).join();
    const before = this.#seen.get(place);
    if (before !== undefined && before !== text && !mayRepeatKeys) {
      throw new Error(`${letter.from} used one message key for two letters, the second being ${letter.id}.`);
    }
    this.#seen.set(place, text);
    this.trace = sha256(utf8(`${this.trace} ${letter.to} ${text}`)).join();
    if (before !== text) this.queues.get(letter.to)?.push(letter);
  }
}
