import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { NotFound } from "../../../generated/contracts/shared/errors.ts";
import type { Role } from "../settings/roles.ts";

const LAST_WORDS_MILLISECONDS = 1_000;

/** For a process that holds no sockets: whoever asks for one is told so, where Node would only hang up. */
export function refuseSockets(server: Server, role: Role): void {
  const refusal = new NotFound(`The role of this process is ${role}: sockets are held where it is gateway or all.`);
  const body = JSON.stringify(refusal.toBody());
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  server.on("upgrade", (_request: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => socket.destroy());
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
    // No time of HTTP ends this connection any more.
    socket.resume();
    setTimeout(() => socket.destroy(), LAST_WORDS_MILLISECONDS).unref();
  });
}
