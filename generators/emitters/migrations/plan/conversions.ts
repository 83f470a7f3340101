/** How a value of one PostgreSQL type is said as one of another. */
export interface Conversion {
  /** The value, of an SQL expression. */
  readonly value: (from: string) => string;
  /** Whether a value of that expression is said without loss; undefined: every one is. */
  readonly holds?: (from: string) => string;
}

const INTEGERS: Readonly<Record<string, readonly [least: string, most: string]>> = {
  smallint: ["-32768", "32767"],
  integer: ["-2147483648", "2147483647"],
  bigint: ["-9223372036854775808", "9223372036854775807"],
};
const SIZES = Object.keys(INTEGERS);
const UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";
// Of a text that is no number nothing may be asked as of a number, in whatever order conditions are looked at.
const whenLike = (from: string, pattern: string, then: string) =>
  `CASE WHEN ${from} ~ '${pattern}' THEN ${then} ELSE false END`;
const cast = (type: string) => (from: string) => `(${from})::${type}`;
const between = (from: string, type: string) => `${from} BETWEEN ${INTEGERS[type]![0]} AND ${INTEGERS[type]![1]}`;

/** From one PostgreSQL type to another; undefined where a value of the one is none of the other. */
export function conversionOf(from: string, to: string): Conversion | undefined {
  if (from === to) return { value: (each) => each };
  if (to === "jsonb") return toJson(from);
  if (to === "text") return toText(from);
  if (INTEGERS[to] !== undefined) return toInteger(from, to);
  if (to === "double precision") return toDouble(from);
  if (to === "numeric") return toNumeric(from);
  if (from === "text" && to === "uuid") return { value: cast("uuid"), holds: (each) => `${each} ~ '${UUID}'` };
  if (from === "text" && to === "boolean")
    return { value: cast("boolean"), holds: (each) => `${each} IN ('true', 'false')` };
  if (from === "jsonb" && to === "boolean")
    return { value: cast("boolean"), holds: (each) => `jsonb_typeof(${each}) = 'boolean'` };
  return undefined;
}

function toInteger(from: string, to: string): Conversion | undefined {
  const value = cast(to);
  if (INTEGERS[from] !== undefined)
    return SIZES.indexOf(from) < SIZES.indexOf(to) ? { value } : { value, holds: (each) => between(each, to) };
  if (from === "double precision" || from === "numeric")
    // The largest bigint is no double: the nearest one is too large for it.
    return {
      value,
      holds: (each) =>
        from === "numeric"
          ? `${each} = trunc(${each}) AND ${between(each, to)}`
          : `${each} = trunc(${each}) AND ${each} >= ${INTEGERS[to]![0]} AND ${each} ${to === "bigint" ? "<" : "<="} ${INTEGERS[to]![1]}`,
    };
  if (from !== "text") return undefined;
  // One zero has one text: what comes back is what was there.
  return {
    value,
    holds: (each) => whenLike(each, "^(0|-?[1-9][0-9]{0,18})$", between(`(${each})::numeric`, to)),
  };
}

function toDouble(from: string): Conversion | undefined {
  const value = cast("double precision");
  if (from === "smallint" || from === "integer") return { value };
  // The doubles from there on are more than any bigint, and none is asked whether it is one.
  if (from === "bigint")
    return {
      value,
      holds: (each) =>
        `CASE WHEN ${each} < 9223372036854775296 THEN (${each})::double precision::bigint = ${each} ELSE false END`,
    };
  // A cast to numeric alone keeps fifteen digits, and one to double takes nothing that is too large or too small for it.
  if (from === "numeric")
    return {
      value,
      holds: (each) =>
        `CASE WHEN ${each} = 0 OR abs(${each}) BETWEEN 1e-300 AND 1e300 THEN (${each})::double precision::text::numeric = ${each} ELSE false END`,
    };
  if (from !== "text") return undefined;
  const holds = (each: string) =>
    whenLike(each, "^-?[0-9]{1,15}([.][0-9]{1,15})?$", `(${each})::double precision::text = ${each}`);
  return { value, holds };
}

function toNumeric(from: string): Conversion | undefined {
  if (INTEGERS[from] !== undefined) return { value: cast("numeric") };
  // A cast alone keeps fifteen digits.
  if (from === "double precision") return { value: (each) => `(${each})::text::numeric` };
  if (from !== "text") return undefined;
  return { value: cast("numeric"), holds: (each) => `${each} ~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?$'` };
}

function toText(from: string): Conversion | undefined {
  if (from === "jsonb")
    return { value: (each) => `(${each} #>> '{}')`, holds: (each) => `jsonb_typeof(${each}) = 'string'` };
  if (from === "bytea" || from === "timestamp with time zone") return undefined;
  return { value: cast("text") };
}

function toJson(from: string): Conversion | undefined {
  // JSON says bytes and moments as texts of their own form, which is for a specification to choose.
  if (from === "bytea" || from === "timestamp with time zone") return undefined;
  return { value: (each) => `to_jsonb(${from === "uuid" ? `(${each})::text` : each})` };
}
