// @generated tenchat:server@1 hash:d94f6db02b6131594b742de6438e23f9 DO NOT EDIT DIRECTLY
// From the generator alone.

import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InvalidInput, PayloadTooLarge } from "../../contracts/refusals.ts";
import { BODY_READERS, BODY_TYPES } from "../bodies.ts";
import { isServedVersion, VERSION_CHECKS } from "../versions.ts";
import { BY_ACCEPT } from "./accept-routes.ts";
import { boundAnswers } from "./bound-answers.ts";
import { createClientAddress, type ClientAddress } from "./client-address.ts";
import { declare } from "./error-filter.ts";
import { endSoon, refuseOn } from "./last-words.ts";
import { isNestedTooDeeply, NESTED_TOO_DEEPLY } from "./nesting.ts";
import type { ErrorLog } from "./operation.ts";
import { takeTurns } from "./take-turns.ts";
import { tellEndings } from "./tell-endings.ts";

const BODY_LIMIT = 1024 * 1024;
const MOST_OF_ADDRESS = 16 * 1024;

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
    // And whoever offers another protocol that is not spoken here is answered in this one (RFC 9110, section 7.8), as
    // is who wants a socket of a version that is not served: that answer says so.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000, shouldUpgradeCallback: asksForSocket },
    requestTimeout: 30_000,
    connectionTimeout: 90_000,
    keepAliveTimeout: 75_000,
    genReqId: () => randomUUID(),
    logger: false,
    // A part of an address is as long as its type says; that of the whole, Node bounds together with all headers.
    routerOptions: { maxParamLength: MOST_OF_ADDRESS, constraints: { accept: BY_ACCEPT } },
    clientErrorHandler: refuseUnreadable,
    frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
      const declared = declare(error, request.id, errorLog);
      void reply.code(declared.status).type("application/json; charset=utf-8").send(JSON.stringify(declared.toBody()));
    },
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  takeTurns(server);
  // In place of Fastify's own `trustProxy`: sockets are read by the same function.
  server.decorateRequest(CLIENT_ADDRESS, {
    getter(this: FastifyRequest) {
      return clientAddress(this.raw);
    },
  });
  tellEndings(server);
  for (const check of VERSION_CHECKS) check(server);
  boundAnswers(server, (request) => request.getDecorator<string>(CLIENT_ADDRESS));
  readBodies(adapter, server);
  return adapter;
}

function asksForSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === "websocket" && isServedVersion(headers);
}

/** What is no request reaches no route: it is refused in the same words, and its connection ends. */
function refuseUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return void socket.destroy();
  // Of a request that did not come to its end in time nothing is wrong but that.
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT")
    return endSoon(socket, "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
  const declared =
    error.code === "HPE_HEADER_OVERFLOW"
      ? new PayloadTooLarge()
      : new InvalidInput({ issues: [{ path: "", problem: "this is no request of HTTP" }] });
  refuseOn(socket, declared);
}

/** Only what the specification names is read. Bytes are left to the operations, which know what they are. */
function readBodies(adapter: FastifyAdapter, server: FastifyInstance): void {
  server.removeContentTypeParser("text/plain");
  for (const read of BODY_READERS) read(server);
  const parseJson = server.getDefaultJsonParser("error", "error");
  const readJson = (request: FastifyRequest, body: Buffer, done: (error: Error | null) => void) => {
    if (isNestedTooDeeply(body)) done(new InvalidInput({ issues: [{ path: "", problem: NESTED_TOO_DEEPLY }] }));
    else parseJson(request, body.toString("utf8"), done);
  };
  // By the adapter, which brings one of its own where it knows of none.
  adapter.useBodyParser("application/json", false, {}, (request, body: Buffer, done) => {
    if (isVerbatim(request)) done(null, body);
    else readJson(request, body, done);
  });
  for (const type of BODY_TYPES.json) server.addContentTypeParser(type, { parseAs: "buffer" }, readJson);
  for (const type of BODY_TYPES.raw)
    server.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

/** Whether an operation wants JSON as it stands, since it is to find the very bytes that somebody has signed. */
function isVerbatim({ routeOptions }: FastifyRequest): boolean {
  return "verbatim" in routeOptions.config && routeOptions.config.verbatim === true;
}
