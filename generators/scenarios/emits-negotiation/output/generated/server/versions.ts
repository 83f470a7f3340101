// @generated tenchat:server@1 hash:2852d9a47e27d72d83ca0d9812938326 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { FastifyInstance } from "fastify";
import type { IncomingHttpHeaders } from "node:http";
import { refuseOtherVersions, wantsOneOf } from "./runtime/accept-version.ts";

/** What refuses requests that want another version. */
export const VERSION_CHECKS: readonly ((server: FastifyInstance) => void)[] =
  [(server) => refuseOtherVersions(server, ["2.1.0"])];

/** Whether a request is of a version that is served. */
export function isServedVersion(headers: IncomingHttpHeaders): boolean {
  return wantsOneOf(headers, ["2.1.0"]);
}
