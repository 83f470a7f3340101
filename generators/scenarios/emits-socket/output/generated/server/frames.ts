// @generated tenchat:server@1 hash:eaf5d6b193a99306c3670872b4ad42d0 DO NOT EDIT DIRECTLY
// From specs/channels.tsp.

import type { NoteNewFrame } from "../contracts/frames/operations.ts";
import type { ActionId } from "../policies/decide.ts";

/** The body of each type of frame. */
export interface ServerFrames {
  "note.new": NoteNewFrame;
}

export type ServerFrameType = keyof ServerFrames;

/** What has to be allowed to whoever gets a frame, and which fields of its body the conditions of that see. */
export const FRAMES: Readonly<Record<ServerFrameType, {
  readonly action: ActionId;
  readonly about: readonly string[]
}>> = {
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
  return { type, text: JSON.stringify({ type, body }), about };
}
