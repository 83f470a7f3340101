// @generated tenchat:client@1 hash:312936e327d556546ccf3512c4c76423 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/operations.tsp.

import type {
  ListConversationsInput, OpenDirectConversationInput, ReadConversationInput
} from "../../contracts/conversations/operations.ts";
import type { Conversation, ConversationPage } from "../../contracts/conversations/types.ts";
import { validateConversation, validateConversationPage } from "../../contracts/conversations/validators.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class ConversationsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** One's conversations, latest activity first. */
  async listConversations(input: ListConversationsInput = {}): Promise<ConversationPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/conversations${query({ cursor: input.cursor, limit: input.limit })}`,
      authenticated: true,
      status: 200,
      validate: validateConversationPage
    });
  }

  /** Opens the direct conversation with somebody: the one that exists, or a new one. */
  async openDirectConversation(input: OpenDirectConversationInput): Promise<Conversation> {
    return send(this.#transport, {
      method: "POST",
      path: `/v1/conversations/direct`,
      authenticated: true,
      status: 200,
      body: input,
      validate: validateConversation
    });
  }

  /** One conversation with its members. */
  async readConversation(input: ReadConversationInput): Promise<Conversation> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/conversations/${part("conversationId", input.conversationId)}`,
      authenticated: true,
      status: 200,
      validate: validateConversation
    });
  }
}
