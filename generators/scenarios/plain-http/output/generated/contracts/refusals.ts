// @generated tenchat:contracts@1 hash:331830cb456f1a3eceba3c9c929f80c6 DO NOT EDIT DIRECTLY
// From the generator alone.

export {
  InvalidInput, Unauthenticated, Forbidden, NotFound, PayloadTooLarge, UnsupportedMediaType, RateLimited, InternalError
} from "./refusals/errors.ts";
