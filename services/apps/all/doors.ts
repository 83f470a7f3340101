import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import type { Provider, Type } from "@nestjs/common";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { CLIENT_CHANNELS, FLAT_GATEWAYS, SocketGateway } from "../../../generated/server/gateway.ts";
import { FederationController } from "../../../generated/server/federation/controller.ts";
import { CONTROLLERS } from "../../../generated/server/modules.ts";
import { SocketAdapter } from "../../../generated/server/runtime/socket-adapter.ts";
import { ServerInfoController } from "../../../generated/server/server-info/controller.ts";
import { answerOwnState } from "../../kernel/http/answer-own-state.ts";
import { readClientFiles } from "../../kernel/http/client-files.ts";
import { serveClient } from "../../kernel/http/serve-client.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { isOwnPage } from "../../kernel/sockets/allowed-origin.ts";
import { refuseSockets } from "../../kernel/sockets/refuse-sockets.ts";
import { ROOT } from "./root.ts";

/** One way into a process, open or shut. */
export interface Door {
  /** What Nest makes for it. */
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];

  /** Puts it into the application that was made with these, before that listens. */
  place(application: NestFastifyApplication, kernel: Kernel): void;
}

/** Every operation over HTTP, and the page wherever none is. */
export const httpDoor: Door = {
  controllers: CONTROLLERS,
  place(application, { settings: { mesh, origin } }) {
    const server = application.getHttpAdapter().getInstance();
    // Where people come by https nobody tries relays out, whatever name they say they ask for.
    const plainRelays = origin?.startsWith("https:") ? [] : mesh?.testPeers;
    serveClient(server, readClientFiles(fileURLToPath(new URL("dist/web", ROOT))), plainRelays);
  },
};

/** In its place: what this process says of itself, and to everything else where it is answered. */
export const noHttpDoor: Door = {
  controllers: [ServerInfoController],
  place: (application, { settings }) => answerOwnState(application.getHttpAdapter().getInstance(), settings.role),
};

/** What other servers ask, and what this process says of itself; to everything else where it is answered. */
export const serversDoor: Door = {
  controllers: [ServerInfoController, FederationController],
  place: (application, { settings }) =>
    answerOwnState(application.getHttpAdapter().getInstance(), settings.role, isOfServers),
};

const isOfServers = (path: string): boolean => /^\/(?:federation|\.well-known\/d3chat-server)(?:\/|$)/.test(path);

export const socketDoor: Door = {
  providers: [SocketGateway, ...FLAT_GATEWAYS],
  place(application, { log, settings: { origin, rateLimits } }) {
    const isOurs = (request: IncomingMessage): boolean => {
      const own = isOwnPage(request, origin);
      if (!own) log.warn({ origin: request.headers.origin }, "a page of another address may not open a socket");
      return own;
    };
    application.useWebSocketAdapter(new SocketAdapter(application, CLIENT_CHANNELS, log, rateLimits, isOurs));
  },
};

/** In its place: whoever asks for a socket is told where there are any. */
export const noSocketDoor: Door = {
  place: (application, { settings }) => refuseSockets(application.getHttpServer(), settings.role),
};
