import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Forbidden } from "../../../generated/contracts/shared/errors.ts";
import { CLIENT_ADDRESS } from "../../../generated/server/runtime/http-adapter.ts";

const METRICS = "/metrics";
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1)$/;
// A page whose own name leads to this machine (DNS rebinding) asks by that name.
const OWN_NAME = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Lets nobody read the counters but this machine itself and whoever has the operator's token: they tell strangers how
 * many people are here and how often a sign-in failed. Behind a proxy that is not known (`isBehindUnknown`) only the
 * token counts: one on this machine that adds no header and asks for `localhost`, as nginx does unless told, looks like
 * this machine itself.
 */
export function keepMetrics(server: FastifyInstance, token: string | undefined, behindUnknown = false): void {
  server.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url !== METRICS || (!behindUnknown && isThisMachine(request))) return;
    if (token !== undefined && isBearer(request.headers.authorization, token)) {
      // It is no person's token, and has done its work.
      delete request.headers.authorization;
      return;
    }
    const refusal = new Forbidden();
    await reply.code(refusal.status).send(refusal.toBody());
  });
}

/** A proxy on this machine passes the word of others on, and says so once somebody has set it up for that. */
function isThisMachine(request: FastifyRequest): boolean {
  const { headers } = request;
  const passedOn = headers["x-forwarded-for"] ?? headers["forwarded"] ?? headers["via"];
  return (
    passedOn === undefined &&
    OWN_NAME.test(headers.host ?? "") &&
    LOOPBACK.test(request.getDecorator<string>(CLIENT_ADDRESS))
  );
}

/** Digests have one length and tell nothing of how far two texts agree. */
function isBearer(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));
}
