import type { FastifyAdapter } from "@nestjs/platform-fastify";
import type { FastifyInstance } from "fastify";
import { createHttpAdapter as createGenerated } from "../../../generated/server/http-adapter.ts";
import type { ErrorLog } from "../../../generated/server/runtime.ts";
import { addSecurityHeaders } from "./security-headers.ts";

/** The generated adapter as this server wants it: security headers, and every route told. */
export function createHttpAdapter(errorLog: ErrorLog, onRoute: (route: string) => void): FastifyAdapter {
  const adapter = createGenerated(errorLog);
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.addHook("onRoute", ({ method, url }) => [method].flat().forEach((each) => onRoute(`${each} ${url}`)));
  addSecurityHeaders(server);
  return adapter;
}
