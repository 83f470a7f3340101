// @generated tenchat:contracts@1 hash:cfbc70b6fadb5c6d81a6ebe6d4b9e98c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, UnsupportedMediaType,
  UnsupportedVersion
} from "./refusals/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnsupportedMediaTypeBody,
  validateUnsupportedVersionBody
} from "./refusals/validators.ts";
import type { DeclaredError } from "./runtime/check.ts";
import { Busy, Problem, Trouble } from "./shared/errors.ts";
import { validateBusyBody, validateProblemBody, validateTroubleBody } from "./shared/validators.ts";

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
  "unsupported-version": (body) =>
    (validateUnsupportedVersionBody(body, "", []) ? new UnsupportedVersion(body, body.message) : undefined),
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
  | "unsupported-version";

/** Errors without a code of their own are told by their status and their shape. */
const FROM_SHAPE: readonly ((body: unknown, status: number | undefined) => DeclaredError | undefined)[] = [
  (body, status) => (status === 404 && validateProblemBody(body, "", []) ? new Problem(body) : undefined),
  (body, status) => (
    status !== undefined &&
      ((status >= 500 && status <= 503)) &&
      validateBusyBody(body, "", [])
      ? new Busy(body, status)
      : undefined
  ),
  (body, status) => (
    status !== undefined &&
      ((status >= 400 && status <= 599)) &&
      validateTroubleBody(body, "", [])
      ? new Trouble(body, status)
      : undefined
  ),
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
