// @generated tenchat:contracts@1 hash:b485cc8d4b21b3134eae9c0b49481de3 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, UnsupportedMediaType
} from "./refusals/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnsupportedMediaTypeBody
} from "./refusals/validators.ts";
import { type DeclaredError, type Fits, isAtLeast, isExactly } from "./runtime/check.ts";
import { ErrorCode as ErrorCode_2, FROM_BODY as FROM_BODY_2 } from "./shared/errors.ts";
import { validateErrorCodeBody, validateFROM_BODYBody } from "./shared/validators.ts";

const FROM_BODY: Readonly<Record<string, (body: unknown, fits: Fits) => DeclaredError | undefined>> = {
  "forbidden": (body, fits) => (fits(validateForbiddenBody, body) ? new Forbidden(body.message) : undefined),
  "internal-error": (body, fits) =>
    (fits(validateInternalErrorBody, body) ? new InternalError(body, body.message) : undefined),
  "invalid-input": (body, fits) =>
    (fits(validateInvalidInputBody, body) ? new InvalidInput(body, body.message) : undefined),
  "not-found": (body, fits) => (fits(validateNotFoundBody, body) ? new NotFound(body.message) : undefined),
  "payload-too-large": (body, fits) =>
    (fits(validatePayloadTooLargeBody, body) ? new PayloadTooLarge(body.message) : undefined),
  "rate-limited": (body, fits) =>
    (fits(validateRateLimitedBody, body) ? new RateLimited(body, body.message) : undefined),
  "unauthenticated": (body, fits) =>
    (fits(validateUnauthenticatedBody, body) ? new Unauthenticated(body.message) : undefined),
  "unsupported-media-type": (body, fits) =>
    (fits(validateUnsupportedMediaTypeBody, body) ? new UnsupportedMediaType(body.message) : undefined),
  "gone": (body, fits) => (fits(validateErrorCodeBody, body) ? new ErrorCode_2(body.message) : undefined),
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
  | "gone";

/** Errors without a code of their own are told by their status and their shape. */
const FROM_SHAPE: readonly ((body: unknown, status: number | undefined, fits: Fits) => DeclaredError | undefined)[] = [
  (body, status, fits) => (status === 409 && fits(validateFROM_BODYBody, body) ? new FROM_BODY_2(body) : undefined),
];

/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown, status?: number): DeclaredError | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  // A newer server may say more of it than is known here.
  for (const fits of [isExactly, isAtLeast]) {
    const known = typeof code === "string" &&
      Object.hasOwn(FROM_BODY, code)
      ? FROM_BODY[code]?.(body, fits)
      : undefined;
    if (known !== undefined) return known;
    for (const read of FROM_SHAPE) {
      const error = read(body, status, fits);
      if (error !== undefined) return error;
    }
  }
  return undefined;
}
