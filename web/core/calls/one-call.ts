import type { OwnMedia, PeerConnection } from "./call-host.ts";
import type { CallState } from "./door.ts";

/** The call that this device is in, or may be. */
export interface Call {
  readonly conversationId: string;
  readonly accountId: string;
  readonly video: boolean;
  readonly outgoing: boolean;
  /** Of the item that rings; null until this device has written it. */
  id: string | null;
  stage: "calling" | "ringing" | "connecting" | "talking";
  /** The one device at the other end: which has called, or has accepted. */
  device?: string;
  /** The item that rings has its place. */
  placed?: boolean;
  /** A device has accepted it: of several the first in the log. */
  taken?: boolean;
  /** The connection is being opened. */
  begun?: boolean;
  relayOnly?: boolean;
  media?: OwnMedia | undefined;
  connection?: PeerConnection;
  other?: unknown;
  interrupted?: boolean;
  since?: number;
  off?: { readonly microphone?: boolean; readonly camera?: boolean };
}

export function shownCall(call: Call): CallState {
  const { conversationId, accountId, video, stage, media, off = {}, other = null } = call;
  const of = { conversationId, accountId, video };
  if (stage === "calling" || stage === "ringing") return { kind: stage, ...of };
  const own = {
    stream: media?.stream,
    video: media?.video ?? false,
    microphone: !off.microphone,
    camera: !off.camera,
  };
  if (stage === "connecting") return { kind: "connecting", ...of, own, other };
  return { kind: "talking", since: call.since ?? 0, interrupted: call.interrupted ?? false, ...of, own, other };
}
