import type { RecordsWords } from "./records-words.ts";

export const en: RecordsWords = {
  hint: "People you write with see this beside the name of your account, as soon as you have written to them. It is encrypted: the server cannot see it.",
  choose: "Choose a picture",
  remove: "Remove the picture",
  name: "Name you go by",
  nameHint: "Anybody may choose any name; your account's name always stands beside it.",
  save: "Save profile",
  saved: "Saved. It reaches others as soon as you are connected.",
  unreadable: "This file could not be read as a picture. Nothing was changed; choose another.",
  unseen: "Nothing of this name could be seen. Choose letters or signs that show.",
  tooLong: (most) => `A name has at most ${most} characters.`,
};
