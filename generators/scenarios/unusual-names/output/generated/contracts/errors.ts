// @generated tenchat:contracts@1 hash:e83bdd361306f5e7561679294a55f5ca DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, UnsupportedMediaType
} from "./refusals/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnsupportedMediaTypeBody
} from "./refusals/validators.ts";
import type { DeclaredError } from "./runtime/check.ts";
import { Built, Gone } from "./shared/errors.ts";
import { validateBuiltBody, validateGoneBody } from "./shared/validators.ts";

const FROM_BODY: Readonly<Record<string, (body: unknown) => DeclaredError | undefined>> = {
  "forbidden": (body) => (validateForbiddenBody(body, "", []) ? new Forbidden(body.message) : undefined),
  "internal-error": (body) =>
    (validateInternalErrorBody(body, "", []) ? new InternalError(body, body.message) : undefined),
  "invalid-input": (body) =>
    (validateInvalidInputBody(body, "", []) ? new InvalidInput(body, body.message) : undefined),
  "not-found": (body) => (validateNotFoundBody(body, "", []) ? new NotFound(body.message) : undefined),
  "payload-too-large": (body) =>
    (validatePayloadTooLargeBody(body, "", []) ? new PayloadTooLarge(body.message) : undefined),
  "rate-limited": (body) => (validateRateLimitedBody(body, "", []) ? new RateLimited(body, body.message) : undefined),
  "unauthenticated": (body) =>
    (validateUnauthenticatedBody(body, "", []) ? new Unauthenticated(body.message) : undefined),
  "unsupported-media-type": (body) =>
    (validateUnsupportedMediaTypeBody(body, "", []) ? new UnsupportedMediaType(body.message) : undefined),
  ["__proto__"]: (body) => (validateGoneBody(body, "", []) ? new Gone(body.message) : undefined),
};

/** The codes of all declared errors. */
export type ErrorCode =
  | "forbidden"
  | "internal-error"
  | "invalid-input"
  | "not-found"
  | "payload-too-large"
  | "rate-limited"
  | "unauthenticated"
  | "unsupported-media-type"
  | "__proto__";

/** Errors without a code of their own are told by their status and their shape. */
const FROM_SHAPE: readonly ((body: unknown, status: number | undefined) => DeclaredError | undefined)[] = [
  (body, status) => (status === 409 && validateBuiltBody(body, "", []) ? new Built(body) : undefined),
];

/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown, status?: number): DeclaredError | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  const known = typeof code === "string" && Object.hasOwn(FROM_BODY, code) ? FROM_BODY[code]?.(body) : undefined;
  if (known !== undefined) return known;
  for (const read of FROM_SHAPE) {
    const error = read(body, status);
    if (error !== undefined) return error;
  }
  return undefined;
}
