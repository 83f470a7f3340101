import {
  addVisibilityModifiers,
  clearVisibilityModifiersForClass,
  getLifecycleVisibilityEnum,
  type Program,
} from "@typespec/compiler";
import { MARK, markCircles } from "../../model/types/circles.ts";
import { tell } from "./tell.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, which of the types that hold each other are other ones
 * in a request. It asks each while it still asks the one that holds it, takes that for a no, and keeps it: what is sent
 * would refer to what is read, and what is read to what is sent. A field that only requests have lets each differ by
 * itself. Answers whether there are any to be taken away.
 */
export function tellCircles(program: Program): boolean {
  const lifecycle = getLifecycleVisibilityEnum(program);
  const marks = markCircles(program);
  for (const { property, seen } of marks)
    tell(property, (each) => {
      clearVisibilityModifiersForClass(program, each, lifecycle);
      addVisibilityModifiers(program, each, [...seen]);
    });
  return marks.length > 0;
}

/** Takes those fields out of the document. */
export function mendCircles(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { properties } = node as { properties?: unknown };
  if (typeof properties === "object" && properties !== null && MARK in properties) delete properties[MARK];
  for (const child of Object.values(node)) mendCircles(child);
}
