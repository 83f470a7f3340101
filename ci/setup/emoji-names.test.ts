import { readFileSync } from "node:fs";
import { EMOJI_LANGUAGES, emojiFile, emojiText } from "./emoji-names.ts";

it("the picker has the emoji and names of Unicode's packages, in every language", () => {
  for (const language of EMOJI_LANGUAGES) {
    expect(readFileSync(emojiFile(language), "utf8") === emojiText(language) ? "the same" : language).toBe("the same");
  }
});
