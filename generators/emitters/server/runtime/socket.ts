import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import { InvalidInput, Unauthenticated } from "../../contracts/refusals.ts";
import { declare } from "./error-filter.ts";
import type { OperationGate } from "./gate.ts";
import { isNestedTooDeeply, NESTED_TOO_DEEPLY } from "./nesting.ts";
import type { ErrorLog, OperationContext, OperationDefinition, SocketDoor, UserActor } from "./operation.ts";
import { lineOf, NOT_ADMITTED } from "./socket-line.ts";

/** A frame as it came in. */
export interface IncomingFrame {
  readonly id: string | null;
  readonly body: unknown;
}

/** A frame as it goes out. */
export interface OutgoingFrame {
  readonly type: string;
  readonly id: string | null;
  readonly body: unknown;
}

/** The handler that refuses what no channel of the specification answers. */
export const REFUSED_FRAME = "refused";

/** The same where frames are flat. */
export const REFUSED_FLAT_FRAME = "refused flat";

type Parsed = { event: string; data: IncomingFrame };

/**
 * A parser for Nest's WebSocket adapter: text to event and data. What cannot be read goes to the refusing handler,
 * so that the sender is told; the socket stays open.
 */
export function createFrameParser(
  channels: ReadonlySet<string>,
): (data: string | Buffer | ArrayBuffer | Buffer[]) => Parsed {
  return (data) => {
    let frame: unknown;
    if (Buffer.isBuffer(data) && isNestedTooDeeply(data)) return refused(null, NESTED_TOO_DEEPLY);
    try {
      frame = JSON.parse(data.toString());
    } catch {
      return refused(null, "the frame is not JSON");
    }
    if (typeof frame !== "object" || frame === null || Array.isArray(frame))
      return refused(null, "a frame is a JSON object");
    const { type, id = null, body = {}, ...rest } = frame as Record<string, unknown>;
    if (id !== null && (typeof id !== "string" || id.length > 64))
      return refused(null, "the id of a frame is a string of at most 64 characters");
    if (Object.keys(rest).length > 0) return refused(id, "a frame has a type, an id and a body, nothing else");
    if (typeof type !== "string" || !channels.has(type)) return refused(id, "this type of frame is not known");
    return { event: type, data: { id, body } };
  };
}

function refused(id: string | null, problem: string, event = REFUSED_FRAME): Parsed {
  return { event, data: { id, body: problem } };
}

/** The same of flat frames, whose fields stand beside their type. */
export function parseFlatFrame(data: Buffer, channels: { has(type: string): boolean }): Parsed {
  const refuse = (problem: string) => refused(null, problem, REFUSED_FLAT_FRAME);
  if (isNestedTooDeeply(data)) return refuse(NESTED_TOO_DEEPLY);
  let frame: unknown;
  try {
    frame = JSON.parse(data.toString());
  } catch {
    return refuse("Invalid JSON");
  }
  if (typeof frame !== "object" || frame === null || Array.isArray(frame)) return refuse("a frame is a JSON object");
  const { type, ...body } = frame as Record<string, unknown>;
  const isKnown = typeof type === "string" && type !== REFUSED_FLAT_FRAME && channels.has(type);
  return isKnown ? { event: type, data: { id: null, body } } : refuse("this type of frame is not known");
}

/** A flat refusal: why, and of a frame that could be read its code. Nothing but refusals is answered there. */
export function writeFlatRefusal({ body }: OutgoingFrame): string {
  const { code, message, issues = [] } = body as FlatError;
  const problems = issues.map(({ path, problem }) => (path === "" ? problem : `${path}: ${problem}`));
  const isRead = issues.every(({ path }) => path !== "");
  return JSON.stringify({ error: problems.join("; ") || message, ...(isRead ? { code } : {}) });
}

interface FlatError {
  readonly code: string;
  readonly message: string;
  readonly issues?: readonly { readonly path: string; readonly problem: string }[];
}

const admissions = new WeakMap<WebSocket, (actor: UserActor) => void>();

/** Calls back when a socket was let in; nothing of it is read before. */
export function onAdmitted(socket: WebSocket, admitted: (actor: UserActor) => void): void {
  admissions.set(socket, admitted);
}

/** Answers frames the way controllers answer requests. */
export class FrameHandler {
  readonly #gate: OperationGate;
  readonly #door: SocketDoor;
  readonly #log: ErrorLog;

  constructor(gate: OperationGate, door: SocketDoor, log: ErrorLog) {
    this.#gate = gate;
    this.#door = door;
    this.#log = log;
  }

  /** Has the door look at a new socket. */
  async opened(socket: WebSocket, request: IncomingMessage): Promise<void> {
    try {
      lineOf(socket).leaveThrough(request.socket);
      await this.#door.opened(socket, request);
      const actor = this.#door.actorOf(socket);
      if (actor !== undefined) admissions.get(socket)?.(actor);
    } catch (error) {
      this.#log.unexpected(error, randomUUID());
      lineOf(socket).close(NOT_ADMITTED);
    }
  }

  /** Runs the operation of a frame; the answer is a frame, or undefined where none is due. */
  async answer<Input, Output>(
    definition: OperationDefinition<Input>,
    socket: WebSocket,
    frame: IncomingFrame,
    work: (input: Input, context: OperationContext<UserActor>) => Promise<Output>,
  ): Promise<OutgoingFrame | undefined> {
    const requestId = randomUUID();
    try {
      const actor = this.#door.actorOf(socket);
      if (actor === undefined) throw new Unauthenticated("Wait for session.ready before sending frames.");
      const context = { actor, requestId };
      const input = await this.#gate.admit(definition, () => frame.body, context);
      const output = await this.#gate.run(definition, context, () => work(input, context));
      return definition.reply === null ? undefined : { type: definition.reply, id: frame.id, body: output };
    } catch (error) {
      return { type: "error", id: frame.id, body: declare(error, requestId, this.#log).toBody() };
    }
  }

  /** Says why a frame was not read. */
  refuse(frame: IncomingFrame): OutgoingFrame {
    return {
      type: "error",
      id: frame.id,
      body: new InvalidInput({ issues: [{ path: "", problem: String(frame.body) }] }).toBody(),
    };
  }
}
