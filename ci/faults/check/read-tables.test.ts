import { differing, missingRows } from "./read-tables.ts";
import type { Tables } from "./read-tables.ts";

const tables = (rows: Readonly<Record<string, readonly string[]>>): Tables => new Map(Object.entries(rows));

describe("the tables of two databases", () => {
  it("differ in what is missing, more or another", () => {
    const one = tables({ same: ["1"], missing: ["1"], less: ["1", "2"], other: ["1"] });
    const two = tables({ same: ["1"], more: [], less: ["1"], other: ["2"] });
    expect(differing(one, two)).toEqual(["missing", "less", "other", "more"]);
  });

  it("lack the rows that were there before as well as after a copy, and no others", () => {
    const before = tables({ kept: ["1", "2"], moving: ["1"], gone: ["1"] });
    const after = tables({ kept: ["1", "2", "3"], moving: ["2"], gone: ["1"] });
    expect(missingRows(before, after, tables({ kept: ["1", "2"], moving: ["between"], gone: ["1"] }))).toEqual([]);
    expect(missingRows(before, after, tables({ kept: ["2"], moving: ["2"] }))).toEqual(["1 of kept", "1 of gone"]);
  });
});
