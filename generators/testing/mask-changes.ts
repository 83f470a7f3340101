import { canonicalJson } from "../fingerprint/manifest.ts";

/** Where two trees were said to differ. */
export interface Named {
  readonly old: string | null;
  readonly now: string | null;
  readonly reordered: boolean;
}

/**
 * A tree without everything that was named, as canonical JSON: of two trees it is the same if and only if nothing
 * differs that was not named. It knows nothing of how differences are found.
 */
export function maskNamed(
  tree: unknown,
  named: readonly Named[],
  side: "old" | "now",
  silent: ReadonlySet<string>,
): string {
  const gone = new Set(named.filter(({ reordered }) => !reordered).flatMap((each) => each[side] ?? []));
  const sorted = new Set(named.filter(({ reordered }) => reordered).flatMap((each) => each[side] ?? []));
  const mask = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) {
      const left = value.flatMap((each: unknown, index) =>
        gone.has(`${at}/${index}`) ? [] : [mask(each, `${at}/${index}`)],
      );
      return sorted.has(at) ? left.map(canonicalJson).sort() : left;
    }
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
      const place = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      // What is not there may also be null.
      return gone.has(place) || silent.has(name) || each === null ? [] : [[name, mask(each, place)]];
    });
    return Object.fromEntries(fields);
  };
  return gone.has("") ? "" : canonicalJson(mask(tree, ""));
}
