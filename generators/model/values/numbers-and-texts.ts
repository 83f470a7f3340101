import type { BuiltinName, Constraints } from "../ir.ts";
import { WHOLE_NUMBERS } from "../types/whole-numbers.ts";
import { isCheckedFormat } from "../types/formats.ts";
import { narrow } from "../types/narrow.ts";
import { isNumber } from "../http/readings.ts";

/** Values of one builtin, with all that is said of them: by the scalar, and where it is used. */
export interface Plain {
  readonly name: BuiltinName;
  readonly said: readonly Constraints[];
}

/** From where to where, and whether the ends belong to it. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export const FLOATS: ReadonlySet<BuiltinName> = new Set(["float32", "float64", "decimal"]);

/** Whether every value of the first is one of the second. */
export function plainFits(writer: Plain, reader: Plain): boolean {
  if (reader.name === "unknown") return true;
  if (isNumber(reader.name)) return isNumber(writer.name) && numbersFit(writer, reader);
  if (reader.name === "boolean" || writer.name === "boolean") return reader.name === writer.name;
  if (writer.name === "unknown" || isNumber(writer.name)) return false;
  return textsFit(writer, reader);
}

function numbersFit(writer: Plain, reader: Plain): boolean {
  if (FLOATS.has(writer.name) && !FLOATS.has(reader.name)) return false;
  const [written, read] = [rangeOf(writer), rangeOf(reader)];
  if (isEmpty(written)) return true;
  const above = written.least > read.least || (written.least === read.least && (!read.openBelow || written.openBelow));
  const below = written.most < read.most || (written.most === read.most && (!read.openAbove || written.openAbove));
  return above && below;
}

function isEmpty({ least, most }: Range): boolean {
  return least > most;
}

export function rangeOf({ name, said }: Plain): Range {
  const { minValue, maxValue, minValueExclusive: above, maxValueExclusive: below } = together(said);
  if (!FLOATS.has(name)) {
    const [low, high] = WHOLE_NUMBERS[name] ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    // The whole numbers above 5 begin at 6.
    const least = Math.max(low, Math.ceil(minValue ?? low), above === undefined ? low : Math.floor(above) + 1);
    const most = Math.min(high, Math.floor(maxValue ?? high), below === undefined ? high : Math.ceil(below) - 1);
    return { least, most, openBelow: false, openAbove: false };
  }
  const [least, most] = [
    Math.max(minValue ?? -Infinity, above ?? -Infinity),
    Math.min(maxValue ?? Infinity, below ?? Infinity),
  ];
  return { least, most, openBelow: above === least, openAbove: below === most };
}

/** Forms of texts that are narrower than others. */
const WITHIN: Partial<Record<BuiltinName, readonly BuiltinName[]>> = {
  utcDateTime: ["offsetDateTime"],
};

function textsFit(writer: Plain, reader: Plain): boolean {
  const [written, read] = [together(writer.said), together(reader.said)];
  if (reader.name === writer.name) return boundsFit(written, read) && formsFit(writer, reader);
  if (WITHIN[writer.name]?.includes(reader.name) === true) return true;
  // Whatever has a form of its own is a text of that form; how long it may be is another matter.
  return reader.name === "string" && isEmptyObject(read);
}

function boundsFit(written: Constraints, read: Constraints): boolean {
  return (
    Math.max(0, written.minLength ?? 0) >= (read.minLength ?? 0) &&
    (written.maxLength ?? Infinity) <= (read.maxLength ?? Infinity) &&
    (written.byteLength?.min ?? 0) >= (read.byteLength?.min ?? 0) &&
    (written.byteLength?.max ?? Infinity) <= (read.byteLength?.max ?? Infinity)
  );
}

/** What cannot be compared is only within itself. */
function formsFit(writer: Plain, reader: Plain): boolean {
  const of = (plain: Plain, read: (said: Constraints) => string | undefined) =>
    plain.said.map(read).filter((each) => each !== undefined);
  const patterns = of(writer, (said) => said.pattern);
  const formats = of(writer, (said) => said.format);
  return (
    of(reader, (said) => said.pattern).every((each) => patterns.includes(each)) &&
    of(reader, (said) => (isCheckedFormat(said.format) ? said.format : undefined)).every((each) =>
      formats.includes(each),
    )
  );
}

/** Whether one value is one of these. */
export function valueFits(value: string | number | boolean, reader: Plain): boolean {
  if (reader.name === "unknown") return true;
  if (typeof value === "boolean") return reader.name === "boolean";
  if (typeof value === "number") {
    if (!isNumber(reader.name) || (!FLOATS.has(reader.name) && !Number.isSafeInteger(value))) return false;
    const { least, most, openBelow, openAbove } = rangeOf(reader);
    return (openBelow ? value > least : value >= least) && (openAbove ? value < most : value <= most);
  }
  const read = together(reader.said);
  const length = [...value].length;
  return (
    reader.name === "string" &&
    length >= (read.minLength ?? 0) &&
    length <= (read.maxLength ?? Infinity) &&
    reader.said.every(({ pattern }) => pattern === undefined || new RegExp(pattern, "u").test(value)) &&
    !reader.said.some(({ format }) => isCheckedFormat(format))
  );
}

export function together(said: readonly Constraints[]): Constraints {
  return said.reduce((all, each) => narrow(all, each), {});
}

function isEmptyObject(value: object): boolean {
  return Object.keys(value).length === 0;
}
