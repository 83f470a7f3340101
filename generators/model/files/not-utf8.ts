import { isUtf8 } from "node:buffer";

/** Where bytes are no UTF-8, and what they seem to be instead. */
export interface NotUtf8 {
  readonly kind: "utf-16" | "utf-32" | "other";
  /** Code units of the text before, as `decode` reads it. */
  readonly at: number;
}

const LF = 10;

/** The text of a specification, with LF endings whatever the disk holds. A mark at its beginning is none of it. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
}

/** The first place that is no UTF-8: read anyway, it would be another text than its writer's, and nobody would be told. */
export function findNotUtf8(bytes: Buffer): NotUtf8 | undefined {
  const wide = widthOf(bytes);
  if (wide !== undefined) return { kind: wide, at: 0 };
  if (isUtf8(bytes)) return undefined;
  // No sign has the byte of a line's end within it: the first such line can be looked at by itself.
  let start = 0;
  for (let end = 0; end >= 0; start = end + 1) {
    end = bytes.indexOf(LF, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? undefined : end))) break;
  }
  const before = decode(bytes.subarray(0, start)).length;
  const line = decode(bytes.subarray(start, bytes.indexOf(LF, start) < 0 ? undefined : bytes.indexOf(LF, start)));
  return { kind: "other", at: before + line.indexOf("\ufffd") };
}

/** By the mark at the beginning, or because a specification begins with a sign of ASCII, whose other bytes are zero. */
function widthOf(bytes: Buffer): "utf-16" | "utf-32" | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return "utf-32";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "utf-16";
  if (a === undefined || b === undefined || (a !== 0 && b !== 0)) return undefined;
  return (a === 0 && b === 0) || (b === 0 && c === 0) ? "utf-32" : "utf-16";
}
