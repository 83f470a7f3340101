import type { INestApplicationContext } from "@nestjs/common";
import { WsAdapter } from "@nestjs/platform-ws";
import { CLIENT_CHANNELS } from "../../../generated/server/gateway.ts";
import { createFrameParser } from "../../../generated/server/socket.ts";

/** Nest's adapter over `ws`, reading the frames of the specification. */
export function createSocketAdapter(application: INestApplicationContext): WsAdapter {
  return new WsAdapter(application, { messageParser: createFrameParser(CLIENT_CHANNELS) });
}
