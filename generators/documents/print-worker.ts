/** A thread of its own that prints documents: `printer.ts` starts it, and asks. */
import { parentPort } from "node:worker_threads";
import { dump } from "js-yaml";
import { readTypes } from "./read-types.ts";

/** A document to print, with the TypeScript types that it declares if they are wanted. */
export interface PrintRequest {
  readonly id: number;
  readonly document: object;
  readonly withTypes: boolean;
}

export interface PrintReply {
  readonly id: number;
  readonly yaml: string;
  /** The types, if they were wanted and the document has none that their reader refuses. */
  readonly types?: string;
  /** Why there are no types. */
  readonly refused?: string;
}

parentPort!.on("message", ({ id, document, withTypes }: PrintRequest) => {
  const yaml = dump(document, { lineWidth: -1, noRefs: true, quotingType: '"' });
  parentPort!.postMessage({ id, yaml, ...(withTypes ? tryTypes(document) : {}) } satisfies PrintReply);
});

function tryTypes(document: object): Pick<PrintReply, "types" | "refused"> {
  try {
    return { types: readTypes(document) };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}
