import fc from "fast-check";
import { differing, isSame, merged, readFields, withValues } from "./record-fields.ts";
import type { Fields } from "./record-fields.ts";

const fields = fc.dictionary(
  fc.constantFrom("muted", "pinned", "draft"),
  fc.record({ value: fc.integer({ min: 0, max: 3 }), at: fc.tuple(fc.nat(3), fc.constantFrom("desk", "phone")) }),
) as fc.Arbitrary<Fields>;
/** One device gives a field one value at a time. */
const honest = (all: readonly Fields[]) => {
  const said = new Map<string, unknown>();
  return all.every((one) =>
    Object.entries(one).every(([name, { value, at }]) => {
      const key = `${name} ${at.join(" ")}`;
      if (!said.has(key)) said.set(key, value);
      return said.get(key) === value;
    }),
  );
};

it("devices that have heard the same hold the same, in whatever order it came to them", () => {
  fc.assert(
    fc.property(fields, fields, fields, (a, b, c) => {
      fc.pre(honest([a, b, c]));
      const one = merged(merged(a, b), c);
      expect(isSame(one, merged(c, merged(b, a)))).toBe(true);
      expect(isSame(one, merged(one, b))).toBe(true);
    }),
  );
});

it("what is changed here is later than whatever was known, also after a device whose clock is ahead", () => {
  const ahead: Fields = { draft: { value: "ahead", at: [5_000, "phone"] } };
  const changed = withValues(ahead, { draft: "here" }, 1_000, "desk");
  expect(merged(ahead, changed)["draft"]?.value).toBe("here");
  expect(merged(changed, ahead)["draft"]?.value).toBe("here");
  expect(differing(ahead, changed)).toEqual(["draft"]);
});

it("a clock that is ahead by years is taken for one that is ahead by a day", () => {
  const read = readFields({ draft: { value: "x", at: [9e15, "phone"] } }, 1_000);
  expect(read?.["draft"]?.at[0]).toBe(1_000 + 24 * 60 * 60 * 1_000);
});

it("what is no record is not read", () => {
  for (const wrong of [
    null,
    3,
    "x",
    [],
    { a: 1 },
    { a: { value: 1 } },
    { a: { value: 1, at: [-1, "x"] } },
    { a: { at: [1, "x"] } },
  ]) {
    expect(readFields(wrong, 0)).toBeNull();
  }
});
