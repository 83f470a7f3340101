// @generated tenchat:server@1 hash:d8a2a0e5e7dfd035a1e21d9200fb134e DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { FastifyInstance } from "fastify";
import { readForms } from "./runtime/forms.ts";

/** What reads bodies of many parts. */
export const BODY_READERS: readonly ((server: FastifyInstance) => void)[] = [readForms];

/** Content types of bodies besides application/json: more JSON, and what is a text or bytes as it stands. */
export const BODY_TYPES: { readonly json: readonly string[]; readonly raw: readonly string[] } = {
  json: ["application/merge-patch+json"],
  raw: ["application/octet-stream","image/gif","image/png","text/plain"],
};
