import {
  getFormat,
  getMaxItems,
  getMaxLength,
  getMaxValue,
  getMaxValueExclusive,
  getMinItems,
  getMinLength,
  getMinValue,
  getMinValueExclusive,
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

/** What is said of values right there, and not of those of another type that it is of. */
export function constraintsOf(program: Program, target: ModelProperty | Scalar | Model): Constraints {
  // Whatever is said was said by a decorator; most properties have none, and each question takes a table of its own.
  if (target.decorators.length === 0) return {};
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

/** A pattern that JavaScript understands; one that it does not is refused where it stands. */
function patternOf(program: Program, target: ModelProperty | Scalar): string | undefined {
  const pattern = getPattern(program, target);
  if (pattern === undefined || isPattern(pattern)) return pattern;
  const format = {
    what: `The pattern ${pattern}`,
    why: "it is no regular expression of JavaScript with the flag u.",
  };
  library.reportDiagnostic(program, { code: "not-in-model", format, target });
  return undefined;
}
