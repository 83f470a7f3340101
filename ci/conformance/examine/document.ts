import type { ValidateFunction } from "ajv";
import type { BodyForm, HttpBinding, Ir, OperationDeclaration } from "../../../generators/model/ir.ts";
import { schemaValidator } from "../meaning/formats.ts";
import { isObject } from "../meaning/means.ts";
import { withKinds } from "./kinds.ts";
import { hintsOf, lookUp, NO_HINTS, type Hints, type Schema } from "../probes/hints.ts";

/** What a document says of the values of an operation. */
export interface Said {
  /** Whether a value fits; undefined where the document has no words for it. */
  fits(value: unknown): boolean | undefined;
  readonly hints: Hints;
}

const NOTHING: Said = { fits: () => undefined, hints: NO_HINTS };

/** A document of HTTP (OpenAPI 3.1) or of messages (AsyncAPI 3), whose schemas a foreign validator reads. */
export class Document {
  readonly #document: Readonly<Record<string, unknown>>;
  readonly #ajv: ReturnType<typeof schemaValidator>;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: Readonly<Record<string, unknown>>) {
    this.#document = withKinds(document, document);
    this.#ajv = schemaValidator("asyncapi" in document ? 7 : 2020);
  }

  /** What it says of a schema by its name. */
  schema(name: string): Said {
    const schemas = (this.#document["components"] as { schemas?: Record<string, unknown> } | undefined)?.schemas;
    return schemas?.[name] === undefined ? NOTHING : this.#said(schemas[name]);
  }

  /** What it says of the input of an operation: of each parameter, and of the body. */
  input(ir: Ir, operation: OperationDeclaration): Said {
    const entry = this.#entry(operation);
    if (entry === undefined || operation.binding.kind !== "http") return NOTHING;
    const { parameters, body, bodyForm } = operation.binding;
    const listed = ((entry["parameters"] as (Parameter & { $ref?: string })[] | undefined) ?? []).map((each) =>
      each.$ref === undefined ? each : (lookUp(this.#document, each.$ref) as Parameter),
    );
    const known = new Map(
      parameters.map((each) => {
        const found = listed.find(({ name, in: place }) => isSame(name, each.name, each.in) && place === each.in);
        return [each.property, found] as const;
      }),
    );
    const content = (entry["requestBody"] as Body | undefined)?.content;
    const asJson = (bodyForm?.as ?? "json") === "json" || bodyForm?.as === "text";
    const ofBody = asJson ? this.#content(content, bodyForm) : NOTHING;
    const optional = (entry["requestBody"] as Body | undefined)?.required !== true;
    return {
      fits: (value) => {
        if (!isObject(value)) return undefined;
        let fits = true;
        for (const [property, parameter] of known) {
          // The document knows what is said without a parameter of its own: content-type, accept, parts of a query.
          if (parameter === undefined) {
            if (isSaidElsewhere(operation.binding as HttpBinding, property)) continue;
            return undefined;
          }
          const given = Object.hasOwn(value, property) ? value[property] : undefined;
          // Without its last part, an address is another one of the document.
          if (
            given === undefined &&
            parameter.in === "path" &&
            this.#hasWithout(operation.binding as HttpBinding, property)
          )
            continue;
          if (given === undefined ? parameter.required === true : this.#said(parameter.schema).fits(given) === false)
            fits = false;
        }
        const own = Object.fromEntries(Object.entries(value).filter(([name]) => !known.has(name)));
        if (body.kind === "none") return fits && Object.keys(own).length === 0;
        const sent = body.kind === "flat" ? own : value[body.property];
        if (body.kind === "property" && Object.keys(own).some((each) => each !== body.property)) return false;
        if (sent === undefined) return fits && optional;
        const ofSent = ofBody.fits(sent);
        return fits ? ofSent : false;
      },
      hints: {
        ...NO_HINTS,
        field: (name) => {
          const parameter = known.get(name);
          if (parameter !== undefined) return hintsOf(this.#document, parameter.schema);
          return body.kind === "flat" ? ofBody.hints.field(name) : ofBody.hints;
        },
      },
    };
  }

  /** What it says of an answer's body under a status. */
  answer(operation: OperationDeclaration, status: number): Said {
    const entry = this.#entry(operation);
    if (entry === undefined || operation.binding.kind !== "http") return NOTHING;
    const form = operation.binding.answerForm?.as ?? "json";
    if (form !== "json" && form !== "text") return NOTHING;
    const responses = entry["responses"] as Record<string, Body> | undefined;
    const found = responses?.[String(status)] ?? responses?.[`${String(status)[0]}XX`];
    return this.#content(found?.content, operation.binding.answerForm);
  }

  /** What it says of a header of an answer. */
  header(operation: OperationDeclaration, status: number, name: string): Said {
    const responses = this.#entry(operation)?.["responses"] as
      | Record<string, { headers?: Record<string, { schema: Schema }> }>
      | undefined;
    const found = Object.entries(responses?.[String(status)]?.headers ?? {}).find(
      ([each]) => each.toLowerCase() === name,
    );
    return found === undefined ? NOTHING : this.#said(found[1].schema);
  }

  #hasWithout({ path, verb, parameters }: HttpBinding, property: string): boolean {
    const found = parameters.find((each) => each.property === property);
    const paths = this.#document["paths"] as Record<string, Record<string, unknown>> | undefined;
    return found?.optional === true && paths?.[path.replace(`/{${found.name}}`, "")]?.[verb] !== undefined;
  }

  #entry({ binding }: OperationDeclaration): Readonly<Record<string, unknown>> | undefined {
    if (binding.kind !== "http") return undefined;
    const paths = this.#document["paths"] as Record<string, Record<string, Record<string, unknown>>> | undefined;
    const { path, parameters } = binding;
    // Dots and semicolons before a parameter are its style, and stand in no address of a document.
    const plain = parameters
      .filter((each) => each.in === "path")
      .reduce(
        (whole, { name }) =>
          whole
            .replace(`;${name}={${name}}`, `{${name}}`)
            .replace(`;{${name}}`, `{${name}}`)
            .replace(`.{${name}}`, `{${name}}`),
        path,
      );
    return (paths?.[path] ?? paths?.[plain])?.[binding.verb];
  }

  /** Under one of its own content types: another operation at the same address may have others. */
  #content(content: Body["content"] = {}, form: BodyForm | undefined): Said {
    const own = (form?.contentTypes ?? ["application/json"]).find((each) => Object.hasOwn(content, each));
    const schema = (own === undefined ? Object.values(content)[0] : content[own])?.schema;
    return schema === undefined ? NOTHING : this.#said(schema);
  }

  #said(schema: unknown): Said {
    const key = JSON.stringify(schema);
    return {
      fits: (value) => {
        const compiled = this.#compiled.get(key) ?? this.#ajv.compile(this.#whole(schema as Schema));
        this.#compiled.set(key, compiled);
        return compiled(value) as boolean;
      },
      hints: hintsOf(this.#document, schema),
    };
  }

  /** A schema together with all that it may refer to. */
  #whole(schema: Schema): Schema {
    const id = "document";
    if (this.#ajv.getSchema(id) === undefined)
      this.#ajv.addSchema({ $id: id, components: this.#document["components"] ?? {} }, id);
    return withReferences(schema, id) as Schema;
  }
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** Names of headers are the same whatever their case. */
function isSame(one: string, other: string, place: string): boolean {
  return place === "header" ? one.toLowerCase() === other.toLowerCase() : one === other;
}

/** OpenAPI 3.1, 4.8.12.1: what these headers say, the document says at other places. */
function isSaidElsewhere({ parameters }: HttpBinding, property: string): boolean {
  const found = parameters.find((each) => each.property === property);
  return found?.in === "header" && ["accept", "content-type", "authorization"].includes(found.name.toLowerCase());
}

function withReferences(schema: unknown, id: string): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withReferences(each, id));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([name, value]) => [
    name,
    name === "$ref" && typeof value === "string" ? `${id}${value}` : withReferences(value, id),
  ]);
  return Object.fromEntries(entries) as object;
}
