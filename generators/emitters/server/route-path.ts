import { routedPart } from "../../model/http/literal-paths.ts";
import { asciiName } from "../../model/names/names.ts";
import type { HttpBinding } from "../../model/ir.ts";

/** What a parameter of a path is called in a route, whose syntax has no words with dots and hyphens, nor of other scripts. */
export const routeName = (name: string) =>
  asciiName(name).replaceAll(/[.-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);

/** The addresses of an operation as the router wants them. */
export function routePaths({ path, parameters }: Pick<HttpBinding, "path" | "parameters">): string[] {
  const rest = parameters.find((each) => each.rest);
  if (rest !== undefined) return [`${routePath(path.replace(`{${rest.name}}`, ""))}*`];
  const optional = parameters.find((each) => each.optional);
  const whole = routePath(path);
  return optional === undefined ? [whole] : [routePath(path.replace(`/{${optional.name}}`, "")), whole];
}

/** `{name}` is `:name`, and what only looks like the router's syntax is escaped. */
export function routePath(path: string): string {
  const parts = path.split(/\{([^}]+)\}/);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return routedPart(part).replaceAll(":", "::");
      // A name ends with its segment, or else where the pattern of its value begins.
      const next = parts[at + 1]?.charAt(0) ?? "";
      return next === "" || next === "/" ? `:${routeName(part)}` : `:${routeName(part)}([^]+)`;
    })
    .join("");
}
