// @generated tenchat:server@1 hash:2cfc2cb2660e72a4ceffc67dab6ca7a3 DO NOT EDIT DIRECTLY
// From specs/channels.tsp.

import type { NoteNewFrame } from "../contracts/frames/operations.ts";

/** The body of each type of frame. */
export interface ServerFrames {
  "note.new": NoteNewFrame;
}

export type ServerFrameType = keyof ServerFrames;

/** One frame as the text that travels; encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): string {
  return JSON.stringify({ type, body });
}
