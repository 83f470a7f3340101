import { ByteReader } from "../encoding/byte-reader.ts";
import { concatBytes, shortText, uint32, uint64, utf8 } from "../encoding/bytes.ts";
import { invalidInput } from "../errors.ts";

/** The content type that a server sees of format 2, whatever is inside the seal. */
export const sealedContentType = "application/vnd.tenchat.sealed";

/** The item that stood last in the conversation where the sender wrote: its id, and the digest of what was sent. */
export type SeenItem = { readonly id: string; readonly digest: Uint8Array };

/** What stands inside the seal of content format 2. Of all this a server learns nothing and can change nothing. */
export type SealedItem = {
  /** The sender's clock, milliseconds since 1970. */
  readonly sentAt: number;
  /** Counts what this device has sent in this conversation, from 1. */
  readonly counter: number;
  /** Sealed once more under its id, after a server had forgotten it: others may know it by the digest of before. */
  readonly again: boolean;
  /** Null at the beginning of a conversation. */
  readonly seen: SeenItem | null;
  readonly contentType: string;
  readonly content: Uint8Array;
};

/** The last moment that ECMAScript knows. */
const lastMoment = 8_640_000_000_000_000;
const seenFlag = 1;
const againFlag = 2;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u;
const type = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/u;

/**
 * Numbers big-endian: time (8 bytes), counter (4), flags (1), the last item seen (26 ASCII, 32 digest) if flag 1 is set,
 * content type behind one byte of length, and the content up to the end. Flag 2 says that it is sealed again.
 */
export function encodeSealedItem(item: SealedItem): Uint8Array {
  check(item);
  const { sentAt, counter, again, seen, contentType, content } = item;
  return concatBytes(
    uint64(sentAt),
    uint32(counter),
    Uint8Array.of((seen === null ? 0 : seenFlag) | (again ? againFlag : 0)),
    ...(seen === null ? [] : [utf8(seen.id), seen.digest]),
    shortText(contentType),
    content,
  );
}

/** Throws `invalid-input` on whatever `encodeSealedItem` does not make: the sender's program has made it, or a hostile one. */
export function decodeSealedItem(bytes: Uint8Array): SealedItem {
  const reader = new ByteReader(bytes);
  const sentAt = reader.uint64();
  const counter = reader.uint32();
  const flags = reader.uint8();
  if (flags > (seenFlag | againFlag)) throw invalidInput("The sealed item has an unknown flag.");
  const again = (flags & againFlag) !== 0;
  const seen = (flags & seenFlag) === 0 ? null : { id: ascii(reader.take(26)), digest: reader.take(32) };
  const contentType = ascii(reader.take(reader.uint8()));
  const item = { sentAt, counter, again, seen, contentType, content: bytes.slice(reader.position) };
  check(item);
  return item;
}

/** Other bytes become characters that no id and no type has. */
function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function check({ sentAt, counter, seen, contentType }: SealedItem): void {
  if (!Number.isInteger(sentAt) || sentAt < 0 || sentAt > lastMoment) throw invalidInput("The time is none.");
  if (!Number.isInteger(counter) || counter < 1 || counter > 0xffff_ffff) throw invalidInput("Counters begin at 1.");
  if (seen !== null && (!ulid.test(seen.id) || seen.digest.length !== 32)) throw invalidInput("No item is called so.");
  if (contentType.length > 100 || !type.test(contentType)) throw invalidInput("The content type is none.");
}
