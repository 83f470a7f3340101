import type { Column } from "../../../generated/ui/blueprint.ts";
import { Dates } from "../i18n/dates.ts";
import { idOf, inputOf, showCells } from "./show-row.ts";

const speech = {
  dates: new Dates("en", "UTC"),
  now: Date.parse("2026-11-28T12:00:00Z"),
  common: { yesterday: "Yesterday" },
  words: { yes: "Yes", no: "No" },
};
const columns: readonly Column[] = [
  { name: "name", label: "Name", kind: "text" },
  { name: "count", label: "Count", kind: "number" },
  { name: "at", label: "At", kind: "moment" },
  { name: "on", label: "On", kind: "check" },
  { name: "tags", label: "Tags", kind: "other" },
];
const remove = { operation: "a.remove", label: "Remove", takes: ["id", "part"] };

describe("A row of a screen", () => {
  it("is shown as the kinds of its columns say", () => {
    const row = { name: "Desk", count: 0, at: "2026-11-27T08:00:00Z", on: false, tags: ["a"] };
    expect(showCells(row, columns, speech)).toEqual({
      name: "Desk",
      count: "0",
      at: "Yesterday",
      on: "No",
      tags: '["a"]',
    });
    expect(Object.values(showCells({ name: null, on: true }, columns, speech))).toEqual(["–", "–", "–", "Yes", "–"]);
    expect(showCells({ name: "" }, columns, speech)["name"]).toBe("–");
  });

  it("is known by what its actions take, and gives them that and no more", () => {
    const row = { id: "1", part: 2, name: "Desk" };
    expect(inputOf(row, remove)).toEqual({ id: "1", part: 2 });
    expect(idOf(row, [remove])).toBe('["1",2]');
    expect(idOf({ ...row, name: "Other" }, [remove])).toBe(idOf(row, [remove]));
    expect(idOf(row, [])).not.toBe(idOf({ ...row, name: "Other" }, []));
  });
});
