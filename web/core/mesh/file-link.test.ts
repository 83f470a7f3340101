import fc from "fast-check";
import { filePartLength, largestFile, partsOf, readFileLink, writeFileLink } from "./file-link.ts";

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const file = fc
  .record({
    name: fc.string({ unit: "binary", maxLength: 100 }),
    size: fc.integer({ min: 1, max: largestFile }),
    secret: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  })
  .chain((about) =>
    fc
      .array(hash, { minLength: partsOf(about.size), maxLength: partsOf(about.size) })
      .map((hashes) => ({ ...about, hashes })),
  );

const whole = { name: "a.pdf", size: 1, secret: new Uint8Array(32).fill(7), hashes: ["0".repeat(64)] };

describe("a link to a file", () => {
  it("says what it was made of, whatever the file is called, and its name hides nothing", () => {
    fc.assert(
      fc.property(file, (said) => {
        const text = writeFileLink(said);
        const read = readFileLink(text)!;
        expect(read).toMatchObject({ size: said.size, hashes: said.hashes });
        expect([...read.secret]).toEqual([...said.secret]);
        // Neither a direction that turns `gpj.exe` around nor a folder, and what is read is what would be written.
        expect(read.name).toMatch(/^[^[\]/\\\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u);
        expect(writeFileLink(read)).toBe(text);
      }),
    );
  });

  it("keeps the end of a long name, by which one sees what it is", () => {
    const { name } = readFileLink(writeFileLink({ ...whole, name: `${"long ".repeat(40)}.pdf` }))!;
    expect([[...name].length, name.endsWith(".pdf")]).toEqual([64, true]);
  });

  it("is a text like any other where something of it is not as it has to be", () => {
    const text = writeFileLink(whole);
    expect(readFileLink(text)).toEqual(whole);
    const spoiled = [
      ` ${text}`,
      `${text}!`,
      `look: ${text}`,
      text.replace("tenchat-file", "https"),
      text.replace(":1.", ":0."),
      text.replace(":1.", `:${filePartLength + 1}.`),
      text.replace(":1.", ":01."),
      text.replace(":1.", ":1e3."),
      text.replace(")", `.${"0".repeat(64)})`),
      text.replace("000)", "00g)"),
      text.replace("BwcH", "BwcH="),
      text.replace("BwcH", ""),
      text.replace("[a.pdf]", "[]"),
      text.replace("[a.pdf]", "[a\n.pdf]"),
      text.replace("[a.pdf]", "[a](b)"),
      writeFileLink({
        ...whole,
        size: largestFile + 1,
        hashes: Array.from({ length: partsOf(largestFile + 1) }, () => whole.hashes[0]!),
      }),
      "[".repeat(100_000),
    ];
    for (const each of spoiled) expect([each.slice(0, 90), readFileLink(each)]).toEqual([each.slice(0, 90), undefined]);
  });
});
