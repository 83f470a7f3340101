import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { filesBelow } from "../../fingerprint/files.ts";
import { PROJECT } from "../../testing/copy-project.ts";
import { LINE, wrapLines } from "./wrap-lines.ts";

/** What a program is when only its line ends and blanks between signs are other. */
const meaning = (program: string): unknown => new Function(`return (${program});`)();

/** Texts, patterns and templates with everything in them that means something outside of them. */
const hard = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`a ,;"'\\\`(){}[]/*=>&|$\{`) }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    "/[/,)]+/u",
    "/\\/, (=>)/",
    `\`, \${[1, 2].map((n) => \`{\${n}}, \`)} (${", of, many => parts".repeat(9)})\``,
    "'it\\'s, (so'",
    "4 / 2",
    "8 / (2 / 1)",
  ),
  fc.integer({ min: 0 }).map(String),
);

const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4, withCrossShrink: true }, hard, tie("list"), tie("object"), tie("call"), tie("choice")),
  list: fc.array(tie("any"), { minLength: 1, maxLength: 6 }).map((each) => `[${each.join(", ")}]`),
  object: fc.dictionary(fc.constantFrom("one", "two", "three", "four"), tie("any")).map(
    (fields) =>
      `{ ${Object.entries(fields)
        .map(([name, each]) => `${name}: ${each as string}`)
        .join(", ")} }`,
  ),
  call: fc.array(tie("any"), { maxLength: 4 }).map((each) => `((...all) => all)(${each.join(", ")})`),
  choice: fc.tuple(tie("any"), tie("any")).map(([one, other]) => `(${one as string} && ${other as string})`),
})).any as fc.Arbitrary<string>;

describe("long lines of a program", () => {
  it("mean the same when they are broken, whatever texts and patterns stand in them", () => {
    fc.assert(
      fc.property(value, (program) => {
        expect(JSON.stringify(meaning(wrapLines(program)))).toBe(JSON.stringify(meaning(program)));
      }),
      { numRuns: 500 },
    );
  });

  it("are no longer than a person reads, where what they are made of is not", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 }), (names) => {
        const program = `    return send(this, { ${names.map((name) => `${name}: [${name}, "${name}"]`).join(", ")} });`;
        expect(
          wrapLines(program)
            .split("\n")
            .filter((line) => line.length > LINE),
        ).toEqual([]);
      }),
    );
  });

  it("of a comment go on in the next one, but no row of a table does, and no order begins a line", () => {
    const words = "a word ".repeat(30).trim();
    expect(
      wrapLines(`/** ${words} */`)
        .split("\n")
        .every((line) => line.length <= LINE),
    ).toBe(true);
    expect(wrapLines(`/** ${words} */`).replaceAll(/\s*\n \* ?|^\/\*\*\n/g, " ")).toContain(words);
    expect(wrapLines(` * | ${words} |`)).toBe(` * | ${words} |`);
    expect(wrapLines(` * ${"x".repeat(LINE - 5)} @see it`)).not.toMatch(/^ \* @see/m);
  });

  it("of a type that is one of many texts have one a line", () => {
    const kinds = ["one", "two", "three"].map((each) => JSON.stringify(`${each} `.repeat(12).trim()));
    expect(wrapLines(`  readonly detail: ${kinds.join(" | ")};`)).toBe(
      [`  readonly detail: ${kinds[0]}`, `    | ${kinds[1]}`, `    | ${kinds[2]};`].join("\n"),
    );
  });

  it("of this project's programs hold a text, a pattern or a template that has no place to be broken at", () => {
    const generated = join(PROJECT, "generated");
    // What stands there one statement a line, 0001-initial.sql says as it is read.
    const paths = filesBelow(generated, (name) => name.endsWith(".ts")).filter(
      (path) => path !== "migrations/index.ts",
    );
    const whole = /"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\//g;
    const long = paths.flatMap((path) =>
      readFileSync(join(generated, path), "utf8")
        .split("\n")
        .filter((line) => line.length > LINE && line.replaceAll(whole, '""').length > LINE / 2)
        .map((line) => `${path}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  it("leave a short program as it is, sign for sign", () => {
    const program = 'const a = { b: "c", d: [1, 2] };\n';
    expect(wrapLines(program)).toBe(program);
  });
});
