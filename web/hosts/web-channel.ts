import type { CallHost, PeerChannel } from "../core/calls/call-host.ts";
import { WebPeer } from "./web-peer.ts";

/** What waits to go out is so much at most: behind more than that the server is no slower. */
const mostWaiting = 1 << 20;

/** A channel of the browser for words. Both sides know its number: nobody opens another one on it. */
export class WebChannel extends WebPeer implements PeerChannel {
  readonly #channel: RTCDataChannel;

  constructor(connection: RTCPeerConnection, events: Parameters<CallHost["channel"]>[1]) {
    super(connection);
    this.#channel = connection.createDataChannel("tenchat", { negotiated: true, id: 0 });
    this.#channel.onopen = () => events.changed("connected");
    this.#channel.onclose = () => events.changed("failed");
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) =>
      void (typeof data === "string" && events.heard(data));
    connection.onconnectionstatechange = () => {
      const { connectionState } = connection;
      if (connectionState === "failed") events.changed("failed");
      if (connectionState === "disconnected") events.changed("interrupted");
      // The channel says itself when it opens; this is of one that was interrupted.
      if (connectionState === "connected" && this.#channel.readyState === "open") events.changed("connected");
    };
  }

  send(frame: string): boolean {
    if (this.#channel.readyState !== "open" || this.#channel.bufferedAmount > mostWaiting) return false;
    try {
      this.#channel.send(frame);
      return true;
    } catch {
      // Longer than the other browser takes: the server brings it.
      return false;
    }
  }

  override close(): void {
    this.#channel.onclose = null;
    super.close();
  }

  protected prepare(): void {
    // The channel was there from the beginning.
  }
}
