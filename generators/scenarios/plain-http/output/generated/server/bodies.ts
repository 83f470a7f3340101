// @generated tenchat:server@1 hash:df241ce264f745748ff5314e2b3ea19b DO NOT EDIT DIRECTLY
// From specs/main.tsp.

/** Content types of bodies besides application/json: more JSON, and what is a text or bytes as it stands. */
export const BODY_TYPES: { readonly json: readonly string[]; readonly raw: readonly string[] } = {
  json: ["application/merge-patch+json"],
  raw: ["application/octet-stream","image/gif","image/png","text/plain"],
};
