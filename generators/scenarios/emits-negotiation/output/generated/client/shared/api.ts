// @generated tenchat:client@1 hash:87dcc60c42af8df9685470c89d0a6c8c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { WriteNoteInput } from "../../contracts/shared/operations.ts";
import type { Note } from "../../contracts/shared/types.ts";
import { validateNote } from "../../contracts/shared/validators.ts";
import { type Transport, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** What every client and server has. */
  async readNote(): Promise<Note> {
    return send(this.#transport, {
      method: "GET",
      path: `/notes`,
      authenticated: false,
      status: 200,
      validate: validateNote
    });
  }

  /** What an operation says itself goes before what its interface says; it ends with its feature. */
  async readPicture(): Promise<Note> {
    return send(this.#transport, {
      method: "GET",
      path: `/shared/picture`,
      authenticated: false,
      status: 200,
      feature: "old-pictures",
      validate: validateNote
    });
  }

  /** What others show. */
  async readShared(): Promise<Note> {
    return send(this.#transport, {
      method: "GET",
      path: `/shared`,
      authenticated: false,
      status: 200,
      feature: "sharing",
      validate: validateNote
    });
  }

  /** It ends by itself. */
  async writeNote(input: WriteNoteInput): Promise<void> {
    return send(this.#transport, {
      method: "PUT",
      path: `/notes`,
      authenticated: false,
      status: 204,
      body: input,
      validate: null
    });
  }
}
