import type { Ir, Property } from "../../model/ir.ts";
import { TypeScriptFile } from "./printer.ts";
import { renderInterface, renderType, TypeIndex } from "./types.ts";

const string = { kind: "builtin", name: "string" } as const;
const number = { kind: "builtin", name: "int32" } as const;
const none = { scalars: [], enums: [], unions: [], models: [], events: [], errors: [] } as unknown as Ir;
const file = () => new TypeScriptFile("contracts/a.ts", "contracts");
const property = (name: string, optional: boolean): Property => ({
  name,
  optional,
  type: string,
  constraints: {},
  dataClass: null,
  doc: "",
});

describe("A type in TypeScript", () => {
  it("keeps together what belongs together", () => {
    const either = { kind: "union", of: [string, number] } as const;
    const render = (type: Parameters<typeof renderType>[0]) => renderType(type, file(), new TypeIndex(none));
    expect(render({ kind: "array", of: either })).toBe("(string | number)[]");
    expect(render({ kind: "array", of: { kind: "array", of: string } })).toBe("string[][]");
    expect(render({ kind: "record", of: either })).toBe("{ [name: string]: string | number }");
  });

  it("lets fields of any name hold what the named ones do, also what is not there", () => {
    const render = (optional: boolean) =>
      renderInterface("A", "", [property("a", optional)], file(), new TypeIndex(none), number);
    expect(render(false)).toContain("[name: string]: number | string;");
    // A reader may not check optional fields as exactly as we do.
    expect(render(true)).toContain("[name: string]: number | string | undefined;");
  });
});
