// @generated tenchat:server@1 hash:6ee288c731fabaef99e4bc3bc8436067 DO NOT EDIT DIRECTLY
// From the generator alone.

import { randomUUID } from "node:crypto";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { declare } from "./error-filter.ts";
import type { ErrorLog } from "./runtime.ts";

const BODY_LIMIT = 1024 * 1024;

/** Fastify with bounded bodies and times, and declared errors even where no route is reached. */
export function createHttpAdapter(errorLog: ErrorLog): FastifyAdapter {
  return new FastifyAdapter({
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
}
