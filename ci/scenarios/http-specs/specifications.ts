import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Its tools can upload results to a cloud, whose client of 80 MB nothing here loads: in `overrides` of package.json a
 * tiny package stands in for it.
 */
const PACKAGE = dirname(fileURLToPath(import.meta.resolve("@typespec/http-specs/package.json")));

/** A scenario specification that others wrote to try generators with. */
export interface Specification {
  /** Its path in their package, `type/union`. */
  readonly name: string;
  /** The folder of its `main.tsp`. */
  readonly folder: string;
  /** The module that holds what its clients ask and what they are to be answered. */
  readonly expectations: string;
}

/** Every scenario specification of `@typespec/http-specs`. */
export function listSpecifications(): Specification[] {
  const root = join(PACKAGE, "specs");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("/main.tsp"))
    .map((path) => dirname(path))
    .sort()
    .map((name) => ({
      name,
      folder: join(root, name),
      expectations: join(PACKAGE, "dist/specs", name, "mockapi.js"),
    }));
}
