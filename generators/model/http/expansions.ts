import { getEncode, isArrayModelType, type Program } from "@typespec/compiler";
import type { HttpOperationParameter } from "@typespec/http";
import { isDivided } from "./encodings.ts";
import { separatorOf } from "./delimited.ts";
import { formless, isNullable } from "./one-text.ts";
import type { Spread } from "../ir.ts";

/** How a parameter stands in an address or a header (RFC 6570). */
export interface Expansion {
  /** What stands before it in a path. */
  readonly prefix: string;
  readonly spread?: Spread;
  /** It may hold slashes, so that it is all the rest of its path. */
  readonly rest?: true;
}

/** How a parameter is written; or why nothing writes it. */
export function expansionOf(program: Program, parameter: HttpOperationParameter): Expansion | string {
  const { name, type: place, param } = parameter;
  const model = param.type.kind === "Model" ? param.type : undefined;
  const isList = model !== undefined && isArrayModelType(model);
  const object = isList ? undefined : model;
  if (place === "cookie") return "a cookie parameter is not generated yet.";
  // What a path does not say would be another path.
  const held =
    formless(program, param, place === "header") ?? (place === "path" && isNullable(param.type) ? "null" : undefined);
  if (held !== undefined)
    return `"${name}", ${held}, has no form in ${place === "header" ? "a header" : "an address"}.`;
  const explode = parameter.type !== "header" && parameter.explode;
  const as = isList ? "list" : explode ? "assignments" : "pairs";
  const spread = (separator: string) => (model === undefined ? {} : { spread: { separator, as } as const });
  if (parameter.type !== "path") {
    const divider = isDivided(program, param) ? separatorOf(getEncode(program, param)?.encoding) : undefined;
    return { prefix: "", ...spread(explode && place === "query" ? "&" : (divider ?? ",")) };
  }
  const { style, allowReserved } = parameter;
  const rest = allowReserved || (style === "path" && explode && model !== undefined) ? { rest: true as const } : {};
  const between = (separator: string) => spread(explode ? separator : ",");
  switch (style) {
    case "simple":
      return { prefix: "", ...spread(","), ...rest };
    case "label":
      return { prefix: ".", ...between(".") };
    case "path":
      return { prefix: "/", ...between("/"), ...rest };
    case "matrix":
      if (explode && object !== undefined) return { prefix: ";", ...between(";") };
      return { prefix: `;${name}=`, ...between(`;${name}=`) };
    default:
      return `the expansion of "${name}" in its path is not generated yet.`;
  }
}
