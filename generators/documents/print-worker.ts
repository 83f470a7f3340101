/** A thread of its own that prints documents: `printer.ts` starts it, and asks. */
import { createRequire } from "node:module";
import { answer } from "../workers/answer.ts";
import { replaceModules } from "../workers/replace-modules.ts";
import { toYaml } from "./to-yaml.ts";

/** An OpenAPI document in print. */
export interface Printed {
  readonly yaml: string;
  /** The TypeScript types that it declares, if it has none that their reader refuses. */
  readonly types?: string;
  /** Why there are no types. */
  readonly refused?: string;
}

// Imported, its nine megabytes would be searched for what they export, which takes as long as loading them.
const typescript = JSON.stringify(createRequire(import.meta.url).resolve("typescript"));
replaceModules({
  typescript: {
    format: "module",
    source: `import { createRequire } from "node:module"; export default createRequire(${typescript})(${typescript});`,
  },
});
const { readTypes } = await import("./read-types.ts");

answer((document: object): Printed => ({ yaml: toYaml(document), ...tryTypes(document) }));

function tryTypes(document: object): Pick<Printed, "types" | "refused"> {
  try {
    return { types: readTypes(document) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}
