import type { Tree } from "./files.ts";
import { plainFlow } from "./plain-flow.ts";

/** How a value is written where nobody says how, by where it is sent (OpenAPI 3.1, section 4.8.12). */
const STYLES: ReadonlyMap<unknown, string> = new Map([
  ["query", "form"],
  ["cookie", "form"],
]);

const STYLED: Readonly<Record<string, (part: Tree) => string>> = {
  parameter: (part) => STYLES.get(part["in"]) ?? "simple",
  header: () => "simple",
  encoding: () => "form",
};

/** A part with all that holds of how it is written: to say what would hold anyway, or not, is the same. */
export function plainWords(kind: string, part: Tree): Tree {
  if (kind === "flow") return plainFlow(part);
  const usual = STYLED[kind]?.(part);
  if (usual === undefined) return part;
  const style = part["style"] ?? usual;
  return { style, explode: style === "form", allowReserved: false, allowEmptyValue: false, ...part };
}
