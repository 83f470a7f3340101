/** A thread of its own that prints documents: `printer.ts` starts it, and asks. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { replaceModules } from "./replace-modules.ts";
import { toYaml } from "./to-yaml.ts";

// Imported, its nine megabytes would be searched for what they export, which takes as long as loading them.
const typescript = JSON.stringify(createRequire(import.meta.url).resolve("typescript"));
replaceModules({
  typescript: {
    format: "module",
    source: `import { createRequire } from "node:module"; export default createRequire(${typescript})(${typescript});`,
  },
});
const { readTypes } = await import("./read-types.ts");

/** An OpenAPI document to print, with the TypeScript types that it declares. */
export interface PrintRequest {
  readonly id: number;
  readonly document: object;
}

export interface PrintReply {
  readonly id: number;
  readonly yaml: string;
  /** The types, if the document has none that their reader refuses. */
  readonly types?: string;
  /** Why there are no types. */
  readonly refused?: string;
}

parentPort!.on("message", ({ id, document }: PrintRequest) => {
  const yaml = toYaml(document);
  parentPort!.postMessage({ id, yaml, ...tryTypes(document) } satisfies PrintReply);
});

function tryTypes(document: object): Pick<PrintReply, "types" | "refused"> {
  try {
    return { types: readTypes(document) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}
