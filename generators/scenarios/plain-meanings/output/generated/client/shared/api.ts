// @generated tenchat:client@1 hash:8940b1a970ff0c94117ab7ac63461ecd DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, isBoolean, isInteger, isLiteral, isObject, isOneOf, isSealed, isText
} from "../../contracts/runtime/check.ts";
import type {
  PartInput, PutInput, SayInput, SearchInput, SinceInput, TypedInput
} from "../../contracts/shared/operations.ts";
import type { Said, Whole } from "../../contracts/shared/types.ts";
import { validateSaid, validateWhole } from "../../contracts/shared/validators.ts";
import { type Transport, fields, part, query, send, some } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async nullHeader(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/m/null`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async part(input: PartInput): Promise<Whole> {
    return send(this.#transport, {
      method: "PATCH",
      path: `/m/part`,
      authenticated: false,
      status: 200,
      body: input.part,
      validate: validateWhole
    });
  }

  async put(input: PutInput): Promise<void> {
    return send(this.#transport, {
      method: "PUT",
      path: `/m/whole`,
      authenticated: false,
      status: 204,
      body: input.whole,
      validate: null
    });
  }

  async say(input: SayInput): Promise<Said> {
    return send(this.#transport, {
      method: "POST",
      path: `/m/said`,
      authenticated: false,
      status: 200,
      body: input.said,
      validate: validateSaid
    });
  }

  /** Of an object whose fields are parameters of their own, none has the name of another one. */
  async search(input: SearchInput): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/m/search/${part("page", input.page)}${query({ order: input.order, ...fields("within", input.within, ["order"]), ...fields("filter", input.filter, ["order","page"]) })}`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async since(input: SinceInput = {}): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/m/since${query({ at: input.at, day: input.day, "no-day": input["no-day"], kinds: some("kinds", input.kinds) })}`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  /** A text with one status reads like a number, which it is with another. */
  async texts(): Promise<{ status: 200; body: string; } | { status: 202; body: number; } | {
    status: 206;
    body: boolean;
  }> {
    return send(this.#transport, { method: "GET", path: `/m/texts`, authenticated: false, status: 200, answers: [{"status":200},{"status":202,"reading":"number"},{"status":206,"reading":"boolean"}], answer: "text", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: string; } | { status: 202; body: number; } | { status: 206; body: boolean; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
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
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [202]) && ok;
    ok = isInteger(value.body, `${at}body`, issues, -2147483648, 2147483647) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [206]) && ok;
    ok = isBoolean(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path)]) });
  }

  async typed(input: TypedInput): Promise<void> {
    return send(this.#transport, {
      method: "POST",
      path: `/m/typed`,
      authenticated: false,
      status: 204,
      body: input.text,
      contentType: "text/plain; charset=UTF-8",
      validate: null
    });
  }
}
