// @generated tenchat:contracts@1 hash:8bf5a9fa1ffccb3c80755926dcc35a5c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  Forbidden, InternalError, InvalidInput, NotFound, PayloadTooLarge, RateLimited, Unauthenticated, UnsupportedMediaType
} from "./refusals/errors.ts";
import {
  validateForbiddenBody, validateInternalErrorBody, validateInvalidInputBody, validateNotFoundBody,
  validatePayloadTooLargeBody, validateRateLimitedBody, validateUnauthenticatedBody, validateUnsupportedMediaTypeBody
} from "./refusals/validators.ts";
import type { DeclaredError } from "./runtime/check.ts";
import { NoteNotFound } from "./shared/errors.ts";
import { validateNoteNotFoundBody } from "./shared/validators.ts";

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
  "note-not-found": (body) =>
    (validateNoteNotFoundBody(body, "", []) ? new NoteNotFound(body, body.message) : undefined),
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
  return typeof code === "string" && Object.hasOwn(FROM_BODY, code) ? FROM_BODY[code]?.(body) : undefined;
}
