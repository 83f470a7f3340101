import { canonicalJson } from "../../fingerprint/manifest.ts";
import { isSame } from "./same.ts";

/** To look one by one at fewer than these takes no longer than to remember them. */
const FEW = 16;
const known = new WeakMap<readonly unknown[], ReadonlySet<string>>();

/** Whether a list has a value. A list may have a hundred thousand, and be asked for each of as many. */
export function isAmong(value: unknown, list: readonly unknown[]): boolean {
  if (list.length < FEW) return list.some((each) => isSame(each, value));
  let keys = known.get(list);
  if (keys === undefined) known.set(list, (keys = new Set(list.map(keyOf))));
  return keys.has(keyOf(value));
}

/** One text for what is the same; all that is no number is one, and nought is one whatever its sign. */
function keyOf(value: unknown): string {
  return typeof value === "number" ? String(value + 0) : canonicalJson(value);
}
