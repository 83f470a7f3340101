import { getEncode, type ModelProperty, type Program, type Scalar, type Type } from "@typespec/compiler";
import { isQueryParam } from "@typespec/http";
import { said } from "../../library/decorators.ts";
import { boundsOf, isWhole, numeralPattern } from "../types/number-texts.ts";
import type { BuiltinName, Constraints } from "../ir.ts";
import { delimitedPattern, separatorOf } from "./delimited.ts";
import { NUMBERS } from "./readings.ts";
import { rootOf } from "../types/scalar-roots.ts";
import { HTTP_DATE } from "../types/time-texts.ts";

/** What travels where @encode says that something else does than the type itself. */
export interface Encoded {
  readonly type: BuiltinName;
  /** What the text is called by itself, and what is said of it; undefined: nothing is, or it is a number. */
  readonly text?: { readonly name: string; readonly said: Constraints };
  /** Nothing may stand in its place. */
  readonly nullable: boolean;
}

/** How a property or a scalar travels; undefined: as what it is. Or why nothing can say it. */
export function encodingOf(program: Program, target: ModelProperty | Scalar): Encoded | string | undefined {
  const [encode, on] = encodeOf(program, target);
  if (encode === undefined) return undefined;
  const { encoding } = encode;
  const other = target.kind === "Scalar" ? undefined : otherwiseEncoded(program, target);
  if (other !== undefined) return `"${other.name}" is encoded in another way already. Say it of a scalar of its own.`;
  // These are what the types are without a word.
  if (encoding === "rfc3339" || encoding === "ISO8601" || encoding === "base64") return undefined;
  // A list in a query is one, whatever divides it.
  if (isDivided(program, on)) return undefined;
  const whole = target.kind === "Scalar" ? target : target.type;
  const nullable = whole.kind === "Union" && alternatives(whole).some(isNull);
  const others = alternatives(whole).filter((each) => !isNull(each));
  const source = others.length === 1 ? others[0]! : whole;
  const type = encode.type === undefined ? "string" : rootOf(encode.type);
  if (separatorOf(encoding) !== undefined) {
    const pattern = delimitedPattern(program, target, source, separatorOf(encoding)!);
    if (typeof pattern === "string") return pattern;
    const text =
      pattern.pattern === undefined ? {} : { text: { name: "ListText", said: { pattern: pattern.pattern } } };
    return { type: "string", ...text, nullable };
  }
  const text = type === "string" ? textOf(program, target, source, encoding) : undefined;
  if (typeof text === "string") return text;
  return { type, ...(text === undefined ? {} : { text }), nullable };
}

/** The scalar of an encoded property that has an encoding of its own: of both, documents would say two things at once. */
function otherwiseEncoded(program: Program, property: ModelProperty): Scalar | undefined {
  const own = getEncode(program, property);
  return alternatives(property.type).find((each): each is Scalar => {
    const [encode] = each.kind === "Scalar" ? encodeOf(program, each) : [];
    return encode !== undefined && (encode.encoding !== own?.encoding || encode.type !== own?.type);
  });
}

/** Whether a list is several values of a query, or one with something between its entries: OpenAPI has words for these. */
export function isDivided(program: Program, target: ModelProperty | Scalar): boolean {
  const separator = separatorOf(getEncode(program, target)?.encoding);
  return (
    separator !== undefined && separator !== "\n" && target.kind === "ModelProperty" && isQueryParam(program, target)
  );
}

/** What is said of the text of a value; undefined: of this encoding nothing is known. */
function textOf(
  program: Program,
  target: ModelProperty | Scalar,
  source: Type,
  encoding: string | undefined,
): Encoded["text"] | string {
  if (encoding === "rfc7231") return { name: "HttpDateText", said: { pattern: HTTP_DATE } };
  if (encoding === "base64url") {
    const bytes = said.byteLength.get(program, target);
    const length = (count: number) => Math.ceil((count * 4) / 3);
    const bounds = bytes && { minLength: length(bytes.min), maxLength: length(bytes.max) };
    return { name: "Base64UrlText", said: { pattern: BASE64URL, ...bounds } };
  }
  if (encoding !== undefined || source.kind !== "Scalar") return undefined;
  const root = rootOf(source);
  if (root === "boolean")
    return { name: "BooleanText", said: { pattern: "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$" } };
  if (!NUMBERS.has(root)) return undefined;
  const bounds = boundsOf(program, target, source, root);
  if (!isWhole(root) && (bounds.least !== undefined || bounds.most !== undefined))
    return "its bounds are those of a number, and nothing says them of a text. Let it be a whole number, or leave them out.";
  if (bounds.least !== undefined && bounds.most !== undefined && bounds.least > bounds.most)
    return `no number is within its bounds, which are ${bounds.least} to ${bounds.most}.`;
  const name = `${root.charAt(0).toUpperCase()}${root.slice(1)}Text`;
  return { name, said: { pattern: `^${numeralPattern(root, bounds)}$` } };
}

/** Base64 for addresses (RFC 4648, section 5) without padding, in its one canonical form. */
const BASE64URL = "^([A-Za-z0-9_-]{4})*([A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$";

/** What is said of a scalar is said of those that extend it as well. */
function encodeOf(program: Program, target: ModelProperty | Scalar) {
  for (
    let at: ModelProperty | Scalar | undefined = target;
    at !== undefined;
    at = at.kind === "Scalar" ? at.baseScalar : undefined
  ) {
    const encode = getEncode(program, at);
    if (encode !== undefined) return [encode, at] as const;
  }
  return [undefined, target] as const;
}

function alternatives(type: Type): Type[] {
  return type.kind === "Union" ? [...type.variants.values()].flatMap((each) => alternatives(each.type)) : [type];
}

const isNull = (type: Type) => type.kind === "Intrinsic" && type.name === "null";
