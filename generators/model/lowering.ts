import type { Operation, Program, Type } from "@typespec/compiler";
import type { Source } from "./ir.ts";
import type { TypeLowering } from "./types/lower-types.ts";

/** What all parts of the lowering share. */
export interface Lowering {
  readonly program: Program;
  readonly types: TypeLowering;
  /** Operations that cannot be generated; why has been said. */
  readonly left: Set<Operation>;
  sourceOf(type: Type): Source;
  contextOf(type: Type): string;
  docOf(type: Type): string;
  /** What an operation is called, alone in its context; undefined for what is no operation over HTTP or a socket. */
  nameOf(operation: Operation): string | undefined;
}
