// @generated tenchat:contracts@1 hash:37cccc36ac74e9055848034c5fe52700 DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";
import type { InputIssue } from "./types.ts";

/** What Forbidden says on the wire. */
export interface ForbiddenBody {
  code: "forbidden";
  message: string;
}

/** This is not yours to do. */
export class Forbidden extends DeclaredError {
  static readonly code = "forbidden";
  readonly code = "forbidden";
  readonly status = 403;

  constructor(message = "This is not yours to do.") {
    super(message);
    this.name = "Forbidden";
  }

  toBody(): ForbiddenBody {
    return { code: this.code, message: this.message };
  }
}

/** What InternalError says on the wire. */
export interface InternalErrorBody {
  code: "internal-error";
  message: string;
  /** What the operator finds in the log. */
  reference: string;
}

/** Something went wrong on the server; it has been logged under this reference. */
export class InternalError extends DeclaredError {
  static readonly code = "internal-error";
  readonly code = "internal-error";
  readonly status = 500;
  readonly reference: string;

  constructor(
    details: { reference: string; },
    message = "Something went wrong on the server; it has been logged under this reference."
  ) {
    super(message);
    this.name = "InternalError";
    this.reference = details.reference;
  }

  toBody(): InternalErrorBody {
    return { code: this.code, message: this.message, reference: this.reference };
  }
}

/** What InvalidInput says on the wire. */
export interface InvalidInputBody {
  code: "invalid-input";
  message: string;
  issues: InputIssue[];
}

/** The input does not have the declared shape; nothing was changed. */
export class InvalidInput extends DeclaredError {
  static readonly code = "invalid-input";
  readonly code = "invalid-input";
  readonly status = 400;
  readonly issues: InputIssue[];

  constructor(
    details: { issues: InputIssue[]; },
    message = "The input does not have the declared shape; nothing was changed."
  ) {
    super(message);
    this.name = "InvalidInput";
    this.issues = details.issues;
  }

  toBody(): InvalidInputBody {
    return { code: this.code, message: this.message, issues: this.issues };
  }
}

/** What NotFound says on the wire. */
export interface NotFoundBody {
  code: "not-found";
  message: string;
}

/** There is nothing at this address. */
export class NotFound extends DeclaredError {
  static readonly code = "not-found";
  readonly code = "not-found";
  readonly status = 404;

  constructor(message = "There is nothing at this address.") {
    super(message);
    this.name = "NotFound";
  }

  toBody(): NotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What PayloadTooLarge says on the wire. */
export interface PayloadTooLargeBody {
  code: "payload-too-large";
  message: string;
}

/** The input is larger than this operation takes. */
export class PayloadTooLarge extends DeclaredError {
  static readonly code = "payload-too-large";
  readonly code = "payload-too-large";
  readonly status = 413;

  constructor(message = "The input is larger than this operation takes.") {
    super(message);
    this.name = "PayloadTooLarge";
  }

  toBody(): PayloadTooLargeBody {
    return { code: this.code, message: this.message };
  }
}

/** What RateLimited says on the wire. */
export interface RateLimitedBody {
  code: "rate-limited";
  message: string;
  /** Seconds until the next request is welcome. */
  retryAfter: number;
}

/** Too many requests; try again after the given time. */
export class RateLimited extends DeclaredError {
  static readonly code = "rate-limited";
  readonly code = "rate-limited";
  readonly status = 429;
  readonly retryAfter: number;

  constructor(details: { retryAfter: number; }, message = "Too many requests; try again after the given time.") {
    super(message);
    this.name = "RateLimited";
    this.retryAfter = details.retryAfter;
  }

  toBody(): RateLimitedBody {
    return { code: this.code, message: this.message, retryAfter: this.retryAfter };
  }
}

/** What Unauthenticated says on the wire. */
export interface UnauthenticatedBody {
  code: "unauthenticated";
  message: string;
}

/** Sign in first: the token is missing, expired or not ours. */
export class Unauthenticated extends DeclaredError {
  static readonly code = "unauthenticated";
  readonly code = "unauthenticated";
  readonly status = 401;

  constructor(message = "Sign in first: the token is missing, expired or not ours.") {
    super(message);
    this.name = "Unauthenticated";
  }

  toBody(): UnauthenticatedBody {
    return { code: this.code, message: this.message };
  }
}

/** What Unavailable says on the wire. */
export interface UnavailableBody {
  code: "unavailable";
  message: string;
  /** Seconds until it is worth trying again, where the server knows. */
  retryAfter?: number;
}

/** The server cannot do this right now; nothing was changed, try again shortly. */
export class Unavailable extends DeclaredError {
  static readonly code = "unavailable";
  readonly code = "unavailable";
  readonly status = 503;
  readonly retryAfter?: number;

  constructor(
    details: { retryAfter?: number; } = {},
    message = "The server cannot do this right now; nothing was changed, try again shortly."
  ) {
    super(message);
    this.name = "Unavailable";
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }

  toBody(): UnavailableBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter })
    };
  }
}

/** What UnsupportedMediaType says on the wire. */
export interface UnsupportedMediaTypeBody {
  code: "unsupported-media-type";
  message: string;
}

/** Only application/json is read here. */
export class UnsupportedMediaType extends DeclaredError {
  static readonly code = "unsupported-media-type";
  readonly code = "unsupported-media-type";
  readonly status = 415;

  constructor(message = "Only application/json is read here.") {
    super(message);
    this.name = "UnsupportedMediaType";
  }

  toBody(): UnsupportedMediaTypeBody {
    return { code: this.code, message: this.message };
  }
}

/** What UnsupportedVersion says on the wire. */
export interface UnsupportedVersionBody {
  code: "unsupported-version";
  message: string;
  /** Those that are. */
  supported: string[];
}

/** The version that was asked for in `Accept-Version` is not served here; nothing was changed. */
export class UnsupportedVersion extends DeclaredError {
  static readonly code = "unsupported-version";
  readonly code = "unsupported-version";
  readonly status = 406;
  readonly supported: string[];

  constructor(
    details: { supported: string[]; },
    message = "The version that was asked for in `Accept-Version` is not served here; nothing was changed."
  ) {
    super(message);
    this.name = "UnsupportedVersion";
    this.supported = details.supported;
  }

  toBody(): UnsupportedVersionBody {
    return { code: this.code, message: this.message, supported: this.supported };
  }
}
