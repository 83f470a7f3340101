import { fromBase64, toBase64 } from "../base64.ts";
import type { Content, ShownContent } from "./content.ts";
import { jsonContent, parseObject } from "./json-content.ts";

/**
 * Around what is to disappear: seconds (4 bytes, big-endian) ‖ its content type behind one byte of its length ‖ its content. A
 * version that does not know this kind shows nothing of it, rather than what it would not let go of.
 */
export const disappearingContentType = "application/vnd.tenchat.disappearing";
/** After how long what is said from here on disappears: JSON of `seconds`, 0 for never, and `again`. */
export const timerContentType = "application/vnd.tenchat.timer+json";

/** A year; more is no number of seconds that this version keeps. */
export const longestTimer = 366 * 86_400;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8");
const headLength = 5;

/** What is said, with how many seconds it is kept where it has come. */
export interface Disappearing extends Content {
  readonly expiresAfter: number;
}

export function disappearingOf(said: Content, seconds: number): Content {
  const type = encoder.encode(said.contentType);
  const content = fromBase64(said.content);
  const bytes = new Uint8Array(headLength + type.length + content.length);
  new DataView(bytes.buffer).setUint32(0, seconds);
  bytes[4] = type.length;
  bytes.set(type, headLength);
  bytes.set(content, headLength + type.length);
  return { contentType: disappearingContentType, content: toBase64(bytes) };
}

/** Null of what somebody else's program has made otherwise: that is kept and shown as a kind that is not known. */
export function readDisappearing({ contentType, content }: Content): Disappearing | null {
  if (contentType !== disappearingContentType) return null;
  const bytes = fromBase64(content);
  if (bytes.length < headLength) return null;
  const expiresAfter = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const end = headLength + bytes[4]!;
  const inner = decoder.decode(bytes.subarray(headLength, end));
  if (!isTimer(expiresAfter) || bytes.length < end || !isInner(inner)) return null;
  return { contentType: inner, content: toBase64(bytes.subarray(end)), expiresAfter };
}

export function timerOf(seconds: number, again = false): Content {
  return jsonContent(timerContentType, again ? { seconds, again } : { seconds });
}

export function readTimer(content: Uint8Array): ShownContent {
  const { seconds, again } = parseObject(content) ?? {};
  if (seconds !== 0 && !isTimer(seconds)) return unreadable;
  return { kind: "timer", seconds, again: again === true };
}

const unreadable: ShownContent = { kind: "unsupported", contentType: timerContentType };
const TYPE = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/;

function isTimer(seconds: unknown): seconds is number {
  return Number.isInteger(seconds) && (seconds as number) >= 1 && (seconds as number) <= longestTimer;
}

/** Wrapped once: what is wrapped twice says two times. */
function isInner(contentType: string): boolean {
  return TYPE.test(contentType) && contentType !== disappearingContentType;
}
