import { fromBase64 } from "../base64.ts";
import type { Content } from "./content.ts";
import { jsonContent, parseObject } from "./json-content.ts";

/** Where to find what its sender shows of themselves, and the key to it. No message: nobody is to read it. */
export const profileContentType = "application/vnd.tenchat.profile+json";

/** One state of somebody's profile. */
export interface ProfileKey {
  readonly recordId: string;
  /** When it was made, in milliseconds since 1970, by its maker's clock: a later one takes the place of an earlier. */
  readonly revision: number;
  /** 32 bytes as base64, made for this state alone. */
  readonly key: string;
}

const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^[A-Za-z0-9+/]{43}=$/;

export function profileOf({ recordId, revision, key }: ProfileKey): Content {
  return jsonContent(profileContentType, { record: recordId, revision, key });
}

/** Null of what somebody else's program has made otherwise. */
export function readProfileKey({ content }: Content): ProfileKey | null {
  const { record, revision, key } = parseObject(fromBase64(content)) ?? {};
  const good =
    typeof record === "string" &&
    RECORD_ID.test(record) &&
    Number.isSafeInteger(revision) &&
    (revision as number) > 0 &&
    typeof key === "string" &&
    KEY.test(key);
  return good ? { recordId: record, revision: revision as number, key } : null;
}
