// @generated tenchat:server@1 hash:4cb9612038a091c7797b1fc2290f320e DO NOT EDIT DIRECTLY
// From specs/channels.tsp, specs/other.tsp.

import type { NoteNewFrame, OtherNoteNewFrame } from "../contracts/frames/operations.ts";
import type { ActionId } from "../policies/decide.ts";

/**
 * The body of each type of frame. Of those at another door the path of that stands before it, and on the wire it does
 * not.
 */
export interface ServerFrames {
  "/other note.new": OtherNoteNewFrame;
  "note.new": NoteNewFrame;
}

export type ServerFrameType = keyof ServerFrames;

/** What has to be allowed to whoever gets a frame, and which fields of its body the conditions of that see. */
export const FRAMES: Readonly<Record<ServerFrameType, {
  readonly action: ActionId;
  readonly about: readonly string[];
  readonly flat?: string
}>> = {
  "/other note.new": { action: "frames.other-note-new", about: ["note_id"], flat: "note.new" },
  "note.new": { action: "frames.note-new", about: [] },
};

/** A frame as the text that travels, and what has to be known to decide who may have it. */
export interface EncodedFrame {
  readonly type: ServerFrameType;
  readonly text: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): EncodedFrame {
  const fields: object = body;
  const about = Object.fromEntries(FRAMES[type].about.map((name) => [name, Reflect.get(fields, name) as unknown]));
  const { flat } = FRAMES[type];
  if (flat !== undefined) return { type, text: JSON.stringify({ type: flat, ...body }), about };
  return { type, text: JSON.stringify({ type, body }), about };
}
