// @generated tenchat:contracts@1 hash:e731a82f5e702e673eed79f2d0b20f7a DO NOT EDIT DIRECTLY
// From specs/shared/errors.tsp.

export { InvalidInput, Unauthenticated, Forbidden, NotFound, PayloadTooLarge, UnsupportedMediaType, RateLimited, InternalError } from "./shared/errors.ts";
