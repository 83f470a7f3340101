import type { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyInstance } from "fastify";
import { createHttpAdapter as createGenerated } from "../../../generated/server/runtime/http-adapter.ts";
import {
  boundConnections,
  CONNECTION_LIMITS,
  type ConnectionLimits,
} from "../../../generated/server/runtime/bound-connections.ts";
import type { ClientAddress } from "../../../generated/server/runtime/client-address.ts";
import type { ErrorLog } from "../../../generated/server/runtime/operation.ts";
import { addSecurityHeaders } from "./security-headers.ts";

/** The generated adapter as this server wants it: security headers, and every route told. */
export function createHttpAdapter(
  errorLog: ErrorLog,
  onRoute: (route: string) => void,
  connections: ConnectionLimits = CONNECTION_LIMITS,
  clientAddress?: ClientAddress,
  origin?: string,
): FastifyAdapter {
  const adapter = createGenerated(errorLog, clientAddress);
  const server = adapter.getInstance() as unknown as FastifyInstance;
  boundConnections(server.server, connections);
  server.addHook("onRoute", ({ method, url }) => [method].flat().forEach((each) => onRoute(`${each} ${url}`)));
  addSecurityHeaders(server, origin);
  return adapter;
}
