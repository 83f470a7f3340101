import {
  getFormat,
  getMaxItems,
  getMinItems,
  getMaxLength,
  getMinLength,
  getPattern,
  type Model,
  type ModelProperty,
  type Program,
  type Scalar,
  type Type,
} from "@typespec/compiler";
import { boundsOf, isWhole, numeralPattern } from "../types/number-texts.ts";
import { NUMBERS } from "./readings.ts";
import { rootOf } from "../types/scalar-roots.ts";

const SEPARATORS: Readonly<Record<string, string>> = {
  "ArrayEncoding.commaDelimited": ",",
  "ArrayEncoding.spaceDelimited": " ",
  "ArrayEncoding.pipeDelimited": "|",
  "ArrayEncoding.newlineDelimited": "\n",
};

/** What stands between the entries of a list that is one text; undefined: it is none. */
export function separatorOf(encoding: string | undefined): string | undefined {
  return encoding === undefined ? undefined : SEPARATORS[encoding];
}

/** The form of a list as one text; none where that is any text. Or why it has no form. */
export function delimitedPattern(
  program: Program,
  target: ModelProperty | Scalar,
  list: Type,
  separator: string,
): { readonly pattern?: string } | string {
  if (list.kind !== "Model" || list.indexer === undefined) return "it is no list that something could divide.";
  const entry = entryPattern(program, list.indexer.value, separator);
  if (entry.why !== undefined) return entry.why;
  const { least, most } = itemsOf(program, target, list);
  if (least > most) return "it can have no entries, and must.";
  if (entry.any && least <= 1 && most === Infinity) return {};
  const count = (from: number, to: number) =>
    to === Infinity && from === 0 ? "*" : `{${from},${to === Infinity ? "" : to}}`;
  const some =
    most === 0 ? "" : `${entry.form}(${escaped(separator)}${entry.form})${count(Math.max(least - 1, 0), most - 1)}`;
  return { pattern: least === 0 ? `^(${some})?$` : `^${some}$` };
}

/** How many entries a list may have, by itself and where it is used. */
function itemsOf(program: Program, target: ModelProperty | Scalar, list: Model): { least: number; most: number } {
  const all = target.kind === "Scalar" ? [list] : [list, target];
  const least = Math.max(0, ...all.map((each) => getMinItems(program, each) ?? 0));
  return { least, most: Math.min(Infinity, ...all.map((each) => getMaxItems(program, each) ?? Infinity)) };
}

type Entry = { readonly form: string; readonly any: boolean; readonly why?: undefined } | { readonly why: string };

function entryPattern(program: Program, type: Type, separator: string): Entry {
  const texts = textsOf(type);
  if (texts !== undefined) {
    const divided = texts.find((each) => each.includes(separator));
    if (divided !== undefined) return { why: `its entry ${JSON.stringify(divided)} holds what divides it.` };
    return { form: `(${texts.map(escaped).join("|")})`, any: false };
  }
  if (type.kind === "Union") {
    const entries = [...type.variants.values()].map((each) => entryPattern(program, each.type, separator));
    const why = entries.find((each) => each.why !== undefined);
    if (why !== undefined) return why;
    const forms = entries.flatMap((each) => (each.why === undefined ? [each] : []));
    return forms.find((each) => each.any) ?? { form: `(${forms.map((each) => each.form).join("|")})`, any: false };
  }
  if (type.kind === "Scalar") {
    const root = rootOf(type);
    if (root === "boolean") return { form: "(true|false)", any: false };
    if (NUMBERS.has(root)) {
      const bounds = boundsOf(program, type, type, root);
      if (isWhole(root) || (bounds.least === undefined && bounds.most === undefined))
        return { form: numeralPattern(root, bounds), any: false };
    }
    if (root === "string" && !isBounded(program, type)) return { form: `[^${escaped(separator)}]*`, any: true };
  }
  return { why: "what is said of its entries cannot be said of the one text that they are." };
}

/** All values of a choice of texts. */
function textsOf(type: Type): string[] | undefined {
  if (type.kind === "String") return [type.value];
  if (type.kind === "EnumMember") return [String(type.value ?? type.name)];
  const all =
    type.kind === "Enum"
      ? [...type.members.values()]
      : type.kind === "Union"
        ? [...type.variants.values()].map((each) => each.type)
        : [];
  const found = all.map(textsOf);
  return found.length === 0 || found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}

function isBounded(program: Program, scalar: Scalar): boolean {
  const own = [getPattern, getFormat, getMinLength, getMaxLength].some((each) => each(program, scalar) !== undefined);
  return own || (scalar.baseScalar !== undefined && isBounded(program, scalar.baseScalar));
}

/** A text as it stands in a regular expression of JavaScript and of JSON Schema. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`))
    .replaceAll("\n", "\\n");
}
