import type { Profile } from "../../generated/contracts/identity/types.ts";
import type { Person } from "./tenchat.ts";
import { seenLine } from "./seen-line.ts";
import { isVisible } from "./visible-text.ts";

/** Embeddings, overrides and isolates (UAX #9): a name that turns its direction would turn what stands beside it. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** As many characters as a server takes for the name of a device. */
const LONGEST = 64;

/** What somebody calls a device of theirs; its list is signed by them alone, and no server has looked at it. */
export function shownDeviceName(name: string): string {
  return seenLine(name, LONGEST);
}

/** What stands for the username of somebody at another server, whose address is their name. Nobody here is called that. */
const ELSEWHERE = /^elsewhere_[0-9a-f]{22}$/u;

/**
 * Somebody as the screen names them. A server should let in no name that shows nothing; should one come, the person is
 * called by the username, which can always be read.
 */
export function shownPerson({ accountId, username, displayName }: Profile): Person {
  const shown = displayName.replaceAll(DIRECTIONS, "");
  if (!isVisible(shown)) return { accountId, username, displayName: `@${username}` };
  return { accountId, username: ELSEWHERE.test(username) ? shown : username, displayName: shown };
}
