import type { ErrorDeclaration, Property, TypeRef } from "../ir.ts";

/** What a server refuses before any operation is reached, or answers when one breaks. */
export const REFUSALS: readonly {
  name: string;
  status: number;
  code: string;
  doc: string;
  fields: Record<string, TypeRef>;
}[] = [
  {
    name: "InvalidInput",
    status: 400,
    code: "invalid-input",
    doc: "The input does not have the declared shape; nothing was changed.",
    fields: { issues: issues() },
  },
  {
    name: "Unauthenticated",
    status: 401,
    code: "unauthenticated",
    doc: "Sign in first: the token is missing, expired or not ours.",
    fields: {},
  },
  { name: "Forbidden", status: 403, code: "forbidden", doc: "This is not yours to do.", fields: {} },
  { name: "NotFound", status: 404, code: "not-found", doc: "There is nothing at this address.", fields: {} },
  {
    name: "PayloadTooLarge",
    status: 413,
    code: "payload-too-large",
    doc: "The input is larger than this operation takes.",
    fields: {},
  },
  {
    name: "UnsupportedMediaType",
    status: 415,
    code: "unsupported-media-type",
    doc: "This content type is not read here.",
    fields: {},
  },
  {
    name: "RateLimited",
    status: 429,
    code: "rate-limited",
    doc: "Too many requests; try again after the given time.",
    fields: { retryAfter: { kind: "builtin", name: "int32" } },
  },
  {
    name: "InternalError",
    status: 500,
    code: "internal-error",
    doc: "Something went wrong on the server; it has been logged under this reference.",
    fields: { reference: text() },
  },
];

function text(): TypeRef {
  return { kind: "builtin", name: "string" };
}

function issues(): TypeRef {
  return { kind: "array", of: { kind: "object", properties: [property("path", text()), property("problem", text())] } };
}

function property(name: string, type: TypeRef): Property {
  return { name, type, optional: false, constraints: {}, dataClass: "C0", doc: "" };
}

/** The declared error that says a refusal, where a specification has its own. */
export function declaredRefusal(errors: readonly ErrorDeclaration[], name: string): ErrorDeclaration | undefined {
  const { code } = REFUSALS.find((each) => each.name === name)!;
  const own = errors.filter((each) => each.name === name && each.code === code);
  return own.find((each) => each.context === "shared") ?? own.find((each) => each.context === "refusals");
}

/** The refusals that a specification does not declare itself, in a context of their own. */
export function missingRefusals(errors: readonly ErrorDeclaration[]): ErrorDeclaration[] {
  return REFUSALS.filter(({ name }) => declaredRefusal(errors, name)?.context !== "shared").map(
    ({ name, status, code, doc, fields }) => ({
      id: `error:refusals.${name}`,
      context: "refusals",
      name,
      doc,
      source: { path: "", line: 0, endLine: 0 },
      properties: [
        property("code", { kind: "literal", value: code }),
        property("message", text()),
        ...Object.entries(fields).map(([field, type]) => property(field, type)),
      ],
      status,
      code,
    }),
  );
}
