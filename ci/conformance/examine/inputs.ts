import { inputName } from "../../../generators/model/http/frames.ts";
import type { OperationDeclaration } from "../../../generators/model/ir.ts";
import { NONE } from "../probes/prober.ts";
import { wordsOfOthers } from "./addresses.ts";
import type { Document } from "./document.ts";
import { documented, yesOrNo, type Examiner } from "./examiner.ts";
import { placeIn } from "./place.ts";
import { saysOf } from "./says-of.ts";
import { isReadable, unsayable } from "./travel.ts";

/** Sends a value: what came of it, in a word or more; undefined where nobody could send it. */
export type Send = (value: unknown) => Promise<string | undefined>;

/** Sends what an operation takes and what it does not; a good input that can be sent comes back, where there is any that ends. */
export async function examineInputs(
  examiner: Examiner,
  http: Document,
  operation: OperationDeclaration,
  [as, send]: readonly ["input" | "row", Send],
): Promise<unknown> {
  const { ir, prober, meaning, generated } = examiner;
  const { id, context, input } = operation;
  const said = http.input(ir, operation);
  const probes = prober
    .fields(input, undefined, said.hints)
    .filter(({ value }) => isReadable(ir, operation, value) && isTaken(operation, value))
    .filter(({ value }) => hasJson(operation) || meaning.fields(input, value));
  const good = prober.good({ kind: "object", properties: input });
  if (good === NONE) examiner.left.push(`${id}: its input has no end`);
  const misled = wordsOfOthers(ir, operation, good).filter((value) => isReadable(ir, operation, value));
  const validate = await generated.validator(context, inputName(operation));
  const drawn = examiner.drawn(await generated.arbitrary(context, inputName(operation)));
  const chosen = [...examiner.choose(probes, good), ...misled];
  for (const [at, value] of [...chosen, ...drawn].entries()) {
    const isMeant = meaning.fields(input, value);
    const verdicts = {
      meaning: yesOrNo(isMeant),
      ...(validate === undefined ? {} : { validator: saysOf(validate, value) }),
      ...documented(said.fits(value)),
      ...arrived(await send(value), isMeant),
      ...(good === NONE ? {} : builtAt(at, chosen)),
    };
    examiner.hold(as, { of: id, verb: verbOf(operation), value, verdicts, ...placeIn(ir, input, value, good) });
  }
  // Of values that an address cannot hold, as dots for a part of it, none is asked with.
  const isSent = (value: unknown) => meaning.fields(input, value) && unsayable(ir, operation, value) === undefined;
  const sent = [good, ...drawn].find(isSent);
  if (sent === undefined && good !== NONE) examiner.left.push(`${id}: none of its inputs could be sent for an answer`);
  return sent ?? NONE;
}

/** Whatever a generated arbitrary draws, it draws as a value. */
export function builtAt(at: number, chosen: readonly unknown[]): { builder?: "yes" } {
  return at < chosen.length ? {} : { builder: "yes" };
}

function arrived(server: string | undefined, isMeant: boolean): { server?: string } {
  if (server === undefined) return {};
  // Whatever a client says no to, it was not sent.
  return { server: server.startsWith("unsendable") && !isMeant ? "no" : server };
}

/** What is no JSON has no form for values of other types, which TypeScript refuses where they are said. */
function hasJson({ binding }: OperationDeclaration): boolean {
  return binding.kind === "http" && (binding.bodyForm?.as ?? "json") === "json";
}

/** A client takes fields that nobody declared only where they are those of a body. */
function isTaken({ binding, input }: OperationDeclaration, value: unknown): boolean {
  if (binding.kind !== "http" || binding.body.kind === "flat") return true;
  return Object.keys(value as object).every((name) => input.some((each) => each.name === name));
}

const verbOf = ({ binding }: OperationDeclaration) => (binding.kind === "http" ? binding.verb : "");
