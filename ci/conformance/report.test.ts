import type { Disagreement } from "./examine/examination.ts";
import { KNOWN } from "./known.ts";
import { findingsOf, print, unneeded } from "./report.ts";
import type { Trial } from "./try-all.ts";

const place = { of: "operation:shop.buy", as: "input", at: "a", declared: "string" } as const;
const KNOWN_ONE: Disagreement = {
  ...place,
  value: { a: "a\0b" },
  verdicts: { meaning: "no", validator: "no", document: "yes", server: "no" },
};
const UNKNOWN_ONE: Disagreement = {
  ...place,
  value: { a: "ab" },
  verdicts: { meaning: "yes", validator: "yes", document: "no", server: "yes" },
};

const examined = (...disagreements: Disagreement[]): Trial => {
  const tried = { inputs: 2, answers: 0, types: 0, rows: 1 };
  return {
    name: "shop",
    kind: "generated",
    said: [],
    examination: { name: "shop", tried, operations: 1, left: [], again: [], disagreements },
  };
};

describe("What a run of the conformance machine found", () => {
  it("is what nobody gave a reason for; what has one is counted", () => {
    const findings = findingsOf([examined(KNOWN_ONE, UNKNOWN_ONE), examined(UNKNOWN_ONE)]);
    expect([...findings.unknown.values()].map((each) => each.length)).toEqual([2]);
    expect(findings).toMatchObject({ specifications: 2, crashed: 0, values: 6 });
    expect(print(findings)).toMatch(/^2 × input of string .*document: no/);
    expect(print(findings)).toContain("1 known: A text with NUL");
  });

  it("says which reasons nothing needs any more, in none of its groups", () => {
    const [met, clean] = [findingsOf([examined(KNOWN_ONE)]), findingsOf([examined()])];
    const all = KNOWN.map(({ what }) => what);
    expect(unneeded([clean])).toEqual(all);
    expect(unneeded([clean, met])).toEqual(all.filter((what) => !what.startsWith("A text with NUL")));
  });

  it("tells of those that were refused for what, whatever the names in them", () => {
    const refused = (name: string): Trial => ({
      name,
      kind: "refused",
      said: [
        {
          severity: "error",
          code: "a/b",
          message: `The field "${name}" is odd.`,
          path: "main.tsp",
          line: 1,
          column: 1,
        },
      ],
    });
    expect(print(findingsOf([refused("x"), refused("y"), examined()]))).toContain(
      "2 refused: a/b: The field … is odd.",
    );
  });
});
