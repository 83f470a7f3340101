import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyInstance } from "fastify";
import { declare } from "../../../generated/server/error-filter.ts";
import type { ErrorLog } from "../../../generated/server/runtime.ts";
import { addSecurityHeaders } from "./security-headers.ts";

// The largest input, 200 one-time KEM prekeys, is below half of it.
const BODY_LIMIT = 1024 * 1024;

/** Fastify as this server wants it: JSON only, bounded bodies, and declared errors even where no route is reached. */
export function createHttpAdapter(errorLog: ErrorLog): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: "idle",
    requestTimeout: 30_000,
    keepAliveTimeout: 75_000,
    genReqId: () => randomUUID(),
    logger: false,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors(error, request, reply) {
      const declared = declare(error, request.id, errorLog);
      void (reply as { raw: ServerResponse }).raw
        .writeHead(declared.status, { "content-type": "application/json; charset=utf-8" })
        .end(JSON.stringify(declared.toBody()));
    },
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.removeContentTypeParser("text/plain");
  addSecurityHeaders(server);
  return adapter;
}
