// @generated tenchat:contracts@1 hash:909b2ed6c9263c2a99764657aaa5e101 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { DeclaredError } from "./runtime.ts";
import { NoteNotFound } from "./shared/errors.ts";
import { validateNoteNotFoundBody } from "./shared/validators.ts";

const FROM_BODY: Readonly<Record<string, (body: unknown) => DeclaredError | undefined>> = {
  "note-not-found": (body) => (validateNoteNotFoundBody(body, "", []) ? new NoteNotFound(body, body.message) : undefined),
};

/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown): DeclaredError | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  return typeof code === "string" && Object.hasOwn(FROM_BODY, code) ? FROM_BODY[code]?.(body) : undefined;
}
