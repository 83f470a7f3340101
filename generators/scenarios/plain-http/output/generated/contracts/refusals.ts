// @generated tenchat:contracts@1 hash:2d67e3a5869951d432828dd0e670ea1d DO NOT EDIT DIRECTLY
// From the generator alone.

export {
  InvalidInput, Unauthenticated, Forbidden, NotFound, PayloadTooLarge, UnsupportedMediaType, RateLimited, InternalError,
  UnsupportedVersion
} from "./refusals/errors.ts";
