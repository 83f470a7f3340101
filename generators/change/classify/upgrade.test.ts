import { planUpgrade } from "../../emitters/migrations/plan/plan-upgrade.ts";
import type { BuiltinName, Ir, TypeRef } from "../../model/ir.ts";
import { EXAMPLE } from "../../testing/example-model.ts";
import { diffModels } from "./diff-models.ts";

const TYPES: readonly BuiltinName[] = [
  ...(["boolean", "bytes", "decimal", "float64", "int16", "int32", "int64"] as const),
  ...(["string", "unknown", "utcDateTime"] as const),
];
const builtin = (name: BuiltinName): TypeRef => ({ kind: "builtin", name });

/** A table with one column of a type, which may be nothing, and of another type before. */
function notesOf(type: TypeRef, optional: boolean, typeChangedFrom?: TypeRef): Ir {
  const said = typeChangedFrom === undefined ? {} : { typeChangedFrom: [typeChangedFrom] };
  const [key] = EXAMPLE.entities[0]!.properties;
  const column = { name: "word", type, optional, constraints: {}, dataClass: "C1" as const, doc: "", ...said };
  const entity = { ...EXAMPLE.entities[0]!, properties: [key!, column], keys: [key!.name], generated: [], indexes: [] };
  return { ...EXAMPLE, entities: [{ ...entity, retain: null }] };
}

/** Whether an upgrade that everything is approved of asks anything of rows, or of somebody. */
const asks = (before: Ir, after: Ir) =>
  planUpgrade(2, before, after, () => true).some(({ phase }) => phase === "check");

describe("A verdict on a column that is of another type", () => {
  it("is there for every two types, with and without a word about them, and is what the upgrade does", () => {
    for (const was of TYPES)
      for (const is of TYPES)
        for (const said of [undefined, builtin(was)])
          for (const [could, can] of [
            [false, false],
            [true, false],
            [false, true],
          ] as const) {
            const [before, after] = [notesOf(builtin(was), could), notesOf(builtin(is), can, said)];
            const found = diffModels(before, after);
            const breaks = found.some(({ severities }) => severities.storage === "breaking");
            const what = `${was} to ${is}${said === undefined ? "" : ", said"}${could ? ", no longer optional" : ""}`;
            expect({ what, breaks }).toEqual({ what, breaks: asks(before, after) });
          }
  });
});
