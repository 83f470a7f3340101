import { isSame } from "../../deltas/same.ts";
import { isTree, type Files, type Tree } from "../files.ts";
import { resolve } from "../where.ts";
import { partsOf } from "./plain-schema.ts";
import { listedIn, typesIn } from "./values.ts";

type Parts = readonly Tree[];

/** More choices of choices than that are not gone through one by one. */
const MOST = 64;

/** What is written is one of these, whichever choices are taken; each is at least as wide as it is. */
export function casesOf(parts: Parts, files: Files, depth = 0): readonly Parts[] {
  const flat = parts.flatMap((each) => partsOf(each, (part) => resolve(files, part)));
  const at = flat.findIndex((each) => Array.isArray(each["anyOf"]) || Array.isArray(each["oneOf"]));
  if (at < 0 || depth > 4) return [flat];
  const part = flat[at]!;
  const word = Array.isArray(part["anyOf"]) ? "anyOf" : "oneOf";
  const choices = part[word] as readonly unknown[];
  const { [word]: _choices, ...rest } = part;
  const others = [...flat.slice(0, at), rest, ...flat.slice(at + 1)];
  const found = choices.flatMap((choice) => casesOf([...others, { allOf: [choice] }], files, depth + 1));
  return found.length > MOST ? [flat] : found;
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
  if (
    values !== undefined &&
    others !== undefined &&
    !values.some((each) => others.some((value) => isSame(each, value)))
  )
    return true;
  if (types.size > 1 || !types.has("object")) return false;
  const required = (parts: Parts) =>
    new Set(parts.flatMap((each) => (Array.isArray(each["required"]) ? (each["required"] as string[]) : [])));
  return [...required(one).intersection(required(other))].some((field) => {
    const [first, second] = [valuesOf(one, field, files), valuesOf(other, field, otherFiles)];
    return (
      first !== undefined && second !== undefined && !first.some((each) => second.some((value) => isSame(each, value)))
    );
  });
}

function valuesOf(parts: Parts, field: string, files: Files): readonly unknown[] | undefined {
  const said = parts.flatMap(({ properties }) =>
    isTree(properties) && Object.hasOwn(properties, field) ? [properties[field]] : [],
  );
  return listedIn(said.flatMap((each) => partsOf(each, (part) => resolve(files, part))));
}

/** Whether each value is at most one of several: only then are more values of one of them more values of all. */
export function allApart(choices: readonly unknown[], files: Files): boolean {
  return choices.every((one, at) =>
    choices.slice(at + 1).every((other) =>
      areApart(
        partsOf(one, (part) => resolve(files, part)),
        files,
        other,
        files,
      ),
    ),
  );
}
