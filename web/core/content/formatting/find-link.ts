import type { Link } from "./formatted.ts";

const LONGEST = 2048;
/** Ends an address: blanks, what encloses one, and signs that turn or hide writing. */
const CANDIDATE = /[^\s<>"`\p{Cc}\p{Cf}]+/uy;
/** At its end these belong to the sentence. */
const SENTENCE = new Set(".,;:!?'*_~’”»…".split(""));
const BRACKETS = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);
const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/**
 * The address that begins at `at`, and where the search goes on: behind everything that was looked at, whether it is a
 * link or not, so that no sign is looked at for many addresses.
 */
export function findLink(text: string, at: number): { readonly link?: Link; readonly end: number } {
  CANDIDATE.lastIndex = at;
  const candidate = CANDIDATE.exec(text)?.[0] ?? "";
  const written = withoutSentence(candidate);
  const link = written.length > LONGEST ? undefined : linkTo(written);
  return link === undefined ? { end: at + candidate.length } : { link, end: at + written.length };
}

function withoutSentence(candidate: string): string {
  const counts = new Map<string, number>();
  for (const sign of candidate) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let end = candidate.length;
  for (; end > 0; end--) {
    const sign = candidate[end - 1]!;
    const opening = BRACKETS.get(sign);
    const unopened = opening !== undefined && (counts.get(sign) ?? 0) > (counts.get(opening) ?? 0);
    if (!unopened && !SENTENCE.has(sign)) break;
    counts.set(sign, counts.get(sign)! - 1);
  }
  return candidate.slice(0, end);
}

function linkTo(written: string): Link | undefined {
  const address = /^www\./i.test(written) ? `https://${written}` : written;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { protocol, hostname, href } = url;
  // A name before an @ looks like the host and is none.
  if (!SCHEMES.has(protocol) || url.username !== "" || url.password !== "") return undefined;
  if (protocol === "mailto:") return url.pathname.includes("@") ? { kind: "link", text: written, href } : undefined;
  const bracketed = hostname.startsWith("[");
  if (!hostname.includes(".") && hostname !== "localhost" && !bracketed) return undefined;
  const shown = /^[a-z]+:\/\/([^/?#:]*)/i.exec(address)?.[1]?.toLowerCase();
  const differs = shown !== hostname && !bracketed;
  return { kind: "link", text: written, href, ...(differs ? { host: hostname } : {}) };
}
