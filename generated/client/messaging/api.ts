// @generated tenchat:client@1 hash:91126e03a7c473995f8b4605329afcd2 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/operations.tsp.

import type { CatchUpInput, PostMessageInput, ReadHistoryInput } from "../../contracts/messaging/operations.ts";
import type { CatchUp, MessageAccepted, MessagePage } from "../../contracts/messaging/types.ts";
import { validateCatchUp, validateMessageAccepted, validateMessagePage } from "../../contracts/messaging/validators.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class MessagingApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Everything that this device has missed in all its conversations. */
  async catchUp(input: CatchUpInput): Promise<CatchUp> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/catch-up`,
      authenticated: true,
      status: 200,
      body: input,
      validate: validateCatchUp
    });
  }

  /** Sends a message without a socket; the same as the frame `message.submit`. */
  async postMessage(input: PostMessageInput): Promise<MessageAccepted> {
    const { conversationId: _conversationId, ...body } = input;
    return send(this.#transport, {
      method: "POST",
      path: `/v1/conversations/${part("conversationId", input.conversationId)}/messages`,
      authenticated: true,
      status: 201,
      body,
      validate: validateMessageAccepted
    });
  }

  /** A page of history, oldest first: the messages just before a sequence number, or the latest. */
  async readHistory(input: ReadHistoryInput): Promise<MessagePage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/conversations/${part("conversationId", input.conversationId)}/messages${query({ before: input.before, limit: input.limit })}`,
      authenticated: true,
      status: 200,
      validate: validateMessagePage
    });
  }
}
