import type { CallHost, ConnectionEvents, OwnMedia, Way } from "../core/calls/call-host.ts";
import { TenChatError } from "../core/tenchat-error.ts";
import { WebChannel } from "./web-channel.ts";
import { WebPeer } from "./web-peer.ts";

/** Calls by the browser's own WebRTC; undefined where it has none, or gives a page without https no microphone. */
export function webCalls(window: Window & typeof globalThis): CallHost | undefined {
  const { navigator, RTCPeerConnection } = window;
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined || (RTCPeerConnection as unknown) === undefined) return undefined;
  return {
    async capture(video) {
      try {
        return new CapturedMedia(await devices.getUserMedia({ audio: true, video }), video);
      } catch (error) {
        throw explained(error);
      }
    },
    connect: (given, events) => new WebConnection(new RTCPeerConnection(configuration(given)), given.media, events),
    channel: (way, events) => new WebChannel(new RTCPeerConnection(configuration(way)), events),
  };
}

function configuration({ servers, relayOnly }: Way): RTCConfiguration {
  return {
    iceServers: servers.map(({ urls, ...access }) => ({ urls: [...urls], ...access })),
    iceTransportPolicy: relayOnly ? "relay" : "all",
    // Sound and picture by one way: half as many addresses to find.
    bundlePolicy: "max-bundle",
  };
}

/** Refused by the person, by their system (which says that too), or by the page's own policy. */
function explained(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  const refused = error.name === "NotAllowedError" || error.name === "SecurityError";
  return new TenChatError(refused ? "microphone-refused" : "microphone-missing", error.message, {
    cause: error,
    detail: `${error.name}: ${error.message}`,
  });
}

class CapturedMedia implements OwnMedia {
  readonly stream: MediaStream;
  readonly video: boolean;

  constructor(stream: MediaStream, video: boolean) {
    this.stream = stream;
    this.video = video;
  }

  turn(part: "microphone" | "camera", on: boolean): void {
    const tracks = part === "microphone" ? this.stream.getAudioTracks() : this.stream.getVideoTracks();
    for (const track of tracks) track.enabled = on;
  }

  stop(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }
}

class WebConnection extends WebPeer {
  readonly #media: OwnMedia;

  constructor(connection: RTCPeerConnection, media: OwnMedia, events: ConnectionEvents) {
    super(connection);
    this.#media = media;
    connection.ontrack = ({ streams: [stream] }) => stream && events.heard(stream);
    connection.onconnectionstatechange = () => {
      const { connectionState } = connection;
      if (connectionState === "connected" || connectionState === "failed") events.changed(connectionState);
      if (connectionState === "disconnected") events.changed("interrupted");
    };
  }

  protected prepare(side: "offer" | "answer"): void {
    const stream = this.#media.stream as MediaStream;
    for (const track of stream.getTracks()) this.connection.addTrack(track, stream);
    // Who shows no picture may be shown one.
    if (side === "offer" && !this.#media.video) this.connection.addTransceiver("video", { direction: "recvonly" });
  }
}
