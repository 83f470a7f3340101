import { randomInt } from "node:crypto";
import type { Person } from "../../../services/testing/person.ts";
import type { Asks } from "./asks.ts";

/** Whom people look for among those that were filled in, and what those type who want to see a server work. */
export function searches(person: Person): Asks {
  const { identity } = person;
  const letter = () => "0123456789abcdef"[randomInt(16)]!;
  const of = (query: () => string) => () => identity.searchPeople({ query: query() });
  return {
    "a beginning is searched": of(() => Array.from({ length: 1 + randomInt(4) }, letter).join("")),
    "one letter is searched": of(letter),
    "nobody is searched": of(() => "zzzz"),
    "% is searched": of(() => "%"),
    "_ is searched": of(() => "_"),
    "İ and ı are searched": of(() => (randomInt(2) === 0 ? "İ" : "ıI")),
    "an end of all letters is searched": of(() => "\u{10FFFF}"),
    "64 letters that each fold into many are searched": of(() => "ﷺ".repeat(64)),
    "10,000 letters are refused": () => refused(identity.searchPeople({ query: "a".repeat(10_000) })),
  };
}

async function refused(asked: Promise<unknown>): Promise<void> {
  const answer = await asked.then(
    () => "taken",
    () => "refused",
  );
  if (answer !== "refused") throw new Error("What has to be refused was taken.");
}
