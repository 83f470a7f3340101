// @generated tenchat:server@1 hash:839c06aabd691c0345e6373cc9b27292 DO NOT EDIT DIRECTLY
// From specs/channels.tsp, specs/other.tsp.

import { Inject } from "@nestjs/common";
import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import {
  FRAMES_OPERATIONS, type FramesOperations, START_TYPING, UPDATE_TYPING, WRITE_NOTE
} from "./frames/operations.ts";
import type { OperationGate } from "./runtime/gate.ts";
import { ERROR_LOG, type ErrorLog, OPERATION_GATE, SOCKET_DOOR, type SocketDoor } from "./runtime/operation.ts";
import {
  FrameHandler, type IncomingFrame, type OutgoingFrame, REFUSED_FLAT_FRAME, REFUSED_FRAME
} from "./runtime/socket.ts";

/** The types of frames that a client may send. */
export const CLIENT_CHANNELS: ReadonlySet<string> = new Set(["note.write", "typing.update"]);

/** Brings the frames of sockets to the operations of their contexts. */
export class SocketGateway {
  readonly #frames: FrameHandler;
  readonly #framesOperations: FramesOperations;

  constructor(
    gate: OperationGate,
    door: SocketDoor,
    log: ErrorLog,
    framesOperations: FramesOperations,
  ) {
    this.#frames = new FrameHandler(gate, door, log);
    this.#framesOperations = framesOperations;
  }

  handleConnection(socket: WebSocket, request: IncomingMessage): Promise<void> {
    return this.#frames.opened(socket, request);
  }

  refuse(_socket: WebSocket, frame: IncomingFrame): OutgoingFrame {
    return this.#frames.refuse(frame);
  }

  writeNote(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      WRITE_NOTE,
      socket,
      frame,
      (input, context) => this.#framesOperations.writeNote(input, context)
    );
  }

  updateTyping(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      UPDATE_TYPING,
      socket,
      frame,
      (input, context) => this.#framesOperations.updateTyping(input, context)
    );
  }
}

WebSocketGateway({"path":"/v1/socket","maxPayload":65536})(SocketGateway);
Inject(OPERATION_GATE)(SocketGateway, undefined, 0);
Inject(SOCKET_DOOR)(SocketGateway, undefined, 1);
Inject(ERROR_LOG)(SocketGateway, undefined, 2);
Inject(FRAMES_OPERATIONS)(SocketGateway, undefined, 3);

SubscribeMessage(REFUSED_FRAME)(
  SocketGateway.prototype,
  "refuse",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "refuse")!
);
SubscribeMessage("note.write")(
  SocketGateway.prototype,
  "writeNote",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "writeNote")!
);
SubscribeMessage("typing.update")(
  SocketGateway.prototype,
  "updateTyping",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "updateTyping")!
);

/** Brings the flat frames of sockets at `/other` to the operations of their contexts. */
export class FlatGateway {
  readonly #frames: FrameHandler;
  readonly #framesOperations: FramesOperations;

  constructor(
    gate: OperationGate,
    door: SocketDoor,
    log: ErrorLog,
    framesOperations: FramesOperations,
  ) {
    this.#frames = new FrameHandler(gate, door, log);
    this.#framesOperations = framesOperations;
  }

  handleConnection(socket: WebSocket, request: IncomingMessage): Promise<void> {
    return this.#frames.opened(socket, request);
  }

  refuse(_socket: WebSocket, frame: IncomingFrame): OutgoingFrame {
    return this.#frames.refuse(frame);
  }

  startTyping(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      START_TYPING,
      socket,
      frame,
      (input, context) => this.#framesOperations.startTyping(input, context)
    );
  }
}

WebSocketGateway({"path":"/other","maxPayload":65536})(FlatGateway);
Inject(OPERATION_GATE)(FlatGateway, undefined, 0);
Inject(SOCKET_DOOR)(FlatGateway, undefined, 1);
Inject(ERROR_LOG)(FlatGateway, undefined, 2);
Inject(FRAMES_OPERATIONS)(FlatGateway, undefined, 3);

SubscribeMessage(REFUSED_FLAT_FRAME)(
  FlatGateway.prototype,
  "refuse",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "refuse")!
);
SubscribeMessage("typing.update")(
  FlatGateway.prototype,
  "startTyping",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "startTyping")!
);

/** The doors besides the first, whose frames are flat. */
export const FLAT_GATEWAYS = [FlatGateway] as const;
