import type { SocketClose } from "../../../generated/server/runtime/socket-line.ts";

/** Why this server closes a socket, besides what every line of a socket closes it for. */
export const CLOSE = {
  badTicket: { code: 4001, reason: "Invalid or expired ticket" },
  sessionEnded: { code: 4001, reason: "Session ended" },
  tooManySockets: { code: 4029, reason: "Too many sockets" },
  missed: { code: 1013, reason: "Frames may have been lost: reconnect and catch up" },
  goingAway: { code: 1001, reason: "Server is stopping" },
} as const satisfies Record<string, SocketClose>;
