// @generated tenchat:server@1 hash:15cdd4a48f27e21585bc5a9416772af3 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/operations.tsp.

import type { FastifyInstance } from "fastify";

/** What reads bodies of many parts. */
export const BODY_READERS: readonly ((server: FastifyInstance) => void)[] = [];

/** Content types of bodies besides application/json: more JSON, and what is a text or bytes as it stands. */
export const BODY_TYPES: { readonly json: readonly string[]; readonly raw: readonly string[] } = {
  json: [],
  raw: [],
};
