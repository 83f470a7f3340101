import { SharedThread } from "../workers/shared-thread.ts";
import type { Types } from "./types-worker.ts";

/** Reads the TypeScript types out of an OpenAPI document: TypeScript itself does it, which takes long to load. */
export const typesReader = new SharedThread<object, Types>(
  new URL("./types-worker.ts", import.meta.url),
  "The types of a document could not be read",
);
