/**
 * Values as texts of an address (RFC 6570) or of headers (RFC 9110). Whatever the server would read as something else
 * is refused here, before anything is sent.
 */

/** The input has a value that no request can say. Nothing was sent. */
export class UnsendableInput extends Error {
  override readonly name = "UnsendableInput";
  /** What the value is called in the address or the header. */
  readonly parameter: string;

  constructor(parameter: string, problem: string) {
    super(`"${parameter}" ${problem}. Nothing was sent.`);
    this.parameter = parameter;
  }
}

export type Scalar = string | number | boolean;

/** How a list or an object is one text. */
interface Form {
  readonly separator: string;
  readonly as: "list" | "pairs" | "assignments";
}

/** A value in a path. Where it is a whole part of it, a dot or two would lead to another address. */
export function part(name: string, value: Scalar): string {
  if (isNothing(value)) throw new UnsendableInput(name, "must be said in a path");
  const text = String(value);
  if (text === "") throw new UnsendableInput(name, "must not be empty in a path");
  if (text === "." || text === "..") throw new UnsendableInput(name, `must not be "${text}" in a path`);
  return encode(name, text);
}

/** What TypeScript would have refused: as a text it would be another value. */
function isNothing(value: unknown): boolean {
  return isUnsaid(value) || value === null;
}

/** Left out, or what every object has under that name by itself, like its constructor. */
function isUnsaid(value: unknown): boolean {
  return value === undefined || typeof value === "function";
}

/**
 * What stands before `following` in the same part of a path, where it ends as soon as that begins; routers decode
 * first.
 */
export function until(following: string, name: string, text: string): string {
  const [value, end] = [decodeURIComponent(text), decodeURIComponent(following)];
  if ((value + end).indexOf(end) < value.length)
    throw new UnsendableInput(name, `must not have "${end}" in it, where it ends in a path`);
  return text;
}

/** A value that is all the rest of a path: its slashes stand as they are. */
export function rest(name: string, value: Scalar): string {
  if (isNothing(value)) throw new UnsendableInput(name, "must be said in a path");
  return String(value)
    .split("/")
    .map((each) => part(name, each))
    .join("/");
}

/** A list or an object in a path. */
export function parts(name: string, value: object, form: Form): string {
  if (isNothing(value)) throw new UnsendableInput(name, "must be said in a path");
  const text = written(name, value, form, (each) => encode(name, each)).join(form.separator);
  return text === "" ? part(name, "") : text;
}

/** A list or an object as one text of a query or a header; undefined where there is none. */
export function joined(name: string, value: object | null | undefined, form: Form): string | undefined {
  if (value === undefined || isUnsaid(value)) return undefined;
  if (value === null) throw sayingNull(name);
  const all = written(name, value, form, (each) => each);
  if (all.length === 1 && all[0] === "")
    throw new UnsendableInput(name, "must not be a list of one empty text, which would be read as a list of none");
  return all.join(form.separator);
}

/** Left out, it would be heard as if nobody had said anything; as a text, as that text. */
function sayingNull(name: string): UnsendableInput {
  return new UnsendableInput(name, "must not be null, for which addresses and headers have no word: leave it out");
}

/** A list that has entries where it is not left out. */
export function some<List extends readonly Scalar[] | undefined>(name: string, value: List): List {
  if (value?.length === 0)
    throw new UnsendableInput(name, "must not be a list of none, of which nothing would be said");
  return value;
}

/** The fields of an object as parameters of their own, none of which is one that the query has besides. */
export function fields<Fields extends object | undefined>(
  name: string,
  value: Fields,
  others: readonly string[],
): Fields {
  const other = Object.keys(value ?? {}).find((each) => others.includes(each));
  if (other !== undefined)
    throw new UnsendableInput(name, `must not have "${other}" in it, which is another part of the query`);
  return value;
}

/** The query of an address; what is undefined is left out, each entry of a list is a parameter of its own. */
export function query(parameters: Readonly<Record<string, Scalar | readonly Scalar[] | null | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => {
    if (value === undefined || isUnsaid(value)) return [];
    const all = [value].flat();
    if (all.includes(null)) throw sayingNull(name);
    return all.map((each) => `${encode(name, name)}=${encode(name, String(each))}`);
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** Headers with what is undefined left out. */
export function headers(
  values: Readonly<Record<string, Scalar | readonly Scalar[] | null | undefined>>,
): Record<string, string> {
  const said = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || isUnsaid(value)) return [];
    if ([value].flat().includes(null as never)) throw sayingNull(name);
    if (typeof value !== "object" || value === null) return [[name, header(name, String(value))]];
    const entries = value.map((each) => header(name, String(each)));
    if (entries.some((each) => each === "" || each.includes(",")))
      throw new UnsendableInput(name, "must not have an entry that is empty or has a comma, in a header");
    return [[name, entries.join(",")]];
  });
  return Object.fromEntries(said) as Record<string, string>;
}

// Every sign has one byte in a header (RFC 9110, 5.5), and blanks around a value do not belong to it.
const HEADER = /^(?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?$/;

function header(name: string, text: string): string {
  if (!HEADER.test(text))
    throw new UnsendableInput(name, "must not have signs beyond Latin-1, line breaks or blanks around it, in a header");
  return text;
}

/** Each entry of a list, or each field of an object with its name, as a text. */
function written(name: string, value: object, form: Form, write: (text: string) => string): string[] {
  const between = form.as === "pairs" ? "," : "=";
  return texts(name, value, form).map(({ own, of }) =>
    own === undefined ? write(of) : `${write(own)}${between}${write(of)}`,
  );
}

/** The entries of a list, or the fields of an object; none of them holds what divides it from the others. */
function texts(name: string, value: object, { separator, as }: Form): { own?: string; of: string }[] {
  const all: { own?: string; of: string }[] = Array.isArray(value)
    ? value.map((each: Scalar) => ({ of: String(each) }))
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([own, each]) => ({ own, of: String(each) }));
  if (Object.values(value).includes(null)) throw sayingNull(name);
  const divides = as === "pairs" ? [separator, ","] : as === "assignments" ? [separator, "="] : [separator];
  for (const { own, of } of all)
    if (divides.some((each) => own?.includes(each)) || of.includes(separator) || (as === "pairs" && of.includes(",")))
      throw new UnsendableInput(name, `must not have "${separator}" in it, which divides its values there`);
  return all;
}

function encode(name: string, text: string): string {
  if (!text.isWellFormed()) throw new UnsendableInput(name, "must not have half a surrogate pair");
  return encodeURIComponent(text);
}
