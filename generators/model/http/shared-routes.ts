import type { HttpBinding, Ir, OperationDeclaration, Property } from "../ir.ts";
import { onlyTexts } from "./readings.ts";

type Named = Pick<Ir, "scalars" | "enums" | "unions">;

/** The content types of which an operation answers one, by what it takes as `accept`; undefined where it takes anything. */
export function offersOf(named: Named, { binding, input }: OperationDeclaration): readonly string[] | undefined {
  const accept = acceptOf(binding as HttpBinding);
  const property = input.find((each) => each.name === accept?.property);
  return property === undefined ? undefined : onlyTexts(named, property.type);
}

/** Whether two operations at one address differ in nothing but what they answer, and `accept` says which it shall be. */
export function shareRoute(named: Named, one: OperationDeclaration, other: OperationDeclaration): boolean {
  const [offers, others] = [offersOf(named, one), offersOf(named, other)];
  if (offers === undefined || others === undefined || offers.some((each) => others.includes(each))) return false;
  return JSON.stringify(asked(one)) === JSON.stringify(asked(other));
}

/** Operations that have their addresses in common with others. */
export function sharesRoute(ir: Ir, operation: OperationDeclaration): boolean {
  const { binding } = operation;
  if (binding.kind !== "http") return false;
  return ir.operations.some(
    ({ id, binding: other }) =>
      id !== operation.id && other.kind === "http" && other.verb === binding.verb && other.path === binding.path,
  );
}

/** What an operation is asked, but for `accept`. */
function asked({ binding, input }: OperationDeclaration) {
  const { path, parameters, fixed, body, bodyForm } = binding as HttpBinding;
  const accept = acceptOf(binding as HttpBinding);
  const said = ({ name, type, optional, constraints, default: usual }: Property) => ({
    name,
    type,
    optional,
    constraints,
    usual,
  });
  return {
    address: { path, fixed, body, bodyForm },
    parameters: parameters.filter((each) => each !== accept),
    input: input.filter((each) => each.name !== accept?.property).map(said),
  };
}

const acceptOf = ({ parameters }: HttpBinding) =>
  parameters.find((each) => each.in === "header" && each.name.toLowerCase() === "accept");
