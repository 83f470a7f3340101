import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { NotFound } from "../../../generated/contracts/shared/errors.ts";
import { refuseOn } from "../../../generated/server/runtime/last-words.ts";
import type { Role } from "../settings/roles.ts";

/** For a process that holds no sockets: whoever asks for one is told so, where Node would only hang up. */
export function refuseSockets(server: Server, role: Role): void {
  const refusal = new NotFound(`The role of this process is ${role}: sockets are held where it is gateway or all.`);
  // No time of HTTP ends such a connection any more.
  server.on("upgrade", (_request: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => socket.destroy());
    refuseOn(socket, refusal);
  });
}
