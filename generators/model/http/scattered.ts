import { isArrayModelType, resolveEncodedName, type Program } from "@typespec/compiler";
import type { HttpOperationParameter } from "@typespec/http";
import { allProperties } from "../../library/fields.ts";
import { additionalOf } from "../types/shapes.ts";

/**
 * Why nobody could tell which parameter of a query says something; undefined where all can be told apart. The fields of
 * an object that explodes are parameters of their own.
 */
export function problemOfScattered(
  program: Program,
  parameters: readonly HttpOperationParameter[],
  fixed: readonly string[],
): string | undefined {
  const taken = new Map(fixed.map((name) => [name, "its address"]));
  let open: string | undefined;
  for (const each of parameters) {
    if (each.type !== "query") continue;
    const { type } = each.param;
    const fields = each.explode && type.kind === "Model" && !isArrayModelType(type) ? type : undefined;
    const names =
      fields === undefined
        ? [each.name]
        : allProperties(fields).map((field) => resolveEncodedName(program, field, "application/json"));
    for (const name of names) {
      const other = taken.get(name);
      if (other !== undefined) {
        const whose = fields === undefined ? "" : ` of "${each.name}"`;
        return `"${name}"${whose} is a part of the query that ${other} has too.`;
      }
      taken.set(name, `"${each.name}"`);
    }
    if (fields === undefined || additionalOf(fields) === undefined) continue;
    if (open !== undefined)
      return `"${open}" and "${each.name}" both have fields of any name in the query, and nothing tells whose one is.`;
    open = each.name;
  }
  return undefined;
}
