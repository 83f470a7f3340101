import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sentenceOf } from "../testing/sentence-of.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { lookAt, placeAsSeen } from "./place-as-seen.ts";

const INDEX = "specs/history/index.json";
const LEDGER = "policies/governance/ledger.jsonl";

describe("Two who decide at once", () => {
  it.each([INDEX, LEDGER])(
    "do not write over each other: the later one is told, and nothing of theirs is written (%s)",
    async (path) => {
      using folder = temporaryFolder();
      const project = folder.path;
      const seen = [lookAt(project), lookAt(project)] as const;
      await placeAsSeen(project, seen[0], [{ path, text: "one" }]);
      const later = [
        { path: `${path}.more`, text: "more" },
        { path, text: "other" },
      ];
      expect(await sentenceOf(placeAsSeen(project, seen[1], later))).toBe(
        `${path} was written by somebody else in this moment: look at it, and run this again. Nothing was changed.`,
      );
      expect(readFileSync(join(project, path), "utf8")).toBe("one");
      expect(existsSync(join(project, `${path}.more`))).toBe(false);
      await placeAsSeen(project, lookAt(project), later);
      expect(readFileSync(join(project, path), "utf8")).toBe("other");
    },
  );
});
