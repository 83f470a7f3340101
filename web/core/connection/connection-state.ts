/** Whether the socket is open; composing works in every state. */
export type ConnectionState = "connecting" | "online" | "offline";
