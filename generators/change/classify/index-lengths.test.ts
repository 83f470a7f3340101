import { EXAMPLE } from "../../testing/example-model.ts";
import type { Constraints, Property, TypeRef } from "../../model/ir.ts";
import { Named } from "../../model/values/fits.ts";
import { mayBeTooLong } from "../../model/storage/index-lengths.ts";

const named = new Named(EXAMPLE);
const text: TypeRef = { kind: "builtin", name: "string" };
const column = (name: string, type: TypeRef = text, constraints: Constraints = {}) => ({
  name,
  property: { ...EXAMPLE.models[0]!.properties[0]!, name, type, constraints } satisfies Property,
});
const bounded = (name: string, maxLength: number) => column(name, text, { maxLength });

describe("What an index holds of a row", () => {
  it("has no end where a text, bytes or JSON has none, and is counted in bytes of UTF-8 where it has", () => {
    const number = column("n", { kind: "builtin", name: "int32" });
    const ask = (...columns: readonly ReturnType<typeof column>[]) => mayBeTooLong(named, columns, []);
    expect(ask(column("a"))).toBe(true);
    expect(ask(column("a", { kind: "builtin", name: "bytes" }))).toBe(true);
    expect(ask(column("a", { kind: "union", of: [{ kind: "ref", id: "model:example.Note" }, { kind: "null" }] }))).toBe(
      true,
    );
    expect(ask(bounded("a", 674))).toBe(false);
    expect(ask(bounded("a", 675))).toBe(true);
    expect(ask(bounded("a", 400), bounded("b", 400))).toBe(true);
    expect(ask(number, column("a", { kind: "ref", id: "scalar:example.Short" }))).toBe(false);
    expect(ask(column("a", { kind: "ref", id: "enum:example.Color" }), number)).toBe(false);
  });

  it("fits where the key, or another index, holds it already", () => {
    expect(mayBeTooLong(named, [column("a"), column("b")], [["b", "a", "c"]])).toBe(false);
    expect(mayBeTooLong(named, [column("a"), column("b")], [["a"], ["b"]])).toBe(true);
  });
});
