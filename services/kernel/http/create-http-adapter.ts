import { randomUUID } from "node:crypto";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { declare } from "../../../generated/server/error-filter.ts";
import type { ErrorLog } from "../../../generated/server/runtime.ts";
import { addSecurityHeaders } from "./security-headers.ts";

// The largest input, 200 one-time KEM prekeys, is below half of it.
const BODY_LIMIT = 1024 * 1024;

/** Fastify as this server wants it: JSON only, bounded bodies, and declared errors even where no route is reached. */
export function createHttpAdapter(errorLog: ErrorLog, onRoute: (route: string) => void): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: "idle",
    requestTimeout: 30_000,
    keepAliveTimeout: 75_000,
    genReqId: () => randomUUID(),
    logger: false,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
      const declared = declare(error, request.id, errorLog);
      void reply.code(declared.status).type("application/json; charset=utf-8").send(JSON.stringify(declared.toBody()));
    },
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.removeContentTypeParser("text/plain");
  server.addHook("onRoute", ({ method, url }) => [method].flat().forEach((each) => onRoute(`${each} ${url}`)));
  addSecurityHeaders(server);
  return adapter;
}
