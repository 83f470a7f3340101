import type { Program } from "@typespec/compiler";
import { getAllHttpServices, type HttpOperation } from "@typespec/http";
import { isCurrent } from "./availability.ts";

const known = new WeakMap<Program, readonly HttpOperation[]>();

/** Every operation over HTTP of every service, but for what a version removed. Resolving routes takes a tenth of a whole run: it is done once for each program. */
export function httpOperationsOf(program: Program): readonly HttpOperation[] {
  const found =
    known.get(program) ??
    getAllHttpServices(program)[0]
      .flatMap((service) => service.operations)
      .filter(({ operation }) => isCurrent(program, operation));
  known.set(program, found);
  return found;
}
