import type { Operation, Program } from "@typespec/compiler";
import type { HttpOperation } from "@typespec/http";
import { saysMore } from "./travelling.ts";

/** What the stock emitter of the HTTP document says of an operation otherwise than the operation is. */
export interface Described {
  /** Where it stands in the document. */
  readonly path: string;
  /** Its body is a property that says more of its value than its type does; so is that of an answer. */
  readonly asked: boolean;
  readonly told: boolean;
}

const KEY = Symbol.for("blueprint.described");

/** Notes it under the id of the operation. */
export function noteDescribed(program: Program, id: string, { path, parameters, responses }: HttpOperation): void {
  const { body } = parameters;
  const asked = body?.bodyKind === "single" && body.property !== undefined && saysMore(program, body.property);
  const told = responses
    .flatMap((each) => each.responses)
    .some(({ body: of }) => of?.bodyKind === "single" && of.property !== undefined && saysMore(program, of.property));
  notes(program).set(id, { path: path.split("?")[0]!, asked, told });
}

export function describedOf(program: Program, id: string): Described | undefined {
  return notes(program).get(id);
}

const LEFT = Symbol.for("blueprint.left");

/** What is not generated is not described either. */
export function noteLeft(program: Program, operations: Iterable<Operation>): void {
  for (const operation of operations) program.stateSet(LEFT).add(operation);
}

export function isLeft(program: Program, operation: Operation): boolean {
  return program.stateSet(LEFT).has(operation);
}

/**
 * Hides what is not generated from whoever describes the program from here on: of operations that share an address the stock
 * emitter makes one, and what only the other takes or answers could not be told in it.
 */
export function hideLeft(program: Program): void {
  for (const operation of program.stateSet(LEFT) as Set<Operation>)
    (operation.interface ?? operation.namespace)?.operations.delete(operation.name);
}

/** What the compiler keeps with a program; its keys are usually types. */
function notes(program: Program): Map<string, Described> {
  return program.stateMap(KEY) as unknown as Map<string, Described>;
}
