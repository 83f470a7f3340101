import { existsSync, readFileSync } from "node:fs";
import { LOOK_ALIKES } from "./look-alikes.ts";

const FILE = `${process.env.TENCHAT_VECTORS ?? "../shared/vectors"}/unicode/confusables.txt`;
const ALPHABETS = /^\p{L}$/u;
const SCRIPTS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;

const read = (codes: string) =>
  String.fromCodePoint(
    ...codes
      .trim()
      .split(" ")
      .map((each) => Number.parseInt(each, 16)),
  );

const known = Object.entries(LOOK_ALIKES).flatMap(([looked, letters]) =>
  [...letters].map((each) => `${each} ${looked}`),
);

describe("Letters that look like one another", () => {
  it("are each in one place, and are none of ASCII", () => {
    const letters = known.map((each) => [...each][0]!);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((each) => each.codePointAt(0)! < 128)).toEqual([]);
  });

  it("are all that Unicode says so of in these alphabets", () => {
    if (!existsSync(FILE)) {
      console.info(
        "Unicode's confusables are not here; set TENCHAT_VECTORS to hold the letters of approvers' names against them.",
      );
      return;
    }
    const lines = readFileSync(FILE, "utf8")
      .split("\n")
      .filter((line) => /^[0-9A-F]/.test(line));
    const said = lines.flatMap((line) => {
      const [source, target] = line.split(";").map((each) => each.replace(/#.*/, "")) as [string, string];
      const [letter, looked] = [read(source), read(target)];
      const isOurs = ALPHABETS.test(letter) && SCRIPTS.test(letter) && letter.normalize("NFKC") === letter;
      return isOurs && letter > "\u007f" && /^[A-Za-z0-9]$/.test(looked) ? [`${letter} ${looked}`] : [];
    });
    expect(known.sort()).toEqual(said.sort());
  });
});
