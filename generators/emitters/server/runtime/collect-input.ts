import type { FastifyRequest } from "fastify";
import { InvalidInput, UnsupportedMediaType } from "../../contracts/refusals.ts";
import { readText } from "../../contracts/runtime/read-text.ts";
import type { Issue } from "../../contracts/runtime/check.ts";
import { chooseOffer } from "./choose-offer.ts";
import { isNestedTooDeeply } from "./nesting.ts";
import type { FormPart, OperationDefinition, Parameter } from "./operation.ts";

/** Path, query and body as one flat object, still unchecked. */
export function collectInput(definition: OperationDefinition, request: FastifyRequest): unknown {
  const query = request.query as Record<string, unknown>;
  const path = request.params as Record<string, unknown>;
  // Without a prototype: whatever a body calls its fields, they are fields, and are refused as such.
  const input = Object.create(null) as Record<string, unknown>;
  const issues: Issue[] = [];
  for (const name in query) {
    if (
      !definition.fixed?.some((each) => each.name === name) &&
      !definition.parameters.some((each) => takes(each, name))
    )
      issues.push({ path: name, problem: "is not a known query parameter" });
  }
  for (const { name, value } of definition.fixed ?? [])
    if (saidBy(query, name) !== value) issues.push({ path: name, problem: `must be ${JSON.stringify(value)}` });
  const contentType = mediaTypeOf(request.headers["content-type"] ?? "");
  if (request.body !== undefined && definition.body !== null && !isRead(definition, contentType))
    throw new UnsupportedMediaType();
  addBody(definition, request.body, input, issues);
  for (const parameter of definition.parameters) {
    const raw =
      parameter.in === "path"
        ? saidBy(path, parameter.name)
        : parameter.in === "query"
          ? fromQuery(parameter, definition, query)
          : parameter.name === "content-type"
            ? contentType || undefined
            : parameter.offers !== undefined
              ? chooseOffer(request.headers.accept, parameter.offers)
              : saidBy(request.headers, parameter.name.toLowerCase());
    // The address decides: a body may not name again what the path already says.
    if (Object.hasOwn(input, parameter.property))
      issues.push({ path: parameter.property, problem: "belongs in the address, not in the body" });
    if (raw !== undefined) input[parameter.property] = coerce(raw, parameter);
    else if (parameter.always) input[parameter.property] = parameter.spread?.as === "list" ? [] : {};
  }
  if (issues.length > 0) throw new InvalidInput({ issues });
  return input;
}

/** What a request says by that name, and not what every object has by it: a parameter may be called `toString`. */
function saidBy(said: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(said, name) ? said[name] : undefined;
}

/**
 * Whether a body of this type is one that the operation takes: what is read as something else would mean something
 * else.
 */
function isRead({ form }: OperationDefinition, contentType: string): boolean {
  const taken = form?.contentTypes ?? ["application/json"];
  return taken.some((each) => each === "*/*" || mediaTypeOf(each) === contentType);
}

/** A content type without its parameters. */
function mediaTypeOf(contentType: string): string {
  return contentType.split(";")[0]!.trim().toLowerCase();
}

function addBody(
  definition: OperationDefinition,
  body: unknown,
  input: Record<string, unknown>,
  issues: Issue[],
): void {
  if (definition.body === null) {
    if (body !== undefined && body !== null && JSON.stringify(body) !== "{}")
      issues.push({ path: "", problem: "this operation takes no body" });
  } else if (definition.form?.as === "form" && definition.body !== "flat") {
    if (body !== undefined)
      input[definition.body.property] = collectForm(definition.form.parts ?? [], body as Form, issues);
  } else if (definition.body !== "flat") {
    // Bytes are base64 in an input, however they came.
    const { as, reading = "text" } = definition.form ?? {};
    const value = Buffer.isBuffer(body) ? body.toString(as === "bytes" ? "base64" : "utf8") : body;
    if (body !== undefined) input[definition.body.property] = as === "text" ? coerceOne(value, reading) : value;
  } else if (typeof body !== "object" || body === null || Array.isArray(body)) {
    issues.push({ path: "", problem: "the body must be a JSON object" });
  } else {
    Object.assign(input, body);
  }
}

/** A part as it arrived: a text, or the bytes of a file. */
interface Part {
  readonly value: unknown;
  readonly filename?: string;
  readonly mimetype?: string;
}
type Form = Readonly<Record<string, readonly Part[]>>;

/** The parts of a form as one object. */
function collectForm(parts: readonly FormPart[], form: Form, issues: Issue[]): unknown {
  for (const name of Object.keys(form))
    if (!parts.some((each) => each.name === name)) issues.push({ path: name, problem: "is not a known part" });
  const found = parts.flatMap(({ name, as, list, always }) => {
    if (!Object.hasOwn(form, name)) return always ? [[name, []]] : [];
    const values = form[name]!.map((each) => valueOfPart(each, as));
    return [[name, list || values.length > 1 ? values : values[0]]];
  });
  return Object.fromEntries(found);
}

function valueOfPart({ value, filename, mimetype }: Part, as: FormPart["as"]): unknown {
  if (!Buffer.isBuffer(value) && typeof value !== "string") return value;
  const bytes = Buffer.from(value as string);
  if (as === "text") return bytes.toString();
  if (as === "bytes") return bytes.toString("base64");
  if (as === "file") return { contentType: mimetype, filename, contents: bytes.toString("base64") };
  try {
    return isNestedTooDeeply(bytes) ? bytes.toString() : JSON.parse(bytes.toString());
  } catch {
    // The validator says what is wrong with it.
    return bytes.toString();
  }
}

/** Whether something in a query is, or is part of, a parameter. */
function takes(parameter: Parameter, name: string): boolean {
  if (parameter.in !== "query") return false;
  if (!isScattered(parameter)) return parameter.name === name;
  return parameter.fields === undefined || Object.hasOwn(parameter.fields, name);
}

/** An object whose fields are parameters of their own. */
function isScattered({ spread }: Parameter): boolean {
  return spread?.separator === "&" && spread.as === "assignments";
}

function fromQuery(parameter: Parameter, definition: OperationDefinition, query: Record<string, unknown>): unknown {
  if (!isScattered(parameter)) return saidBy(query, parameter.name);
  const { fixed = [], parameters } = definition;
  // What is in a path or a header has no part of the query, whatever it is called; and what takes any, what is left.
  const named = parameters.filter((each) => each !== parameter && !(isScattered(each) && each.fields === undefined));
  const isOthers = (name: string) =>
    fixed.some((each) => each.name === name) || named.some((each) => takes(each, name));
  const own = Object.entries(query).filter(([name]) => takes(parameter, name) && !isOthers(name));
  return own.length === 0 ? undefined : own;
}

/** Texts of an address become what they say; what they do not say is left for the validator to refuse. */
function coerce(raw: unknown, parameter: Parameter): unknown {
  const { spread, as } = parameter;
  if (spread === undefined) return coerceOne(raw, as);
  if (spread.as === "list") {
    return listOf(raw, parameter).map((each) => coerceOne(each, as));
  }
  const entries = typeof raw === "string" ? entriesOf(raw, spread) : (raw as [string, unknown][]);
  return Object.fromEntries(entries.map(([name, value]) => [name, coerceOne(value, parameter.fields?.[name] ?? as)]));
}

/**
 * The entries of a list. Around commas of a header there may be blanks (RFC 9110, 5.6.1); nothing is a list of none.
 */
function listOf(raw: unknown, { spread, in: place }: Parameter): unknown[] {
  if (typeof raw !== "string" || spread!.separator === "&") return [raw].flat();
  if (raw === "") return [];
  const entries = raw.split(spread!.separator);
  return place === "header" ? entries.map((each) => each.trim()).filter((each) => each !== "") : entries;
}

/** The fields of an object that is one text. */
function entriesOf(text: string, { separator, as }: NonNullable<Parameter["spread"]>): [string, string | undefined][] {
  if (text === "") return [];
  const parts = text.split(separator);
  if (as === "pairs") return parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1]]] : []));
  return parts.map((part) => {
    const [name = "", ...value] = part.split("=");
    return [name, value.join("=")];
  });
}

function coerceOne(raw: unknown, as: Parameter["as"]): unknown {
  return typeof raw === "string" ? readText(raw, as) : raw;
}
