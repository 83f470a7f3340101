// @generated tenchat:server@1 hash:046d0bc2ff3d7c643ef5af1e0fee57c3 DO NOT EDIT DIRECTLY
// From specs/channels.tsp.

import type { NoteNewInput } from "../contracts/frames/operations.ts";

/** The body of each type of frame. */
export interface ServerFrames {
  "note.new": NoteNewInput;
}

export type ServerFrameType = keyof ServerFrames;

/** One frame as the text that travels; encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): string {
  return JSON.stringify({ type, body });
}
