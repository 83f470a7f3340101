import type { Sockets } from "../core/host.ts";

/** `Sockets` by the WebSocket of browsers and Node. */
export function webSockets(origin: string, Socket: typeof WebSocket): Sockets {
  return {
    open: (path, events, protocols = []) => {
      const url = new URL(path, origin);
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      const socket = new Socket(url, [...protocols]);
      let closed = false;
      const close = (code: number) => {
        if (closed) return;
        closed = true;
        events.closed(code);
      };
      socket.onopen = () => events.opened();
      socket.onmessage = (event: MessageEvent<unknown>) => {
        if (typeof event.data === "string" && !closed) events.message(event.data);
      };
      socket.onclose = (event) => close(event.code);
      return {
        send: (text) => {
          if (socket.readyState === Socket.OPEN) socket.send(text);
        },
        close: () => {
          // A dead network would keep the closing handshake waiting; nobody here waits for it.
          socket.close();
          close(1000);
        },
      };
    },
  };
}
