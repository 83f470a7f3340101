import { toBase64 } from "../base64.ts";
import { isEmoji } from "./is-emoji.ts";
import { isBase64, isUlid } from "./forms.ts";
import type { CallEnd, Content, Reference } from "./content.ts";
import { isCallEnd } from "./call-ends.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const LONGEST_ACCOUNT_ID = 64;
const LONGEST_DEVICE_ID = 64;
const HIGHEST_REVISION = 2 ** 31 - 1;
/** A browser's description of sound and picture has some 6,000 characters. */
const LONGEST_DESCRIPTION = 40_000;
/** A day: longer is no call. */
const LONGEST_CALL = 86_400;

/** The fields of a kind that is written as JSON; each is asked for by what it has to be. */
export interface Fields {
  readonly reference: Reference;
  readonly text: string;
  readonly revision: number;
  readonly emoji: string;
  readonly on: boolean;
  readonly device: string;
  readonly key: string;
  readonly sealed: string;
  readonly video: boolean;
  readonly description: string;
  readonly how: CallEnd;
  readonly seconds: number;
}

/** How each field is written, and what it may be. Whatever else stands there is for a later version. */
const readers: { readonly [Name in keyof Fields]: (value: Readonly<Record<string, unknown>>) => Fields[Name] | null } =
  {
    reference: ({ to, by }) =>
      isUlid(to) && typeof by === "string" && by !== "" && by.length <= LONGEST_ACCOUNT_ID ? { id: to, by } : null,
    text: ({ text }) => (typeof text === "string" ? text.toWellFormed() : null),
    revision: ({ revision }) =>
      Number.isInteger(revision) && (revision as number) >= 1 && (revision as number) <= HIGHEST_REVISION
        ? (revision as number)
        : null,
    emoji: ({ emoji }) => (typeof emoji === "string" && isEmoji(emoji) ? emoji : null),
    on: ({ on }) => (typeof on === "boolean" ? on : null),
    device: ({ device }) =>
      typeof device === "string" && device !== "" && device.length <= LONGEST_DEVICE_ID ? device : null,
    key: ({ key }) => base64(key),
    sealed: ({ sealed }) => base64(sealed),
    video: ({ video }) => (typeof video === "boolean" ? video : null),
    description: ({ description }) =>
      typeof description === "string" && description.length <= LONGEST_DESCRIPTION ? description : null,
    how: ({ how }) => (isCallEnd(how) ? how : null),
    seconds: ({ seconds }) =>
      Number.isInteger(seconds) && (seconds as number) >= 0 && (seconds as number) <= LONGEST_CALL
        ? (seconds as number)
        : null,
  };

function base64(value: unknown): string | null {
  return isBase64(value) ? value : null;
}

export function encodeFields({ reference, ...fields }: Partial<Fields> & Pick<Fields, "reference">): Uint8Array {
  return encoder.encode(JSON.stringify({ to: reference.id, by: reference.by, ...fields }));
}

/** Null of what somebody else's program has made otherwise. */
export function decodeFields<const Name extends keyof Fields>(
  content: Uint8Array,
  names: readonly Name[],
): Pick<Fields, Name> | null {
  const value = parseObject(content);
  if (value === null) return null;
  const found: Partial<Record<Name, unknown>> = {};
  for (const name of names) {
    const field = readers[name](value);
    if (field === null) return null;
    found[name] = field;
  }
  return found as Pick<Fields, Name>;
}

/** A kind that is written as JSON of its own fields. */
export function jsonContent(contentType: string, said: object): Content {
  return { contentType, content: toBase64(encoder.encode(JSON.stringify(said))) };
}

/** Null of what is no object: somebody else's program may have made it. */
export function parseObject(content: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(decoder.decode(content));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
