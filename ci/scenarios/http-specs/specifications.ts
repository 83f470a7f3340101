import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
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

/**
 * Copies a specification, so that what is generated comes beside it. One of them brings a program along, which may run
 * where the package has it and nowhere else.
 */
export function copySpecification(specification: string, folder: string): void {
  const wanted = (path: string) => ![".ts", ".js"].includes(extname(path));
  cpSync(specification, folder, { recursive: true, filter: wanted });
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (extname(path) !== ".tsp") continue;
    const place = join(folder, path);
    const home = dirname(join(specification, path));
    const bring = (_whole: string, program: string) => `import "${relative(dirname(place), join(home, program))}"`;
    writeFileSync(place, readFileSync(place, "utf8").replaceAll(/import "(\.[^"]*\.js)"/g, bring));
  }
}
