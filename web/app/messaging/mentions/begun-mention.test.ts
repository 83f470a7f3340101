import type { Member } from "../../../core/tenchat.ts";
import { begunMention, suggestedFor } from "./begun-mention.ts";

const member = (username: string, displayName: string, own = false): Member => ({
  accountId: username,
  username,
  displayName,
  role: "member",
  own,
});
const members = [member("ada", "Ada Lovelace"), member("jonas_w", "Jürgen Ada Weber"), member("me", "Ada too", true)];

/** The caret stands where the bar is. */
function suggested(text: string): readonly string[] | null {
  const begun = begunMention(text.replace("|", ""), text.indexOf("|"));
  return begun === null ? null : suggestedFor(begun, members).map(({ username }) => username);
}

describe("a mention that is being written", () => {
  it.each([
    ["@|", ["ada", "jonas_w"]],
    ["so @A|", ["ada", "jonas_w"]],
    ["(@ad|, you", ["ada", "jonas_w"]],
    ["@jür|", ["jonas_w"]],
    ["@jonas_|", ["jonas_w"]],
    ["@nobody|", []],
    ["@jonas_w|", []],
  ])("suggests for %j", (text, usernames) => {
    expect(suggested(text)).toEqual(usernames);
  });

  it.each(["|@ada", "@ada |", "a@|", "@a|da", "@@|", "@|_", "mail ada@a|"])("is none in %j", (text) => {
    expect(suggested(text)).toBeNull();
  });
});
