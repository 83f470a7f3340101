import { ARBITRARIES } from "./arbitraries.ts";
import { ASYNCAPI } from "./asyncapi.ts";
import { CEDAR } from "./cedar.ts";
import { CLIENT } from "./client.ts";
import { CONTRACTS } from "./contracts.ts";
import { DEPLOY } from "./deploy.ts";
import { DOCS } from "./docs.ts";
import { EVENT_REFERENCE } from "./event-reference.ts";
import { FINGERPRINT } from "./fingerprint.ts";
import { MIGRATIONS } from "./migrations.ts";
import type { EmitterMutations } from "./mutation.ts";
import { OPENAPI } from "./openapi.ts";
import { POLICIES } from "./policies.ts";
import { SERVER } from "./server.ts";
import { STORES } from "./stores.ts";
import { TOKENS } from "./tokens.ts";
import { TYPESCRIPT } from "./typescript.ts";
import { UI } from "./ui.ts";

/** Every emitter with its faults. */
export const EMITTERS: readonly EmitterMutations[] = [
  ARBITRARIES,
  ASYNCAPI,
  CEDAR,
  CLIENT,
  CONTRACTS,
  DEPLOY,
  DOCS,
  EVENT_REFERENCE,
  FINGERPRINT,
  MIGRATIONS,
  OPENAPI,
  POLICIES,
  SERVER,
  STORES,
  TOKENS,
  TYPESCRIPT,
  UI,
];
