/** A thread of its own that reads types: `types-reader.ts` starts it, and asks. */
import { createRequire } from "node:module";
import { answer } from "../workers/answer.ts";
import { replaceModules } from "../workers/replace-modules.ts";

/** The TypeScript types that an OpenAPI document declares, or why their reader refuses it. */
export type Types = { readonly text: string } | { readonly refused: string };

// Imported, its nine megabytes would be searched for what they export, which takes as long as loading them.
const typescript = JSON.stringify(createRequire(import.meta.url).resolve("typescript"));
replaceModules({
  typescript: {
    format: "module",
    source: `import { createRequire } from "node:module"; export default createRequire(${typescript})(${typescript});`,
  },
});
const { readTypes } = await import("./read-types.ts");

answer((document: object): Types => {
  try {
    return { text: readTypes(document) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
});
