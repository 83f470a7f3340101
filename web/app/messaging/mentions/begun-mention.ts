import { type Member, mayBeginMention } from "../../../core/tenchat.ts";
import { plainText } from "../../i18n/plain-text.ts";

/** More are not looked through before the next letter is typed. */
const MOST_SUGGESTED = 6;
const LONGEST = 32;
const NAME_BEGUN = /@([\p{L}\p{M}\p{N}_]*)$/u;
const NAME_GOES_ON = /^[\p{L}\p{N}_]/u;

/** A mention that is being written: where its sign stands, and the letters behind it. */
export interface BegunMention {
  readonly at: number;
  readonly letters: string;
}

/** What is being written where the caret stands; null if that is no mention. */
export function begunMention(text: string, caret: number): BegunMention | null {
  const found = NAME_BEGUN.exec(text.slice(Math.max(0, caret - LONGEST - 1), caret));
  if (found === null || NAME_GOES_ON.test(text.slice(caret, caret + 2))) return null;
  const letters = found[1]!;
  const at = caret - letters.length - 1;
  return mayBeginMention(text, at) ? { at, letters } : null;
}

/** Whom it may become, by the beginning of a username or of any word of a name; nobody once it is a whole username. */
export function suggestedFor({ letters }: BegunMention, members: readonly Member[]): readonly Member[] {
  const wanted = plainText(letters);
  const others = members.filter(({ own }) => !own);
  const byUsername = others.filter(({ username }) => username.toLowerCase().startsWith(wanted));
  if (byUsername.length === 1 && byUsername[0]!.username.toLowerCase() === wanted) return [];
  const byName = others.filter((member) => !byUsername.includes(member) && hasWord(member.displayName, wanted));
  return [...byUsername, ...byName].slice(0, MOST_SUGGESTED);
}

function hasWord(name: string, wanted: string): boolean {
  return plainText(name)
    .split(/\s+/u)
    .some((word) => word.startsWith(wanted));
}
