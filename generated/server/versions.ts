// @generated tenchat:server@1 hash:64fddd84a4c8b93757ee4e114dbce44b DO NOT EDIT DIRECTLY
// From the generator alone.

import type { FastifyInstance } from "fastify";
import { refuseOtherVersions } from "./runtime/accept-version.ts";

/** What refuses requests that want another version. */
export const VERSION_CHECKS: readonly ((server: FastifyInstance) => void)[] =
  [(server) => refuseOtherVersions(server, ["1.0.0"])];
