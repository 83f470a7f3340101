// @generated tenchat:client@1 hash:8cbe66e4506d6651050be9e79cba7491 DO NOT EDIT DIRECTLY
// From specs/channels.tsp.

import { errorFromBody } from "../contracts/errors.ts";
import type { NoteSharedFrame, PointAtInput } from "../contracts/notes/operations.ts";
import { validateNoteSharedFrame } from "../contracts/notes/validators.ts";
import type { DeclaredError, Validator } from "../contracts/runtime/check.ts";
import type { Note } from "../contracts/shared/types.ts";
import { validateNote } from "../contracts/shared/validators.ts";
import { NotServed, ProtocolViolation, accept } from "./runtime/transport.ts";

/** A frame that the server sends of its own accord. */
export type ServerFrame =
  | { readonly type: "note.shared"; readonly body: NoteSharedFrame };

/** A frame of a type that this version does not know: the server is newer. */
export interface UnknownFrame {
  readonly type: "unknown";

  /** What the server calls it. */
  readonly name: string;
}

/** The answer to a frame that was called with an id, or an error without one. */
export type ReplyFrame =
  | { readonly type: "reply"; readonly id: string; readonly body: unknown }
  | { readonly type: "error"; readonly id: string | null; readonly error: DeclaredError };

const BODIES: Readonly<Record<string, Validator<never>>> = {
  "note.shared": validateNoteSharedFrame,
} as never;

/** Reads a frame of the server. */
export function parseServerFrame(text: string): ServerFrame | UnknownFrame | ReplyFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch (cause) {
    throw new ProtocolViolation("A frame is not JSON.", { cause });
  }
  if (
    typeof frame !== "object" || frame === null || !("type" in frame) || typeof frame.type !== "string"
  ) throw new ProtocolViolation("A frame has no type.");
  const { type } = frame;
  const id = "id" in frame && typeof frame.id === "string" ? frame.id : null;
  const body = "body" in frame ? frame.body : undefined;
  if (type === "error") {
    const error = errorFromBody(body);
    if (error === undefined) throw new ProtocolViolation("An error frame has no declared error.");
    return { type: "error", id, error };
  }
  if (type.endsWith(".reply") && id !== null) return { type: "reply", id, body };
  const validate = Object.hasOwn(BODIES, type) ? BODIES[type] : undefined;
  if (validate === undefined) return { type: "unknown", name: type };
  return { type, body: accept(body, validate, type) } as ServerFrame;
}

/** One for each frame of the server: a frame that nobody hears does not compile. */
export type FrameHandlers = { readonly [Frame in ServerFrame as Frame["type"]]: (body: Frame["body"]) => void };

/** Hands a frame to the handler of its type. */
export function hear(frame: ServerFrame, handlers: FrameHandlers): void {
  (handlers[frame.type] as (body: ServerFrame["body"]) => void)(frame.body);
}

/** A frame that the client sends. */
export type ClientFrame =
  | { readonly type: "note.point"; readonly body: PointAtInput };

/** Carries frames: `call` waits for the answer of the same id, `cast` expects none. */
export interface FramePort {
  call(type: string, body: unknown): Promise<unknown>;
  cast(type: string, body: unknown): void;

  /** Whether the server has agreed to a feature; undefined while nobody knows, and then it is asked all the same. */
  serves?(feature: string): boolean | undefined;
}

/** Sends the frames of this client. */
export class SocketApi {
  readonly #port: FramePort;

  constructor(port: FramePort) {
    this.#port = port;
  }

  /** Points at a note. */
  async pointAt(input: PointAtInput): Promise<Note> {
    if (this.#port.serves?.("sharing") === false) throw new NotServed("sharing");
    return accept(await this.#port.call("note.point", input), validateNote, "note.point");
  }
}
