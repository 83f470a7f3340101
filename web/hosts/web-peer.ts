import type { PeerConnection } from "../core/calls/call-host.ts";

/** What was found by then is said; addresses that take longer than that are hardly ever the way. */
const gathersFor = 3_000;

/** A connection of the browser, whatever goes over it. */
export abstract class WebPeer implements PeerConnection {
  protected readonly connection: RTCPeerConnection;

  constructor(connection: RTCPeerConnection) {
    this.connection = connection;
  }

  async offer(): Promise<string> {
    this.prepare("offer");
    await this.connection.setLocalDescription(await this.connection.createOffer());
    return this.#gathered();
  }

  async answer(offer: string): Promise<string> {
    await this.connection.setRemoteDescription({ type: "offer", sdp: offer });
    this.prepare("answer");
    await this.connection.setLocalDescription(await this.connection.createAnswer());
    return this.#gathered();
  }

  take(answer: string): Promise<void> {
    return this.connection.setRemoteDescription({ type: "answer", sdp: answer });
  }

  close(): void {
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  /** Adds what is to go over it, before it is described. */
  protected abstract prepare(side: "offer" | "answer"): void;

  /** The whole description: each candidate by itself would be one more message. */
  async #gathered(): Promise<string> {
    const { connection } = this;
    if (connection.iceGatheringState !== "complete") {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, gathersFor);
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState !== "complete") return;
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return connection.localDescription?.sdp ?? "";
  }
}
