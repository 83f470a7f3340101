// @generated tenchat:contracts@1 hash:edd05d9f9ea6d5d3f091a9e2686a9e3c DO NOT EDIT DIRECTLY
// From the generator alone.

export { InvalidInput, Unauthenticated, Forbidden, NotFound, PayloadTooLarge, UnsupportedMediaType, RateLimited, InternalError } from "./refusals/errors.ts";
