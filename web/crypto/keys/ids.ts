import { utf8 } from "../encoding/bytes.ts";

/** 1 to 2^32 - 1, as it travels in four bytes. */
export function isPrekeyId(prekeyId: number): boolean {
  return Number.isInteger(prekeyId) && prekeyId >= 1 && prekeyId <= 0xffff_ffff;
}

/** 1 to 64 bytes of UTF-8, as it travels behind one byte of length. */
export function isId(id: string): boolean {
  if (typeof id !== "string" || !id.isWellFormed()) return false;
  const { length } = utf8(id);
  return length >= 1 && length <= 64;
}
