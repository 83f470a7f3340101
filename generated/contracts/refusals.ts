// @generated tenchat:contracts@1 hash:374a13d12f41150d506484b126678a27 DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

export {
  InvalidInput, Unauthenticated, Forbidden, NotFound, PayloadTooLarge, UnsupportedMediaType, RateLimited, InternalError
} from "./shared/errors.ts";
