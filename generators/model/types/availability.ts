import type { Operation, Program, Type } from "@typespec/compiler";
import { Availability, getAvailabilityMap } from "@typespec/versioning";

/** Whether a type is part of the latest version. What a version removed is not generated any more. */
export function isCurrent(program: Program, type: Type): boolean {
  const latest = [...(getAvailabilityMap(program, type)?.values() ?? [])].at(-1);
  return latest === undefined || latest === Availability.Available || latest === Availability.Added;
}

/** An operation is as current as its interface. */
export function isCurrentOperation(program: Program, operation: Operation): boolean {
  return (
    isCurrent(program, operation) && (operation.interface === undefined || isCurrent(program, operation.interface))
  );
}
