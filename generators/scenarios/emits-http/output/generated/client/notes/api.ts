// @generated tenchat:client@1 hash:69cc335692615d4ec94d8ec4dce6cf3c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { ListInput, RemoveInput, ReplaceInput, TitleInput, WriteInput } from "../../contracts/notes/operations.ts";
import { isArray, isText } from "../../contracts/runtime.ts";
import type { Note } from "../../contracts/shared/types.ts";
import { validateNote } from "../../contracts/shared/validators.ts";
import { type Transport, headers, query, send } from "../runtime.ts";

/** Asks the server. Every method rejects with a declared error, NetworkFailure or ProtocolViolation. */
export class NotesApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Notes, latest first. More is said here. */
  list(input: ListInput = {}): Promise<Note[]> {
    return send(this.#transport, { method: "GET", path: `/notes${query({ limit: input.limit, pinned: input.pinned })}`, authenticated: true, status: 200, headers: headers({ "x-trace": input["x-trace"] }), validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateNote) });
  }

  /** For machines. */
  metrics(): Promise<string> {
    return send(this.#transport, { method: "GET", path: `/notes/metrics`, authenticated: false, status: 200, validate: (value, path, issues): value is string => isText(value, path, issues, {}) });
  }

  remove(input: RemoveInput): Promise<void> {
    return send(this.#transport, { method: "DELETE", path: `/notes/${encodeURIComponent(input.noteId)}${query({ secret: input.secret })}`, authenticated: true, status: 204, validate: null });
  }

  replace(input: ReplaceInput): Promise<Note> {
    const { noteId: _noteId, ...body } = input;
    return send(this.#transport, { method: "PUT", path: `/notes/${encodeURIComponent(input.noteId)}`, authenticated: true, status: 200, body, validate: validateNote });
  }

  title(input: TitleInput): Promise<void> {
    return send(this.#transport, { method: "PATCH", path: `/notes/${encodeURIComponent(input.noteId)}`, authenticated: true, status: 204, body: input.title, validate: null });
  }

  write(input: WriteInput): Promise<Note> {
    return send(this.#transport, { method: "POST", path: `/notes`, authenticated: true, status: 201, body: input, validate: validateNote });
  }
}
