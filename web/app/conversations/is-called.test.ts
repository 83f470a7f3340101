import type { Member } from "../../core/tenchat.ts";
import { isCalled } from "./is-called.ts";

const person = (username: string, displayName: string, own = false): Member => ({
  accountId: username,
  username,
  displayName,
  role: "member",
  own,
});
const members = [person("ada_l", "Ada"), person("rené", "René Müller"), person("me", "Myself", true)];
const called = (words: string, name: string | null, kind: "group" | "direct" = "group") =>
  isCalled(
    { id: "1", kind, name, members },
    words,
    (count) => `Group of ${count}`,
    (id) => (id === "ada_l" ? "Mum" : ""),
  );

it("a conversation is found by its own name, as by each name of those who are in it", () => {
  for (const words of ["garden", " GARDEN ", "gärden", "ada", "ada_", "mum", "muller"])
    expect(called(words, "The Garden Party")).toBe(true);
  expect(called("group of", null)).toBe(true);
  for (const words of ["myself", "garten", "party ada"]) expect(called(words, "The Garden Party")).toBe(false);
  // Of two people the name of a group is none.
  expect(called("garden", "The Garden Party", "direct")).toBe(false);
});
