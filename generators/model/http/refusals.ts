import type { ErrorDeclaration, Property, TypeRef } from "../ir.ts";

interface Refusal {
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly doc: string;
  readonly fields: Record<string, TypeRef>;
}

/** Only where a specification has a version that somebody could ask for. */
const UNSUPPORTED_VERSION: Refusal = {
  name: "UnsupportedVersion",
  status: 406,
  code: "unsupported-version",
  doc: "The version that was asked for is not served here; nothing was changed.",
  fields: { supported: { kind: "array", of: text() } },
};

/** What a server refuses before any operation is reached, or answers when one breaks. */
const REFUSALS: readonly Refusal[] = [
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

/** Whether the specification says which version it is: one without says nothing that a client could ask for. */
export const hasVersion = (service: { readonly version: string }): boolean => service.version !== "0.0.0";

export function refusalsOf(service: { readonly version: string }): readonly Refusal[] {
  return hasVersion(service) ? [...REFUSALS, UNSUPPORTED_VERSION] : REFUSALS;
}

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
export function declaredRefusal(
  errors: readonly ErrorDeclaration[],
  { name, code }: Pick<Refusal, "name" | "code">,
): ErrorDeclaration | undefined {
  const own = errors.filter((each) => each.name === name && each.code === code);
  return own.find((each) => each.context === "shared") ?? own.find((each) => each.context === "refusals");
}

/** The refusals that a specification does not declare itself, in a context of their own. */
export function missingRefusals(
  errors: readonly ErrorDeclaration[],
  service: { readonly version: string },
): ErrorDeclaration[] {
  return refusalsOf(service)
    .filter((each) => declaredRefusal(errors, each)?.context !== "shared")
    .map(({ name, status, code, doc, fields }) => ({
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
    }));
}
