import { SharedThread } from "../workers/shared-thread.ts";
import type { Printed } from "./print-worker.ts";

/** Prints an OpenAPI document as YAML, and the TypeScript types that it declares. */
export const printer = new SharedThread<object, Printed>(
  new URL("./print-worker.ts", import.meta.url),
  "A document could not be printed",
);
