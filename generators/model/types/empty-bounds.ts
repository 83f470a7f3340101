import type { BuiltinName, Constraints } from "../ir.ts";
import { isNumber } from "../http/readings.ts";
import { rangeOf } from "../values/numbers-and-texts.ts";
import { lengthsOfPattern } from "./pattern-lengths.ts";

/** The bounds that no value of a type is within; undefined where there may be one. */
export function emptyBounds(
  said: Constraints,
  name: BuiltinName | undefined,
): { readonly min: string; readonly max: string } | undefined {
  const { minLength, maxLength, minItems, maxItems, byteLength, pattern } = said;
  const texts = pattern === undefined ? undefined : lengthsOfPattern(pattern);
  const { least, most, openBelow, openAbove } = rangeOf({
    name: name !== undefined && isNumber(name) ? name : "float64",
    said: [said],
  });
  const pairs: readonly (readonly [min: number | undefined, max: number | undefined, isOpen?: boolean])[] = [
    [minLength, maxLength],
    [texts?.least, maxLength],
    [minLength, texts?.most],
    [minItems, maxItems],
    [byteLength?.min, byteLength?.max],
    [least, most, openBelow || openAbove],
  ];
  const found = pairs.find(([min = -Infinity, max = Infinity, isOpen]) => min > max || (isOpen && min === max));
  return found && { min: String(found[0]), max: String(found[1]) };
}
