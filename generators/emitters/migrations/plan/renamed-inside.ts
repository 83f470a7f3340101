import type { Ir, Property } from "../../../model/ir.ts";
import {
  asObject,
  choices,
  entryOf,
  inProperty,
  Named,
  used,
  type ObjectType,
  type Used,
} from "../../../model/values/fits.ts";
import type { TablePair } from "./pair-tables.ts";

/** Models that hold themselves hold the same fields at every depth. */
const DEEPEST = 12;

/**
 * Fields inside of the JSON of a column that are said to have been called otherwise, a sentence each. No upgrade renames
 * anything there: rows would keep the old name, and whoever reads by the new one would find nothing.
 */
export function renamedInside(before: Ir, after: Ir, pairs: readonly TablePair[]): string[] {
  const [was, now] = [new Named(before), new Named(after)];
  const said = pairs.flatMap((pair) =>
    pair.columns
      .filter((each) => each.before.sql === "jsonb" && each.after.sql === "jsonb")
      .flatMap((each) => {
        const found = inside(was, now, inProperty(each.before.property), inProperty(each.after.property), []);
        return found.map(({ path, former }) => sentence(`${pair.after.name}.${each.after.name}`, path, former));
      }),
  );
  return [...new Set(said)];
}

const sentence = (column: string, path: string, former: string) =>
  `The column ${column} holds JSON, and there ${path} says with @renamedFrom that it was ${former}: no upgrade renames what is inside of JSON, so that rows would keep the old name. Leave the field its name there, or let one of another name stand beside it, without @renamedFrom.`;

interface Found {
  readonly path: string;
  readonly former: string;
}

function inside(was: Named, now: Named, one: Used, other: Used, path: readonly string[]): Found[] {
  if (path.length > DEEPEST) return [];
  const [old, current] = [choices(was, one), choices(now, other)];
  return old.flatMap((each) =>
    current.flatMap((into) => {
      if (each.type.kind === "array" && into.type.kind === "array")
        return inside(was, now, entryOf(each), entryOf(into), [...path, "[]"]);
      const [from, to] = [asObject(each.type), asObject(into.type)];
      return from === undefined || to === undefined ? [] : fields(was, now, from, to, path);
    }),
  );
}

function fields(was: Named, now: Named, from: ObjectType, to: ObjectType, path: readonly string[]): Found[] {
  const old = new Map(from.properties.map((each) => [each.name, each]));
  const current = new Set(to.properties.map(({ name }) => name));
  const found = to.properties.flatMap((each): Found[] => {
    const at = [...path, each.name];
    const same = old.get(each.name);
    if (same !== undefined) return inside(was, now, inProperty(same), inProperty(each), at);
    const former = formerOf(each).find((name) => old.has(name) && !current.has(name));
    return former === undefined ? [] : [{ path: at.join("."), former }];
  });
  if (from.additional === undefined || to.additional === undefined) return found;
  return [...found, ...inside(was, now, used(from.additional), used(to.additional), [...path, "*"])];
}

const formerOf = ({ renamedFrom = [] }: Property) => renamedFrom.toReversed();
