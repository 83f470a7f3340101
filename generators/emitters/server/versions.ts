import { hasVersion } from "../../model/http/refusals.ts";
import type { Ir } from "../../model/ir.ts";
import { SERVER } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";

/** `versions.ts`: what is looked at before any route, so that who wants another version is not misunderstood. */
export function emitVersions(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/versions.ts", SERVER);
  if (ir.operations.length === 0) return file;
  const server = file.useType("FastifyInstance", "fastify");
  const headers = file.useType("IncomingHttpHeaders", "node:http");
  const has = hasVersion(ir.service);
  const [refuse, isWanted] = ["refuseOtherVersions", "wantsOneOf"].map((each) =>
    has ? file.use(each, "server/runtime/accept-version.ts") : "",
  );
  const served = `[${JSON.stringify(ir.service.version)}]`;
  return file.add(`/** What refuses requests that want another version. */
export const VERSION_CHECKS: readonly ((server: ${server}) => void)[] = [${has ? `(server) => ${refuse}(server, ${served})` : ""}];`)
    .add(`/** Whether a request is of a version that is served. */
export function isServedVersion(${has ? "headers" : "_headers"}: ${headers}): boolean {
  return ${has ? `${isWanted}(headers, ${served})` : "true"};
}`);
}
