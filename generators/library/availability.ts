import type { Program, Type } from "@typespec/compiler";
import { getAddedOnVersions, getRemovedOnVersions, type Version } from "@typespec/versioning";

/**
 * Whether a type is part of the latest version. What a version removed is not generated any more, unless a later one
 * brought it back; a model is where something is still made of it. Asked of what is said of the type itself: TypeSpec's
 * own table of versions knows nothing of a namespace within the one that has them.
 */
export function isCurrent(program: Program, type: Type): boolean {
  return removedBy(program, type) === undefined;
}

/** The version that removed a type, unless a later one brought it back. An operation goes with its interface. */
export function removedBy(program: Program, type: Type): string | undefined {
  const last = (versions: readonly Version[] = []) => versions.toSorted((one, other) => other.index - one.index)[0];
  const removed = last(getRemovedOnVersions(program, type));
  const added = last(getAddedOnVersions(program, type));
  if (removed !== undefined && (added === undefined || added.index <= removed.index)) return removed.name;
  return type.kind === "Operation" && type.interface !== undefined ? removedBy(program, type.interface) : undefined;
}
