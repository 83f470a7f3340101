// @generated tenchat:server@1 hash:5d0313be7e626128f948d29f6bb1a4a3 DO NOT EDIT DIRECTLY
// From the generator alone.

import { Inject, Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { InvalidInput, UnsupportedMediaType } from "../contracts/refusals.ts";
import type { Issue } from "../contracts/runtime.ts";
import type { OperationGate } from "./gate.ts";
import {
  AUTHENTICATOR,
  OPERATION_GATE,
  type Actor,
  type Authenticator,
  type OperationContext,
  type OperationDefinition,
  type Parameter,
} from "./runtime.ts";

const DEFINITION = Symbol("operation definition");
const ADMITTED = Symbol("admitted operation");

/** What the guard leaves on a request for the controller. */
interface Admitted {
  readonly input: unknown;
  readonly context: OperationContext;
}

type GuardedRequest = FastifyRequest & { [ADMITTED]?: Admitted };

/** Marks a controller method as the entrance of an operation. */
export function defines(definition: OperationDefinition): MethodDecorator {
  return (_target, _name, descriptor) => {
    Object.assign(descriptor.value as object, { [DEFINITION]: definition });
    return descriptor;
  };
}

/** The input and context of a request that the guard let in. */
export function admitted<Input, A extends Actor>(
  request: FastifyRequest,
): { input: Input; context: OperationContext<A> } {
  const found = (request as GuardedRequest)[ADMITTED];
  if (found === undefined) throw new Error("A controller was reached past its guard.");
  return found as { input: Input; context: OperationContext<A> };
}

/** Lets a request in only after authentication, validation, policy and rate limit. */
export class OperationGuard implements CanActivate {
  readonly #authenticator: Authenticator;
  readonly #gate: OperationGate;

  constructor(authenticator: Authenticator, gate: OperationGate) {
    this.#authenticator = authenticator;
    this.#gate = gate;
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<GuardedRequest>();
    const definition = (execution.getHandler() as { [DEFINITION]?: OperationDefinition })[DEFINITION];
    if (definition === undefined) return false;
    const actor = await this.#authenticator.authenticate(request.headers.authorization, request.ip, {
      headers: request.headers,
      url: request.url,
    });
    const input = await this.#gate.admit(definition, collectInput(definition, request), actor);
    request[ADMITTED] = { input, context: { actor, requestId: request.id } };
    return true;
  }
}
Injectable()(OperationGuard);
Inject(AUTHENTICATOR)(OperationGuard, undefined, 0);
Inject(OPERATION_GATE)(OperationGuard, undefined, 1);

/** Path, query and body as one flat object, still unchecked. */
function collectInput(definition: OperationDefinition, request: FastifyRequest): unknown {
  const query = request.query as Record<string, unknown>;
  const path = request.params as Record<string, unknown>;
  // Without a prototype: whatever a body calls its fields, they are fields, and are refused as such.
  const input = Object.create(null) as Record<string, unknown>;
  const issues: Issue[] = [];
  for (const name in query) {
    if (!definition.parameters.some((each) => each.in === "query" && each.name === name))
      issues.push({ path: name, problem: "is not a known query parameter" });
  }
  const contentType = mediaTypeOf(request.headers["content-type"] ?? "");
  if (request.body !== undefined && definition.body !== null && !isRead(definition, contentType))
    throw new UnsupportedMediaType();
  addBody(definition, request.body, input, issues);
  for (const parameter of definition.parameters) {
    const raw =
      parameter.in === "path"
        ? path[parameter.name]
        : parameter.in === "query"
          ? query[parameter.name]
          : parameter.name === "content-type"
            ? contentType || undefined
            : request.headers[parameter.name.toLowerCase()];
    // The address decides: a body may not name again what the path already says.
    if (Object.hasOwn(input, parameter.property))
      issues.push({ path: parameter.property, problem: "belongs in the address, not in the body" });
    if (raw !== undefined) input[parameter.property] = coerce(raw, parameter);
  }
  if (issues.length > 0) throw new InvalidInput({ issues });
  return input;
}

/** Whether a body of this type is one that the operation takes: what is read as something else would mean something else. */
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
  } else if (definition.body !== "flat") {
    // Bytes are base64 in an input, however they came.
    const encoding = definition.form?.as === "bytes" ? "base64" : "utf8";
    if (body !== undefined) input[definition.body.property] = Buffer.isBuffer(body) ? body.toString(encoding) : body;
  } else if (typeof body !== "object" || body === null || Array.isArray(body)) {
    issues.push({ path: "", problem: "the body must be a JSON object" });
  } else {
    Object.assign(input, body);
  }
}

/** Texts of an address become what they say; what they do not say is left for the validator to refuse. */
function coerce(raw: unknown, parameter: Parameter): unknown {
  if (parameter.list === undefined) return coerceOne(raw, parameter);
  const entries = parameter.list === "comma" && typeof raw === "string" ? raw.split(",") : [raw].flat();
  return entries.map((each) => coerceOne(each, parameter));
}

function coerceOne(raw: unknown, parameter: Parameter): unknown {
  if (typeof raw !== "string" || parameter.as === "text") return raw;
  if (parameter.as === "number") return /^-?\d{1,16}(\.\d{1,16})?$/.test(raw) ? Number(raw) : raw;
  return raw === "true" ? true : raw === "false" ? false : raw;
}
