import { canonicalJson } from "../../../fingerprint/manifest.ts";
import { isAmong } from "../../deltas/among.ts";
import { isTree, type Files, type Tree } from "../files.ts";
import { resolve } from "../where.ts";
import { partsOf } from "./plain-schema.ts";
import { listedIn, typesIn } from "./values.ts";

type Parts = readonly Tree[];

/** More choices of choices than that are not gone through one by one. */
const MOST = 64;
/** Choices within choices within choices. */
const DEEPEST = 5;

/** What is written is one of these, whichever choices are taken; each is at least as wide as it is. */
export function casesOf(parts: Parts, files: Files): readonly Parts[] {
  let cases: readonly Parts[] = [flattened(parts, files)];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const open = cases.map((each) => each.findIndex((part) => choicesOf(part) !== undefined));
    if (open.every((at) => at < 0)) return cases;
    // Counted first: a few lists of a hundred are more cases together than anybody could go through.
    const count = cases.reduce((sum, each, at) => sum + (choicesOf(each[open[at]!])?.length ?? 1), 0);
    if (count > MOST) return cases;
    cases = cases.flatMap((each, at) => (open[at]! < 0 ? [each] : chosen(each, open[at]!, files)));
  }
  return cases;
}

function flattened(parts: Parts, files: Files): Parts {
  return parts.flatMap((each) => partsOf(each, (part) => resolve(files, part)));
}

function choicesOf(part: Tree | undefined): readonly unknown[] | undefined {
  const choices = [part?.["anyOf"], part?.["oneOf"]].find((each) => Array.isArray(each));
  return choices as readonly unknown[] | undefined;
}

/** A case for each choice of one of its parts. */
function chosen(parts: Parts, at: number, files: Files): readonly Parts[] {
  const part = parts[at]!;
  const { [Array.isArray(part["anyOf"]) ? "anyOf" : "oneOf"]: _choices, ...rest } = part;
  const others = [...parts.slice(0, at), rest, ...parts.slice(at + 1)];
  return choicesOf(part)!.map((choice) => [...others, ...flattened([{ allOf: [choice] }], files)]);
}

/** Whether no value is both: it is of other types, or a field that both have differs. */
export function areApart(one: Parts, files: Files, other: unknown, otherFiles: Files): boolean {
  return casesOf([{ allOf: [other] }], otherFiles).every((there) =>
    casesOf(one, files).every((here) => isApart(here, files, there, otherFiles)),
  );
}

function isApart(one: Parts, files: Files, other: Parts, otherFiles: Files): boolean {
  const types = typesIn(one).intersection(typesIn(other));
  if (types.size === 0) return true;
  const [values, others] = [listedIn(one), listedIn(other)];
  if (values !== undefined && others !== undefined && !values.some((each) => isAmong(each, others))) return true;
  if (types.size > 1 || !types.has("object")) return false;
  return [...requiredIn(one).intersection(requiredIn(other))].some((field) => {
    const [first, second] = [valuesOf(one, field, files), valuesOf(other, field, otherFiles)];
    return first !== undefined && second !== undefined && !first.some((each) => isAmong(each, second));
  });
}

function requiredIn(parts: Parts): ReadonlySet<string> {
  return new Set(parts.flatMap((each) => (Array.isArray(each["required"]) ? (each["required"] as string[]) : [])));
}

function isOnlyObject(parts: Parts): boolean {
  const types = typesIn(parts);
  return types.size === 1 && types.has("object");
}

function valuesOf(parts: Parts, field: string, files: Files): readonly unknown[] | undefined {
  const said = parts.flatMap(({ properties }) =>
    isTree(properties) && Object.hasOwn(properties, field) ? [properties[field]] : [],
  );
  return listedIn(said.flatMap((each) => partsOf(each, (part) => resolve(files, part))));
}

/** To hold each choice against each other one takes as many steps as there are pairs. */
const MOST_PAIRED = 100;

/** Whether each value is at most one of several: only then are more values of one of them more values of all. */
export function allApart(choices: readonly unknown[], files: Files): boolean {
  const cases = choices.map((each) => casesOf([{ allOf: [each] }], files));
  if (isToldByAField(cases.flat(), files)) return true;
  // Then it is for nobody to see at a glance, and whoever is not sure says so.
  if (choices.length > MOST_PAIRED) return false;
  return cases.every((one, at) =>
    cases
      .slice(at + 1)
      .every((other) => one.every((here) => other.every((there) => isApart(here, files, there, files)))),
  );
}

/** Whether a field that all have says in each of them something that it says in no other one. */
function isToldByAField(all: readonly Parts[], files: Files): boolean {
  const [first] = all;
  if (first === undefined || !all.every((each) => isOnlyObject(each))) return false;
  return [...requiredIn(first)].some((field) => {
    const values = all.map((each) => (requiredIn(each).has(field) ? valuesOf(each, field, files) : undefined));
    if (!values.every((each) => each !== undefined)) return false;
    const words = values.flatMap((each) => [...new Set(each.map((value) => canonicalJson(value)))]);
    return new Set(words).size === words.length;
  });
}
