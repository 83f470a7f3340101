import { findById } from "./find-by-id.ts";
import type { Ir, ModelDeclaration } from "./ir.ts";

type Structured = Pick<Ir, "models" | "errors" | "events">;

/** Every declaration whose values are objects: a field may hold an error or an event like any model. */
export function structuresOf({ models, errors, events }: Structured): readonly ModelDeclaration[] {
  return [...models, ...errors, ...events];
}

export function findStructure({ models, errors, events }: Structured, id: string): ModelDeclaration | undefined {
  return findById(models, id) ?? findById<ModelDeclaration>(errors, id) ?? findById<ModelDeclaration>(events, id);
}
