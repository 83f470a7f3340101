// @generated tenchat:server@1 hash:dd7464394db0381d7fb85b84e4ad5c19 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { Inject } from "@nestjs/common";
import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import { type AOperations, A_OPERATIONS, A_SEND } from "./a/operations.ts";
import { type BOperations, B_OPERATIONS, B_SEND } from "./b/operations.ts";
import type { OperationGate } from "./runtime/gate.ts";
import { ERROR_LOG, type ErrorLog, OPERATION_GATE, SOCKET_DOOR, type SocketDoor } from "./runtime/operation.ts";
import { FrameHandler, type IncomingFrame, type OutgoingFrame, REFUSED_FRAME } from "./runtime/socket.ts";

/** The types of frames that a client may send. */
export const CLIENT_CHANNELS: ReadonlySet<string> = new Set(["a.send", "b.send"]);

/** Brings the frames of sockets to the operations of their contexts. */
export class SocketGateway {
  readonly #frames: FrameHandler;
  readonly #aOperations: AOperations;
  readonly #bOperations: BOperations;

  constructor(
    gate: OperationGate,
    door: SocketDoor,
    log: ErrorLog,
    aOperations: AOperations,
    bOperations: BOperations,
  ) {
    this.#frames = new FrameHandler(gate, door, log);
    this.#aOperations = aOperations;
    this.#bOperations = bOperations;
  }

  handleConnection(socket: WebSocket, request: IncomingMessage): Promise<void> {
    return this.#frames.opened(socket, request);
  }

  refuse(_socket: WebSocket, frame: IncomingFrame): OutgoingFrame {
    return this.#frames.refuse(frame);
  }

  aSend(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(A_SEND, socket, frame, (input, context) => this.#aOperations.aSend(input, context));
  }

  bSend(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(B_SEND, socket, frame, (input, context) => this.#bOperations.bSend(input, context));
  }
}

WebSocketGateway({"path":"/socket","maxPayload":1048576})(SocketGateway);
Inject(OPERATION_GATE)(SocketGateway, undefined, 0);
Inject(SOCKET_DOOR)(SocketGateway, undefined, 1);
Inject(ERROR_LOG)(SocketGateway, undefined, 2);
Inject(A_OPERATIONS)(SocketGateway, undefined, 3);
Inject(B_OPERATIONS)(SocketGateway, undefined, 4);

SubscribeMessage(REFUSED_FRAME)(
  SocketGateway.prototype,
  "refuse",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "refuse")!
);
SubscribeMessage("a.send")(
  SocketGateway.prototype,
  "aSend",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "aSend")!
);
SubscribeMessage("b.send")(
  SocketGateway.prototype,
  "bSend",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "bSend")!
);
