/** Why the server closes a socket: a code and a reason for the client (RFC 6455, section 7.4). */
export const CLOSE = {
  badTicket: { code: 4001, reason: "Invalid or expired ticket" },
  sessionEnded: { code: 4001, reason: "Session ended" },
  tooManySockets: { code: 4029, reason: "Too many sockets" },
  tooSlow: { code: 1013, reason: "Too slow: reconnect and catch up" },
  goingAway: { code: 1001, reason: "Server is stopping" },
  unavailable: { code: 1013, reason: "Try again shortly" },
} as const;
