// @generated tenchat:client@1 hash:80b39e38c08ab49068a11892c1467b49 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type {
  ListInput, PairInput, RemoveInput, ReplaceInput, TakeInput, TitleInput, WriteInput
} from "../../contracts/notes/operations.ts";
import {
  type Issue, isArray, isLiteral, isObject, isOneOf, isSealed, isText, isTuple
} from "../../contracts/runtime/check.ts";
import type { Note } from "../../contracts/shared/types.ts";
import { validateNote } from "../../contracts/shared/validators.ts";
import { type Transport, headers, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class NotesApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Beside the GET that would answer for it. */
  async exists(): Promise<void> {
    return send(this.#transport, { method: "HEAD", path: `/notes`, authenticated: true, status: 204, validate: null });
  }

  /** Notes, latest first. More is said here. */
  async list(input: ListInput = {}): Promise<Note[]> {
    return send(this.#transport, {
      method: "GET",
      path: `/notes${query({ limit: input.limit, pinned: input.pinned })}`,
      authenticated: true,
      status: 200,
      headers: headers({ "x-trace": input["x-trace"] }),
      validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateNote)
    });
  }

  /** For machines. */
  async metrics(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/notes/metrics`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  /** A text, or nothing at all. */
  async motto(): Promise<{ status: 200; body: string; } | { status: 404; }> {
    return send(this.#transport, { method: "GET", path: `/notes/motto`, authenticated: true, status: 200, answers: [{"status":200},{"status":404,"bare":true}], answer: "text", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: string; } | { status: 404; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = isText(value.body, `${at}body`, issues, {}) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [404]) && ok;
    return ok;
  })(value, path)]) });
  }

  /** Entries that are records themselves, one kind of them more than once. */
  async pair(input: PairInput): Promise<[Note, string]> {
    return send(this.#transport, {
      method: "PUT",
      path: `/notes/pairs`,
      authenticated: true,
      status: 200,
      body: input,
      validate: (value: unknown, path: string, issues: Issue[]): value is [Note, string] => isTuple(
        value,
        path,
        issues,
        [
          validateNote,
          (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
        ]
      )
    });
  }

  async remove(input: RemoveInput): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/notes/${part("noteId", input.noteId)}${query({ secret: input.secret })}`,
      authenticated: true,
      status: 204,
      validate: null
    });
  }

  async replace(input: ReplaceInput): Promise<Note> {
    const { noteId: _noteId, ...body } = input;
    return send(this.#transport, {
      method: "PUT",
      path: `/notes/${part("noteId", input.noteId)}`,
      authenticated: true,
      status: 200,
      body,
      elsewhere: [["noteId", /^\/notes\/pairs$/], ["noteId", /^\/notes\/taken$/]],
      validate: validateNote
    });
  }

  /** Answers with statuses that the server itself refuses with as well. */
  async take(input: TakeInput): Promise<{ status: 200; body: Note; } | { status: 400; body: { code: "taken"; }; }> {
    return send(this.#transport, { method: "PUT", path: `/notes/taken`, authenticated: true, status: 200, answers: [{"status":200},{"status":400}], body: input, validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: Note; } | { status: 400; body: { code: "taken"; }; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = validateNote(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [400]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["code"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.code, `${at}code`, issues, ["taken"]) && ok;
    return ok;
  })(value.body, `${at}body`) && ok;
    return ok;
  })(value, path)]) });
  }

  async title(input: TitleInput): Promise<void> {
    return send(this.#transport, {
      method: "PATCH",
      path: `/notes/${part("noteId", input.noteId)}`,
      authenticated: true,
      status: 204,
      body: input.title,
      validate: null
    });
  }

  /** Two ways to succeed: the answer says which. */
  async touch(): Promise<{ status: 200; body: Note; } | { status: 204; }> {
    return send(this.#transport, { method: "POST", path: `/notes/touch`, authenticated: true, status: 200, answers: [{"status":200},{"status":204}], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: Note; } | { status: 204; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = validateNote(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [204]) && ok;
    return ok;
  })(value, path)]) });
  }

  async write(input: WriteInput): Promise<Note> {
    return send(this.#transport, {
      method: "POST",
      path: `/notes`,
      authenticated: true,
      status: 201,
      body: input,
      validate: validateNote
    });
  }
}
