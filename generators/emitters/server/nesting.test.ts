import fc from "fast-check";
import { isNestedTooDeeply, MOST_NESTED, SMALL_BYTES } from "./runtime/nesting.ts";

/** Another judge: how deep a value is, by the value. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** Spaces make it long enough to be looked at. */
const judge = (json: string) => isNestedTooDeeply(Buffer.from(json + " ".repeat(SMALL_BYTES)));
const nested = (depth: number, inner: string) => "[".repeat(depth) + inner + "]".repeat(depth);

it("counts what lies in each other and not what stands beside it or in a text", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 6 }),
      fc.integer({ min: MOST_NESTED - 8, max: MOST_NESTED + 2 }),
      (value, around) => {
        expect(judge(nested(around, JSON.stringify(value)))).toBe(around + depthOf(value) > MOST_NESTED);
      },
    ),
    { numRuns: 500 },
  );
  const texts = fc.string({ unit: fc.constantFrom('"', "\\", "[", "]", "{", "}", "a"), maxLength: 40 });
  fc.assert(
    fc.property(fc.array(texts), (list) => {
      expect(judge(nested(MOST_NESTED - 1, JSON.stringify(list)))).toBe(false);
      expect(judge(nested(MOST_NESTED, JSON.stringify(list)))).toBe(true);
    }),
  );
});

it("takes what is no JSON for what it would become", () => {
  expect(judge("[".repeat(500_000))).toBe(true);
  expect(judge('{"a":'.repeat(500_000))).toBe(true);
  expect(judge("]".repeat(10_000))).toBe(false);
  expect(judge('"' + "[".repeat(10_000))).toBe(false);
});
