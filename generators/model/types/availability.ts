import type { Operation, Program, Type } from "@typespec/compiler";
import { getAddedOnVersions, getRemovedOnVersions } from "@typespec/versioning";

/**
 * Whether a type is part of the latest version. What a version removed is not generated any more, unless a later one
 * brought it back. Asked of what is said of the type itself: TypeSpec's own table of versions knows nothing of a namespace
 * within the one that has them.
 */
export function isCurrent(program: Program, type: Type): boolean {
  const last = (versions: readonly { readonly index: number }[] = []) =>
    Math.max(-1, ...versions.map(({ index }) => index));
  const removed = last(getRemovedOnVersions(program, type));
  return removed < 0 || removed < last(getAddedOnVersions(program, type));
}

/** An operation is as current as its interface. */
export function isCurrentOperation(program: Program, operation: Operation): boolean {
  return (
    isCurrent(program, operation) && (operation.interface === undefined || isCurrent(program, operation.interface))
  );
}
