// @generated tenchat:server@1 hash:7fd0b998dd3df1def746dd210451c30c DO NOT EDIT DIRECTLY
// From the generator alone.

import type { FastifyInstance } from "fastify";
import { refuseOtherVersions } from "./runtime/accept-version.ts";

/** What refuses requests that want another version. */
export const VERSION_CHECKS: readonly ((server: FastifyInstance) => void)[] =
  [(server) => refuseOtherVersions(server, ["2.1.0"])];
