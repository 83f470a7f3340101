import {
  getFormat,
  getMaxItems,
  getMaxLength,
  getMaxValue,
  getMaxValueExclusive,
  getMaxValueExclusiveForScalar,
  getMaxValueForScalar,
  getMinItems,
  getMinLength,
  getMinValue,
  getMinValueExclusive,
  getMinValueExclusiveForScalar,
  getMinValueForScalar,
  getPattern,
  type Model,
  type ModelProperty,
  type Program,
  type Scalar,
} from "@typespec/compiler";
import { said } from "../../library/decorators.ts";
import { library } from "../../library/diagnostics.ts";
import type { Constraints } from "../ir.ts";
import { isPattern } from "../names/type-names.ts";
import { isEndless } from "./endless-patterns.ts";
import { lengthsOfPattern } from "./pattern-lengths.ts";

/** What is said of values right there, and not of those of another type that it is of. */
export function constraintsOf(program: Program, target: ModelProperty | Scalar | Model): Constraints {
  // Whatever is said was said by a decorator; most properties have none, and each question takes a table of its own.
  if (target.decorators.length === 0) return {};
  if (TIMES.some((bound) => bound(program, target) !== undefined)) {
    const why = "documents have no word for the first or the last of moments. Let the operation refuse what is beyond.";
    const format = { what: `The bounds of "${target.name}"`, why };
    library.reportDiagnostic(program, { code: "not-in-model", format, target });
  }
  const found: Record<string, unknown> = {
    pattern: target.kind === "Model" ? undefined : patternOf(program, target),
    format: getFormat(program, target),
    minLength: getMinLength(program, target),
    maxLength: getMaxLength(program, target),
    minValue: getMinValue(program, target),
    maxValue: getMaxValue(program, target),
    minValueExclusive: getMinValueExclusive(program, target),
    maxValueExclusive: getMaxValueExclusive(program, target),
    minItems: getMinItems(program, target),
    maxItems: getMaxItems(program, target),
    byteLength: said.byteLength.get(program, target),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Constraints;
}

/** Bounds of moments, days, times and durations. */
const TIMES = [
  getMinValueForScalar,
  getMaxValueForScalar,
  getMinValueExclusiveForScalar,
  getMaxValueExclusiveForScalar,
] as const;

/** A pattern that everybody reads alike and in good time; any other is refused where it stands. */
function patternOf(program: Program, target: ModelProperty | Scalar): string | undefined {
  const pattern = getPattern(program, target);
  const why = pattern === undefined ? undefined : problemOfPattern(pattern);
  if (why === undefined) return pattern;
  const format = { what: `The pattern ${pattern}`, why };
  library.reportDiagnostic(program, { code: "not-in-model", format, target });
  return undefined;
}

/** Why nothing can be checked by a pattern; undefined where it can. */
function problemOfPattern(pattern: string): string | undefined {
  if (!isPattern(pattern)) return "it is no regular expression of JavaScript with the flag u.";
  // A browser from before 2025 would not read a file that has one, and few readers of JSON Schema know them.
  if (/\(\?[-ims]/.test(pattern.replaceAll(SIGNS, "")))
    return "not every engine knows flags for a part of it: name the signs, as in [aA].";
  if (isEndless(pattern))
    return (
      "a short text would keep whoever checks it busy for hours, as what is repeated can be read in several ways: " +
      "let each of its repetitions begin or end with a sign that nothing else there takes."
    );
  return lengthsOfPattern(pattern) === undefined ? "no text fits it." : undefined;
}

/** What stands for signs of a text, and opens no group. */
const SIGNS = /\\.|\[(?:\\.|[^\]])*\]/gsu;
