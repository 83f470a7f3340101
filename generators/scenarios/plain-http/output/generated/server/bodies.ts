// @generated tenchat:server@1 hash:7a6e2c2e9fe46604ac23653182d0ebf0 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { FastifyInstance } from "fastify";
import { readForms } from "./forms.ts";

/** What reads bodies of many parts. */
export const BODY_READERS: readonly ((server: FastifyInstance) => void)[] = [readForms];

/** Content types of bodies besides application/json: more JSON, and what is a text or bytes as it stands. */
export const BODY_TYPES: { readonly json: readonly string[]; readonly raw: readonly string[] } = {
  json: ["application/merge-patch+json"],
  raw: ["application/octet-stream","image/gif","image/png","text/plain"],
};
