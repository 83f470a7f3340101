import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance } from "fastify";
import { UnsupportedVersion } from "../../contracts/refusals.ts";

/**
 * Refuses a request whose header `Accept-Version` names none of the versions that are served, before any operation is
 * reached: nothing has happened then, and the answer says which there are. Without the header every version is welcome.
 */
export function refuseOtherVersions(server: FastifyInstance, served: readonly string[]): void {
  server.addHook("onRequest", (request, reply, done) => {
    if (wantsOneOf(request.headers, served)) return done();
    const error = new UnsupportedVersion({ supported: [...served] });
    void reply.code(error.status).header("content-type", "application/json; charset=utf-8").send(error.toBody());
  });
}

export function wantsOneOf({ "accept-version": wanted }: IncomingHttpHeaders, served: readonly string[]): boolean {
  return wanted === undefined || accepts(String(wanted), served);
}

/** `1`, `1.2` and `1.x` stand for every version that begins so, `*` for any; one of a list is enough. */
export function accepts(wanted: string, served: readonly string[]): boolean {
  return wanted.split(",").some((each) => {
    const parts = partsOf(each);
    return served.some((version) => {
      const own = partsOf(version);
      return parts.length <= own.length && parts.every((part, at) => /^[x*]$/i.test(part) || part === own[at]);
    });
  });
}

function partsOf(version: string): string[] {
  return version.trim().replace(/^v/i, "").split(".");
}
