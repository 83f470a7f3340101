import { hasVersion } from "../../model/http/refusals.ts";
import type { Ir } from "../../model/ir.ts";
import { SERVER } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";

/** `versions.ts`: what is looked at before any route, so that who wants another version is not misunderstood. */
export function emitVersions(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/versions.ts", SERVER);
  if (ir.operations.length === 0) return file;
  const server = file.useType("FastifyInstance", "fastify");
  const check = hasVersion(ir.service)
    ? `(server) => ${file.use("refuseOtherVersions", "server/runtime/accept-version.ts")}(server, [${JSON.stringify(ir.service.version)}])`
    : "";
  return file.add(`/** What refuses requests that want another version. */
export const VERSION_CHECKS: readonly ((server: ${server}) => void)[] = [${check}];`);
}
