// @generated tenchat:contracts@1 hash:f9e5ec806b9ac4c4e1487c6251362d6a DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

export {
  InvalidInput, Unauthenticated, Forbidden, NotFound, PayloadTooLarge, UnsupportedMediaType, RateLimited, InternalError,
  UnsupportedVersion
} from "./shared/errors.ts";
