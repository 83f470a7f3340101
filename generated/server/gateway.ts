// @generated tenchat:server@1 hash:3ed8c0a5a1753dcf35475af9b895957e DO NOT EDIT DIRECTLY
// From specs/contexts/.

import { Inject } from "@nestjs/common";
import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import { IDENTITY_OPERATIONS, type IdentityOperations, PING } from "./identity/operations.ts";
import {
  ANNOUNCE_PRESENCE, CONFIRM_RECEIVED, MESSAGING_OPERATIONS, type MessagingOperations, START_TYPING, STOP_TYPING,
  SUBMIT_MESSAGE, SUBSCRIBE, UPDATE_PRESENCE, UPDATE_TYPING
} from "./messaging/operations.ts";
import type { OperationGate } from "./runtime/gate.ts";
import { ERROR_LOG, type ErrorLog, OPERATION_GATE, SOCKET_DOOR, type SocketDoor } from "./runtime/operation.ts";
import {
  FrameHandler, type IncomingFrame, type OutgoingFrame, REFUSED_FLAT_FRAME, REFUSED_FRAME
} from "./runtime/socket.ts";

/** The types of frames that a client may send. */
export const CLIENT_CHANNELS: ReadonlySet<string> =
  new Set(["message.received", "message.submit", "presence.update", "session.ping", "typing.update"]);

/** Brings the frames of sockets to the operations of their contexts. */
export class SocketGateway {
  readonly #frames: FrameHandler;
  readonly #identityOperations: IdentityOperations;
  readonly #messagingOperations: MessagingOperations;

  constructor(
    gate: OperationGate,
    door: SocketDoor,
    log: ErrorLog,
    identityOperations: IdentityOperations,
    messagingOperations: MessagingOperations,
  ) {
    this.#frames = new FrameHandler(gate, door, log);
    this.#identityOperations = identityOperations;
    this.#messagingOperations = messagingOperations;
  }

  handleConnection(socket: WebSocket, request: IncomingMessage): Promise<void> {
    return this.#frames.opened(socket, request);
  }

  refuse(_socket: WebSocket, frame: IncomingFrame): OutgoingFrame {
    return this.#frames.refuse(frame);
  }

  confirmReceived(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      CONFIRM_RECEIVED,
      socket,
      frame,
      (input, context) => this.#messagingOperations.confirmReceived(input, context)
    );
  }

  submitMessage(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      SUBMIT_MESSAGE,
      socket,
      frame,
      (input, context) => this.#messagingOperations.submitMessage(input, context)
    );
  }

  updatePresence(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      UPDATE_PRESENCE,
      socket,
      frame,
      (input, context) => this.#messagingOperations.updatePresence(input, context)
    );
  }

  ping(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(PING, socket, frame, (input, context) => this.#identityOperations.ping(input, context));
  }

  updateTyping(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      UPDATE_TYPING,
      socket,
      frame,
      (input, context) => this.#messagingOperations.updateTyping(input, context)
    );
  }
}

WebSocketGateway({"path":"/v1/socket","maxPayload":1048576})(SocketGateway);
Inject(OPERATION_GATE)(SocketGateway, undefined, 0);
Inject(SOCKET_DOOR)(SocketGateway, undefined, 1);
Inject(ERROR_LOG)(SocketGateway, undefined, 2);
Inject(IDENTITY_OPERATIONS)(SocketGateway, undefined, 3);
Inject(MESSAGING_OPERATIONS)(SocketGateway, undefined, 4);

SubscribeMessage(REFUSED_FRAME)(
  SocketGateway.prototype,
  "refuse",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "refuse")!
);
SubscribeMessage("message.received")(
  SocketGateway.prototype,
  "confirmReceived",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "confirmReceived")!
);
SubscribeMessage("message.submit")(
  SocketGateway.prototype,
  "submitMessage",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "submitMessage")!
);
SubscribeMessage("presence.update")(
  SocketGateway.prototype,
  "updatePresence",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "updatePresence")!
);
SubscribeMessage("session.ping")(
  SocketGateway.prototype,
  "ping",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "ping")!
);
SubscribeMessage("typing.update")(
  SocketGateway.prototype,
  "updateTyping",
  Object.getOwnPropertyDescriptor(SocketGateway.prototype, "updateTyping")!
);

/** Brings the flat frames of sockets at `/ws` to the operations of their contexts. */
export class FlatGateway {
  readonly #frames: FrameHandler;
  readonly #messagingOperations: MessagingOperations;

  constructor(
    gate: OperationGate,
    door: SocketDoor,
    log: ErrorLog,
    messagingOperations: MessagingOperations,
  ) {
    this.#frames = new FrameHandler(gate, door, log);
    this.#messagingOperations = messagingOperations;
  }

  handleConnection(socket: WebSocket, request: IncomingMessage): Promise<void> {
    return this.#frames.opened(socket, request);
  }

  refuse(_socket: WebSocket, frame: IncomingFrame): OutgoingFrame {
    return this.#frames.refuse(frame);
  }

  announcePresence(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      ANNOUNCE_PRESENCE,
      socket,
      frame,
      (input, context) => this.#messagingOperations.announcePresence(input, context)
    );
  }

  subscribe(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      SUBSCRIBE,
      socket,
      frame,
      (input, context) => this.#messagingOperations.subscribe(input, context)
    );
  }

  startTyping(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      START_TYPING,
      socket,
      frame,
      (input, context) => this.#messagingOperations.startTyping(input, context)
    );
  }

  stopTyping(socket: WebSocket, frame: IncomingFrame): Promise<OutgoingFrame | undefined> {
    return this.#frames.answer(
      STOP_TYPING,
      socket,
      frame,
      (input, context) => this.#messagingOperations.stopTyping(input, context)
    );
  }
}

WebSocketGateway({"path":"/ws","maxPayload":1048576})(FlatGateway);
Inject(OPERATION_GATE)(FlatGateway, undefined, 0);
Inject(SOCKET_DOOR)(FlatGateway, undefined, 1);
Inject(ERROR_LOG)(FlatGateway, undefined, 2);
Inject(MESSAGING_OPERATIONS)(FlatGateway, undefined, 3);

SubscribeMessage(REFUSED_FLAT_FRAME)(
  FlatGateway.prototype,
  "refuse",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "refuse")!
);
SubscribeMessage("presence.update")(
  FlatGateway.prototype,
  "announcePresence",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "announcePresence")!
);
SubscribeMessage("subscribe")(
  FlatGateway.prototype,
  "subscribe",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "subscribe")!
);
SubscribeMessage("typing.start")(
  FlatGateway.prototype,
  "startTyping",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "startTyping")!
);
SubscribeMessage("typing.stop")(
  FlatGateway.prototype,
  "stopTyping",
  Object.getOwnPropertyDescriptor(FlatGateway.prototype, "stopTyping")!
);

/** The doors besides the first, whose frames are flat. */
export const FLAT_GATEWAYS = [FlatGateway] as const;
