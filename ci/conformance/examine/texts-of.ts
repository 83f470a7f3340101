import { isObject } from "../meaning/means.ts";

/** What of a value stands in an address or a header. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return isObject(value) ? Object.entries(value).flat().map(String) : [String(value)];
}
