import { randomUUID } from "node:crypto";

const PIECE = 7_000;

/**
 * Pieces of an ASCII text, each below the 8,000 bytes of a payload. PostgreSQL drops a payload that one transaction
 * has said already, so each piece is told apart by its text's id and its place.
 */
export function cutText(text: string): string[] {
  const id = randomUUID();
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  return Array.from(
    { length: count },
    (_, index) => `${id} ${index} ${count} ${text.slice(index * PIECE, (index + 1) * PIECE)}`,
  );
}

/** Puts pieces together again. Those of one text come in order with none of another between them; what is torn is dropped. */
export class TextPieces {
  readonly #whole: (text: string) => void;
  #id = "";
  #parts: string[] = [];

  constructor(whole: (text: string) => void) {
    this.#whole = whole;
  }

  add(piece: string): void {
    const [, id, index, count, part] = /^(\S+) (\d+) (\d+) (.*)$/s.exec(piece) ?? [];
    if (id === undefined) return;
    if (Number(index) === 0) {
      this.#id = id;
      this.#parts = [];
    }
    if (this.#id !== id || this.#parts.length !== Number(index)) return;
    this.#parts.push(part!);
    if (this.#parts.length < Number(count)) return;
    const text = this.#parts.join("");
    this.#id = "";
    this.#parts = [];
    this.#whole(text);
  }
}
