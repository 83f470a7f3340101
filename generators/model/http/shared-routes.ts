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
export function sharesRoute(ir: Ir, { binding }: OperationDeclaration): boolean {
  return binding.kind === "http" && countAddresses(ir).get(addressOf(binding))! > 1;
}

const addressOf = ({ verb, path }: HttpBinding) => `${verb} ${path}`;

/** Counted once: it is asked of each of some thousands of operations. */
const counted = new WeakMap<Ir, ReadonlyMap<string, number>>();

function countAddresses(ir: Ir): ReadonlyMap<string, number> {
  const known = counted.get(ir);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { binding } of ir.operations) {
    if (binding.kind !== "http") continue;
    const address = addressOf(binding);
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  counted.set(ir, counts);
  return counts;
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
