import { invalidInput } from "../errors.ts";
import { fromUtf8 } from "./bytes.ts";

/** Reads a binary layout front to back and refuses what is cut short or goes on after the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get position(): number {
    return this.#at;
  }

  /** A length below zero is what is left of bytes that are cut short: it would go back over what was read. */
  take(length: number): Uint8Array {
    if (length < 0 || this.#bytes.length - this.#at < length) throw invalidInput("The bytes end too early.");
    const part = this.#bytes.slice(this.#at, this.#at + length);
    this.#at += length;
    return part;
  }

  uint8(): number {
    return this.take(1)[0] ?? 0;
  }

  uint32(): number {
    const bytes = this.take(4);
    return (((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)) >>> 0;
  }

  /** Above 2^53 rounded: whoever reads one says what it may be. */
  uint64(): number {
    return this.uint32() * 2 ** 32 + this.uint32();
  }

  /** UTF-8 behind one byte of length. */
  shortText(): string {
    return fromUtf8(this.take(this.uint8()));
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw invalidInput("Bytes follow after the end.");
  }
}
