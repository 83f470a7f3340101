// @generated tenchat:server@1 hash:041978f78c5195769221d121750a0f29 DO NOT EDIT DIRECTLY
// From the generator alone.

/** Content types of bodies besides application/json: more JSON, and what is a text or bytes as it stands. */
export const BODY_TYPES: { readonly json: readonly string[]; readonly raw: readonly string[] } = {
  json: [],
  raw: [],
};
