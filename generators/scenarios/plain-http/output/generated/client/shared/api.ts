// @generated tenchat:client@1 hash:992ce0d9e629de36c07935a614286335 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, isArray, isBytes, isInteger, isLiteral, isObject, isOneOf, isSealed, isText, isUrl
} from "../../contracts/runtime/check.ts";
import type {
  ChangeInput, ConstructorOperationInput, FindInput, GetInput, HandInput, HangInput, JoinInput, LatestInput, OpenInput,
  PetsListInput, PutInput, RenameInput, SendInput, TreeInput, WakeInput, WriteInput
} from "../../contracts/shared/operations.ts";
import type { Card, Member, Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import {
  validateCard, validateMember, validatePet, validateRecord_, validateShape
} from "../../contracts/shared/validators.ts";
import {
  type Transport, bytes, fields, form, headers, joined, part, parts, query, rest, send
} from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async change(input: ChangeInput = {}): Promise<string | null> {
    return send(this.#transport, {
      method: "PATCH",
      path: `/shop:v2/files/text`,
      authenticated: false,
      status: 200,
      body: input,
      contentType: "application/merge-patch+json",
      validate: (value: unknown, path: string, issues: Issue[]): value is string | null =>
        (value === null || isText(value, path, issues, {}))
    });
  }

  async constructorOperation(
    input: ConstructorOperationInput
  ): Promise<{ status: 200; body: Pet; } | { status: 204; }> {
    return send(this.#transport, { method: "DELETE", path: `/shop:v2/pets/${part("id", input.id)}`, authenticated: false, status: 200, answers: [{"status":200},{"status":204}], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: Pet; } | { status: 204; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = validatePet(value.body, `${at}body`, issues) && ok;
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

  async fetch(): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/files/bytes`,
      authenticated: false,
      status: 200,
      answer: "bytes",
      validate: (value: unknown, path: string, issues: Issue[]): value is string =>
        isBytes(value, path, issues, 0, Infinity)
    });
  }

  async find(input: FindInput): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/find/.${parts("labels", input.labels, {"separator":".","as":"list"})}/;box=${parts("box", input.box, {"separator":",","as":"pairs"})}${query({ near: joined("near", input.near, {"separator":",","as":"pairs"}), ...fields("filter", input.filter, ["near"]) })}`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async get(input: GetInput): Promise<Pet> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/pets/${part("id", input.id)}`,
      authenticated: false,
      status: 200,
      validate: validatePet
    });
  }

  async hand(input: HandInput): Promise<void> {
    return send(this.#transport, {
      method: "POST",
      path: `/shop:v2/files/form`,
      authenticated: false,
      status: 204,
      body: input.form &&
        form(input.form, [{"name":"title","as":"text"},{"name":"card","as":"json"},{"name":"raw","as":"bytes"},{
          "name":"pictures",
          "as":"file",
          "list":true,
          "type":"image/png",
          "always":true
        }]),
      contentType: "multipart/form-data",
      validate: null
    });
  }

  async hang(input: HangInput): Promise<{
    status: 200;
    headers?: { "content-type"?: "image/png" | "image/gif"; };
    body: string;
  }> {
    return send(this.#transport, { method: "PUT", path: `/shop:v2/files/picture`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"content-type","as":"text"}]}], answer: "bytes", body: bytes(input.picture), contentType: input.contentType ?? "image/png", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers?: { "content-type"?: "image/png" | "image/gif"; }; body: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    if (value.headers !== undefined) ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["content-type"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    if (value["content-type"] !== undefined) ok =
      isLiteral(value["content-type"], `${at}content-type`, issues, ["image/png","image/gif"]) &&
      ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    ok = isBytes(value.body, `${at}body`, issues, 0, Infinity) && ok;
    return ok;
  })(value, path) });
  }

  async join(input: JoinInput): Promise<{ number: number; name: string; friends?: Member[]; card: Card; }> {
    return send(this.#transport, { method: "POST", path: `/shop:v2/members`, authenticated: false, status: 200, body: input.member, validate: (value: unknown, path: string, issues: Issue[]): value is { number: number; name: string; friends?: Member[]; card: Card; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["number", "name", "friends", "card"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isInteger(value.number, `${at}number`, issues, -2147483648, 2147483647) && ok;
    ok = isText(value.name, `${at}name`, issues, {}) && ok;
    if (value.friends !== undefined) ok = isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMember) &&
      ok;
    ok = validateCard(value.card, `${at}card`, issues) && ok;
    return ok;
  })(value, path) });
  }

  async latest(input: LatestInput = {}): Promise<{ status: 200; headers: { etag: string; }; body: Record_; }> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/records/latest${input.day === undefined ? "" : `/${part("day", input.day)}`}`, authenticated: true, status: 200, answers: [{"status":200,"headers":[{"name":"etag","as":"text"}]}], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { etag: string; }; body: Record_; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["etag"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.etag, `${at}etag`, issues, {}) && ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    ok = validateRecord_(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path) });
  }

  async open(input: OpenInput): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/find/file/${rest("file", input.file)}${query({ kind: "open", ...fields("more", input.more, ["kind"]) })}`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async petsList(input: PetsListInput = {}): Promise<Pet[]> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/pets${query({ tags: joined("tags", input.tags, {"separator":",","as":"list"}), kinds: input.kinds })}`,
      authenticated: false,
      status: 200,
      headers: headers({ "x-ids": input["x-ids"] }),
      validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validatePet)
    });
  }

  async put(input: PutInput): Promise<Shape> {
    return send(this.#transport, {
      method: "PUT",
      path: `/shop:v2/records`,
      authenticated: true,
      status: 200,
      body: input.labels,
      validate: validateShape
    });
  }

  async read(): Promise<{ status: 200; headers: { changed: string; sizes?: number[]; }; body: string; }> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/files/text`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"changed","as":"text"},{"name":"sizes","as":"number","list":true}]}], answer: "text", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { changed: string; sizes?: number[]; }; body: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["changed", "sizes"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.changed, `${at}changed`, issues, {
      pattern: /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (0[1-9]|[12]\d|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/u
    }) &&
      ok;
    if (value.sizes !== undefined) ok = isArray(
      value.sizes,
      `${at}sizes`,
      issues,
      0,
      Infinity,
      (value: unknown, path: string, issues: Issue[]): value is never =>
        isInteger(value, path, issues, -2147483648, 2147483647)
    ) &&
      ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    ok = isText(value.body, `${at}body`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  async recordsList(): Promise<Record_[]> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/records`,
      authenticated: true,
      status: 200,
      validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateRecord_)
    });
  }

  async rename(input: RenameInput = {}): Promise<{ number: number; name: string; friends?: Member[]; card: Card; }> {
    return send(this.#transport, { method: "PATCH", path: `/shop:v2/members`, authenticated: false, status: 200, body: input, validate: (value: unknown, path: string, issues: Issue[]): value is { number: number; name: string; friends?: Member[]; card: Card; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["number", "name", "friends", "card"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isInteger(value.number, `${at}number`, issues, -2147483648, 2147483647) && ok;
    ok = isText(value.name, `${at}name`, issues, {}) && ok;
    if (value.friends !== undefined) ok = isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMember) &&
      ok;
    ok = validateCard(value.card, `${at}card`, issues) && ok;
    return ok;
  })(value, path) });
  }

  async send(input: SendInput): Promise<{ status: 201; headers: { location: string; }; }> {
    return send(this.#transport, { method: "POST", path: `/shop:v2/files/bytes`, authenticated: false, status: 201, answers: [{"status":201,"headers":[{"name":"location","as":"text"}]}], body: bytes(input.bytes), contentType: "application/octet-stream", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 201; headers: { location: string; }; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [201]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["location"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isUrl(value.location, `${at}location`, issues) && ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    return ok;
  })(value, path) });
  }

  async tree(input: TreeInput): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/shop:v2/find/tree/${parts("steps", input.steps, {"separator":"/","as":"list"})}`,
      authenticated: false,
      status: 200,
      answer: "text",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async wake(input: WakeInput): Promise<void> {
    return send(this.#transport, {
      method: "POST",
      path: `/shop:v2/pets/${part("id", input.id)}:wake`,
      authenticated: false,
      status: 204,
      validate: null
    });
  }

  async write(input: WriteInput): Promise<string> {
    return send(this.#transport, {
      method: "PUT",
      path: `/shop:v2/files/text`,
      authenticated: false,
      status: 200,
      answer: "text",
      body: input.text,
      contentType: "text/plain",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }
}
