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
  return path.split("/").map(routeSegment).join("/");
}

function routeSegment(segment: string): string {
  const parts = segment.split(/\{([^}]+)\}/);
  // A name ends with its segment, or else where the pattern of its value begins. What holds several values ends each at
  // the first sign of what follows it, as the client takes care that it can.
  const alone = parts.length === 3 && parts[2] === "";
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return routedPart(part).replaceAll(":", "::");
      return alone ? `:${routeName(part)}` : `:${routeName(part)}([^]+?)`;
    })
    .join("");
}
