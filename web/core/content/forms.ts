const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The id of a message. */
export function isUlid(value: unknown): value is string {
  return typeof value === "string" && ULID.test(value);
}

/** With its padding (RFC 4648, section 4). */
export function isBase64(value: unknown): value is string {
  return typeof value === "string" && BASE64.test(value);
}
