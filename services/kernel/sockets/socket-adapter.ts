import type { INestApplicationContext } from "@nestjs/common";
import { WsAdapter } from "@nestjs/platform-ws";
import type { WebSocket, WebSocketServer } from "ws";
import { CLIENT_CHANNELS } from "../../../generated/server/gateway.ts";
import { createFrameParser } from "../../../generated/server/socket.ts";
import type { Log } from "../logging/log.ts";

/** Nest's adapter over `ws`, reading the frames of the specification. */
export class SocketAdapter extends WsAdapter {
  readonly #log: Log;

  constructor(application: INestApplicationContext, log: Log) {
    super(application, { messageParser: createFrameParser(CLIENT_CHANNELS) });
    this.#log = log;
  }

  /** What a client does wrong on its socket closes that socket, and is no error of ours. */
  override bindErrorHandler(server: WebSocketServer): WebSocketServer {
    server.on("connection", (socket: WebSocket) => {
      socket.on("error", (error) => this.#log.debug({ error }, "socket broken"));
    });
    server.on("error", (error) => this.#log.error({ error }, "socket server"));
    return server;
  }
}
