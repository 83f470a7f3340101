import { randomUUID } from "node:crypto";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BODY_READERS, BODY_TYPES } from "./bodies.ts";
import { boundAnswers } from "./bound-answers.ts";
import { createClientAddress, type ClientAddress } from "./client-address.ts";
import { declare } from "./error-filter.ts";
import type { ErrorLog } from "./runtime.ts";

const BODY_LIMIT = 1024 * 1024;

/** What a request is decorated with: the address of whoever sent it. */
export const CLIENT_ADDRESS = "clientAddress";

/** Fastify with bounded bodies and times, and declared errors even where no route is reached. */
export function createHttpAdapter(
  errorLog: ErrorLog,
  clientAddress: ClientAddress = createClientAddress(),
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: "idle",
    // Silence costs a connection: one that says nothing or half a request is cut.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    requestTimeout: 30_000,
    connectionTimeout: 90_000,
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
  // In place of Fastify's own `trustProxy`: sockets are read by the same function.
  server.decorateRequest(CLIENT_ADDRESS, {
    getter(this: FastifyRequest) {
      return clientAddress(this.raw);
    },
  });
  boundAnswers(server, (request) => request.getDecorator<string>(CLIENT_ADDRESS));
  readBodies(server);
  return adapter;
}

/** Only what the specification names is read. Bytes are left to the operations, which know what they are. */
function readBodies(server: FastifyInstance): void {
  server.removeContentTypeParser("text/plain");
  for (const read of BODY_READERS) read(server);
  for (const type of BODY_TYPES.json)
    server.addContentTypeParser(type, { parseAs: "string" }, server.getDefaultJsonParser("error", "error"));
  for (const type of BODY_TYPES.raw)
    server.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}
