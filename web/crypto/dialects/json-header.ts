import { fromUtf8, utf8 } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";
import type { RatchetHeader } from "./dialect.ts";

type KeyText = { readonly encode: (key: Uint8Array) => string; readonly decode: (text: string) => Uint8Array };

function counter(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 0xffff_ffff) {
    throw invalidInput("A header counter must be 0 to 4294967295.");
  }
  return value;
}

/** Headers as JSON text with three members in fixed order; `spaced` puts a space behind each comma and colon. */
export function jsonHeader(key: KeyText, spaced: boolean) {
  const space = spaced ? " " : "";
  return {
    encodeHeader: (header: RatchetHeader): Uint8Array =>
      utf8(
        `{"dh_public_key":${space}"${key.encode(header.dh)}",${space}` +
          `"message_number":${space}${header.n},${space}"previous_chain_length":${space}${header.previous}}`,
      ),
    decodeHeader: (bytes: Uint8Array): RatchetHeader => {
      const parsed: unknown = JSON.parse(fromUtf8(bytes));
      if (typeof parsed !== "object" || parsed === null) throw invalidInput("A header must be an object.");
      const fields = parsed as Record<string, unknown>;
      if (typeof fields.dh_public_key !== "string") throw invalidInput("A header must name its ratchet key.");
      return {
        dh: key.decode(fields.dh_public_key),
        n: counter(fields.message_number),
        previous: counter(fields.previous_chain_length),
      };
    },
  };
}
