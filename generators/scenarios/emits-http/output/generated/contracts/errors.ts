// @generated tenchat:contracts@1 hash:4eb20cfd81d4b8c64cbc5fcb22f21c4b DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, UnsupportedMediaType
} from "./refusals/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnsupportedMediaTypeBody
} from "./refusals/validators.ts";
import { type DeclaredError, type Fits, isAtLeast, isExactly } from "./runtime/check.ts";
import { NoteNotFound } from "./shared/errors.ts";
import { validateNoteNotFoundBody } from "./shared/validators.ts";

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
  "note-not-found": (body, fits) =>
    (fits(validateNoteNotFoundBody, body) ? new NoteNotFound(body, body.message) : undefined),
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
  | "note-not-found";

/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown, _status?: number): DeclaredError | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  // A newer server may say more of it than is known here.
  for (const fits of [isExactly, isAtLeast]) {
    const known = typeof code === "string" &&
      Object.hasOwn(FROM_BODY, code)
      ? FROM_BODY[code]?.(body, fits)
      : undefined;
    if (known !== undefined) return known;
  }
  return undefined;
}
