// @generated tenchat:client@1 hash:a012589df8882a2fb4e6b6077192f7f9 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, isArray, isInteger, isLiteral, isObject, isOneOf, isSealed, isText
} from "../../contracts/runtime/check.ts";
import type {
  EverythingInput, FilesInput, HeadInput, IdInput, JsonInput, KeepInput, KeptInput, ListInput, MatrixInput, NumberInput,
  OddInput, OneInput, OptionalInput, PairInput, PartInput, PatchInput, SeveralInput, VersionInput
} from "../../contracts/shared/operations.ts";
import type { Id, Kept, Named } from "../../contracts/shared/types.ts";
import { validateId, validateKept, validateNamed } from "../../contracts/shared/validators.ts";
import { type Transport, headers, part, parts, query, rest, send, some, until } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async ab(): Promise<number> {
    return send(this.#transport, {
      method: "POST",
      path: `/r/l/a,b`,
      authenticated: false,
      status: 200,
      answer: "text",
      reading: "number",
      validate: (value: unknown, path: string, issues: Issue[]): value is number =>
        isInteger(value, path, issues, -2147483648, 2147483647)
    });
  }

  async all(): Promise<string[]> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/all`,
      authenticated: false,
      status: 200,
      validate: (value: unknown, path: string, issues: Issue[]): value is string[] => isArray(
        value,
        path,
        issues,
        0,
        Infinity,
        (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
      )
    });
  }

  async everything(input: EverythingInput): Promise<Named> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/${part("name", input.name)}/all`,
      authenticated: false,
      status: 200,
      elsewhere: [["name", /^\/r\/all\/[^\/]+$/], ["name", /^\/r\/files\/.*$/]],
      validate: validateNamed
    });
  }

  async files(input: FilesInput): Promise<{ rest: string; }> {
    return send(this.#transport, { method: "GET", path: `/r/files/${rest("rest", input.rest)}`, authenticated: false, status: 200, elsewhere: [["rest", /^\/r\/files\/%C3%A9%20%C3%A9\/[^\/]+$/]], validate: (value: unknown, path: string, issues: Issue[]): value is { rest: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["rest"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.rest, `${at}rest`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  async head(input: HeadInput): Promise<{ status: 200; headers: { etag: string; }; }> {
    return send(this.#transport, { method: "HEAD", path: `/r/h/${part("name", input.name)}`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"etag","as":"text"}]}], elsewhere: [["name", /^\/r\/h\/known$/]], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { etag: string; }; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["etag"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.etag, `${at}etag`, issues, {}) && ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    return ok;
  })(value, path) });
  }

  async id(input: IdInput): Promise<Id> {
    return send(this.#transport, {
      method: "PUT",
      path: `/r/id/${part("id", input.id)}`,
      authenticated: false,
      status: 200,
      answer: "text",
      elsewhere: [["id", /^\/r\/id\/me$/]],
      validate: validateId
    });
  }

  async json(input: JsonInput): Promise<Named> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/${part("name", input.name)}.json`,
      authenticated: false,
      status: 200,
      elsewhere: [["name", /^\/r\/[^\/]+-[^\/]+$/]],
      validate: validateNamed
    });
  }

  /** What is only read is no part of what is sent, through a template neither. */
  async keep(input: KeepInput): Promise<Kept> {
    return send(this.#transport, {
      method: "PUT",
      path: `/kept`,
      authenticated: false,
      status: 200,
      body: input,
      validate: validateKept
    });
  }

  async kept(input: KeptInput = {}): Promise<{ status: 304; } | { status: 200; body: string; }> {
    return send(this.#transport, { method: "GET", path: `/r/kept`, authenticated: false, status: 304, answers: [{"status":304,"bare":true},{"status":200}], answer: "text", headers: headers({ "if-none-match": input.ifNoneMatch }), validate: (value: unknown, path: string, issues: Issue[]): value is { status: 304; } | { status: 200; body: string; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [304]) && ok;
    return ok;
  })(value, path), (
    value: unknown,
    path: string,
    issues: Issue[]
  ): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = isText(value.body, `${at}body`, issues, {}) && ok;
    return ok;
  })(value, path)]) });
  }

  async known(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/h/known`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async length(): Promise<{ status: 200; headers: { "content-length": number; }; }> {
    return send(this.#transport, { method: "HEAD", path: `/r/length`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"content-length","as":"number"}]}], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { "content-length": number; }; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["content-length"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isInteger(value["content-length"], `${at}content-length`, issues, 0, 2147483647) && ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    return ok;
  })(value, path) });
  }

  async list(input: ListInput): Promise<string[]> {
    return send(this.#transport, {
      method: "POST",
      path: `/r/l/${parts("list", input.list, {"separator":",","as":"list"})}`,
      authenticated: false,
      status: 200,
      elsewhere: [["list", /^\/r\/l\/a,b$/]],
      validate: (value: unknown, path: string, issues: Issue[]): value is string[] => isArray(
        value,
        path,
        issues,
        0,
        Infinity,
        (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
      )
    });
  }

  async matrix(input: MatrixInput): Promise<{ one: string; many: string[]; last: string; }> {
    return send(this.#transport, { method: "POST", path: `/r/m/x;one=${until(";many=", "one", part("one", input.one))};many=${until(";last=", "many", parts("many", input.many, {"separator":";many=","as":"list"}))};last=${part("last", input.last)}`, authenticated: false, status: 200, validate: (value: unknown, path: string, issues: Issue[]): value is { one: string; many: string[]; last: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["one", "many", "last"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.one, `${at}one`, issues, {}) && ok;
    ok = isArray(
      value.many,
      `${at}many`,
      issues,
      0,
      Infinity,
      (value: unknown, path: string, issues: Issue[]): value is never => isText(value, path, issues, {})
    ) &&
      ok;
    ok = isText(value.last, `${at}last`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  async me(): Promise<Id> {
    return send(this.#transport, {
      method: "PUT",
      path: `/r/id/me`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: validateId
    });
  }

  async none(): Promise<void> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/r/opt/none`,
      authenticated: false,
      status: 204,
      validate: null
    });
  }

  async number(input: NumberInput): Promise<number> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/r/n/${part("number", input.number)}`,
      authenticated: false,
      status: 200,
      answer: "text",
      reading: "number",
      elsewhere: [["number", /^\/r\/n\/7$/]],
      validate: (value: unknown, path: string, issues: Issue[]): value is number =>
        isInteger(value, path, issues, -2147483648, 2147483647)
    });
  }

  async odd(input: OddInput): Promise<Named> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/files/%C3%A9%20%C3%A9/${part("name", input.name)}`,
      authenticated: false,
      status: 200,
      validate: validateNamed
    });
  }

  async one(input: OneInput): Promise<Named> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/${part("name", input.name)}`,
      authenticated: false,
      status: 200,
      elsewhere: [
        ["name", /^\/r\/[^\/]+\.json$/],
        ["name", /^\/r\/[^\/]+-[^\/]+$/],
        ["name", /^\/r\/all$/],
        ["name", /^\/r\/kept$/],
        ["name", /^\/r\/several$/]
      ],
      validate: validateNamed
    });
  }

  async optional(input: OptionalInput = {}): Promise<{ name?: string; }> {
    return send(this.#transport, { method: "DELETE", path: `/r/opt${input.name === undefined ? "" : `/${part("name", input.name)}`}`, authenticated: false, status: 200, elsewhere: [["name", /^\/r\/opt\/none$/]], validate: (value: unknown, path: string, issues: Issue[]): value is { name?: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["name"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    if (value.name !== undefined) ok = isText(value.name, `${at}name`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  async pair(input: PairInput): Promise<{ first: string; second: string; }> {
    return send(this.#transport, { method: "GET", path: `/r/${until("-", "first", part("first", input.first))}-${part("second", input.second)}`, authenticated: false, status: 200, elsewhere: [["first", /^\/r\/[^\/]+\.json$/]], validate: (value: unknown, path: string, issues: Issue[]): value is { first: string; second: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["first", "second"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.first, `${at}first`, issues, {}) && ok;
    ok = isText(value.second, `${at}second`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  async part(input: PartInput): Promise<{ part: string; }> {
    return send(this.#transport, { method: "GET", path: `/r/all/${part("part", input.part)}`, authenticated: false, status: 200, validate: (value: unknown, path: string, issues: Issue[]): value is { part: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["part"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.part, `${at}part`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  /** Entries of a record are whole ones, as those of a list are. */
  async patch(input: PatchInput): Promise<void> {
    return send(this.#transport, {
      method: "PATCH",
      path: `/patched`,
      authenticated: false,
      status: 204,
      body: input.entries,
      validate: null
    });
  }

  async seven(): Promise<number> {
    return send(this.#transport, {
      method: "DELETE",
      path: `/r/n/7`,
      authenticated: false,
      status: 200,
      answer: "text",
      reading: "number",
      validate: (value: unknown, path: string, issues: Issue[]): value is number =>
        isInteger(value, path, issues, -2147483648, 2147483647)
    });
  }

  async several(input: SeveralInput = {}): Promise<void> {
    return send(this.#transport, {
      method: "GET",
      path: `/r/several${query({ words: some("words", input.words), above: input.above })}`,
      authenticated: false,
      status: 204,
      headers: headers({ below: input.below }),
      validate: null
    });
  }

  async version(input: VersionInput): Promise<{ major: number; minor: number; patch: string; }> {
    return send(this.#transport, { method: "GET", path: `/r/v${until(".", "major", part("major", input.major))}.${until(".", "minor", part("minor", input.minor))}.${part("patch", input.patch)}/x`, authenticated: false, status: 200, validate: (value: unknown, path: string, issues: Issue[]): value is { major: number; minor: number; patch: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["major", "minor", "patch"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isInteger(value.major, `${at}major`, issues, -2147483648, 2147483647) && ok;
    ok = isInteger(value.minor, `${at}minor`, issues, -2147483648, 2147483647) && ok;
    ok = isText(value.patch, `${at}patch`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }
}
