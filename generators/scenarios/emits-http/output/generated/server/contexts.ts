// @generated tenchat:server@1 hash:87ee0cc21e38129a288b0697f74e9648 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { ValueProvider } from "@nestjs/common";
import { NOTES_OPERATIONS, type NotesOperations } from "./notes/operations.ts";

/** Who does what is asked of each context. */
export interface OperationsByContext {
  readonly notes: NotesOperations;
}

/** Brings its operations to every controller, and to the socket. */
export function operationProviders(operations: OperationsByContext): ValueProvider[] {
  return [
    { provide: NOTES_OPERATIONS, useValue: operations.notes },
  ];
}
