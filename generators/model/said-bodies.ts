import type { Program } from "@typespec/compiler";
import type { HttpOperation } from "@typespec/http";
import { saysMore } from "./travelling.ts";

/** Bodies of an operation that are a property which says more of its value than its type does. */
export interface SaidBodies {
  readonly asked: boolean;
  readonly told: boolean;
}

const KEY = Symbol.for("blueprint.saidBodies");

/** Notes it under the id of the operation, for what describes bodies by their types alone. */
export function noteSaidBodies(program: Program, id: string, { parameters, responses }: HttpOperation): void {
  const { body } = parameters;
  const asked = body?.bodyKind === "single" && body.property !== undefined && saysMore(program, body.property);
  const told = responses
    .flatMap((each) => each.responses)
    .some(({ body: of }) => of?.bodyKind === "single" && of.property !== undefined && saysMore(program, of.property));
  if (asked || told) notes(program).set(id, { asked, told });
}

export function saidBodies(program: Program, id: string): SaidBodies {
  return notes(program).get(id) ?? { asked: false, told: false };
}

/** What the compiler keeps with a program; its keys are usually types. */
function notes(program: Program): Map<string, SaidBodies> {
  return program.stateMap(KEY) as unknown as Map<string, SaidBodies>;
}
