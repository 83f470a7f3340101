// @generated tenchat:client@1 hash:125fb78613c4fa56d622d2056657cb42 DO NOT EDIT DIRECTLY
// From specs/channels.tsp.

import { errorFromBody } from "../contracts/errors.ts";
import type { NoteNewFrame, UpdateTypingInput, WriteNoteInput } from "../contracts/frames/operations.ts";
import { validateNoteNewFrame } from "../contracts/frames/validators.ts";
import type { DeclaredError, Validator } from "../contracts/runtime/check.ts";
import type { Receipt } from "../contracts/shared/types.ts";
import { validateReceipt } from "../contracts/shared/validators.ts";
import { ProtocolViolation, accept } from "./runtime/transport.ts";

/** A frame that the server sends of its own accord. */
export type ServerFrame =
  | { readonly type: "note.new"; readonly body: NoteNewFrame };

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
  "note.new": validateNoteNewFrame,
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
  | { readonly type: "note.write"; readonly body: WriteNoteInput }
  | { readonly type: "typing.update"; readonly body: UpdateTypingInput };

/** Carries frames: `call` waits for the answer of the same id, `cast` expects none. */
export interface FramePort {
  call(type: string, body: unknown): Promise<unknown>;
  cast(type: string, body: unknown): void;
}

/** Sends the frames of this client. */
export class SocketApi {
  readonly #port: FramePort;

  constructor(port: FramePort) {
    this.#port = port;
  }

  /** Writes a note; the answer comes after the commit. */
  async writeNote(input: WriteNoteInput): Promise<Receipt> {
    return accept(await this.#port.call("note.write", input), validateReceipt, "note.write");
  }

  /** Nothing is answered. */
  updateTyping(): void {
    this.#port.cast("typing.update", {});
  }
}
