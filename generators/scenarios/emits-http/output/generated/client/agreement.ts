// @generated tenchat:client@1 hash:a0304b0aac3300880afc42bed5ebb69d DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Note } from "../contracts/shared/types.ts";
import type { paths } from "./openapi.ts";

/** Whether a value of either type is one of the other. */
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** What a path answers to a method with a status, as JSON. */
type Answer<P extends keyof paths, M extends string, S extends number> =
  paths[P] extends Record<M, { responses: Record<S, { content: { "application/json": infer B } }> }>
  ? B
  : never;

interface Agreement {
  notes_replace: Agree<Note, Answer<"/notes/{noteId}", "put", 200>>;
  notes_write: Agree<Note, Answer<"/notes", "post", 201>>;
}

/** Does not compile while any row of the agreement is false. */
export const AGREED: Readonly<Agreement> = {
  notes_replace: true,
  notes_write: true,
};
