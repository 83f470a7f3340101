// @generated tenchat:client@1 hash:2259a5cd46e1ebb5641fd74facb73531 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { type Issue, isArray, isBytes, isInteger, isLiteral, isObject, isOneOf, isSealed, isText, isUrl } from "../../contracts/runtime.ts";
import type { ChangeInput, ConstructorOperationInput, FindInput, GetInput, HandInput, HangInput, JoinInput, LatestInput, OpenInput, PetsListInput, PutInput, RenameInput, SendInput, TreeInput, WakeInput, WriteInput } from "../../contracts/shared/operations.ts";
import type { Card, Member, Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import { validateCard, validateMember, validatePet, validateRecord_, validateShape } from "../../contracts/shared/validators.ts";
import { type Transport, bytes, form, headers, joined, query, send } from "../runtime.ts";

/** Asks the server. Every method rejects with a declared error, NetworkFailure or ProtocolViolation. */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  change(input: ChangeInput = {}): Promise<string | null> {
    return send(this.#transport, { method: "PATCH", path: `/shop:v2/files/text`, authenticated: false, status: 200, body: input, contentType: "application/merge-patch+json", validate: (value: unknown, path: string, issues: Issue[]): value is string | null => (value === null || isText(value, path, issues, {})) });
  }

  constructorOperation(input: ConstructorOperationInput): Promise<{ status: 200; body: Pet; } | { status: 204; }> {
    return send(this.#transport, { method: "DELETE", path: `/shop:v2/pets/${encodeURIComponent(input.id)}`, authenticated: false, status: 200, answers: [{"status":200},{"status":204}], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: Pet; } | { status: 204; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = validatePet(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path), (value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [204]) && ok;
    return ok;
  })(value, path)]) });
  }

  fetch(): Promise<string> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/files/bytes`, authenticated: false, status: 200, answer: "bytes", validate: (value: unknown, path: string, issues: Issue[]): value is string => isBytes(value, path, issues, 0, Infinity) });
  }

  find(input: FindInput): Promise<string> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/find/.${input.labels.map((each) => encodeURIComponent(each)).join(".")}/;box=${joined(input.box, {"separator":",","as":"pairs"}, encodeURIComponent)}${query({ near: input.near && joined(input.near, {"separator":",","as":"pairs"}), ...input.filter })}`, authenticated: false, status: 200, answer: "text", validate: (value, path, issues): value is string => isText(value, path, issues, {}) });
  }

  get(input: GetInput): Promise<Pet> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/pets/${encodeURIComponent(input.id)}`, authenticated: false, status: 200, validate: validatePet });
  }

  hand(input: HandInput): Promise<void> {
    return send(this.#transport, { method: "POST", path: `/shop:v2/files/form`, authenticated: false, status: 204, body: input.form && form(input.form, [{"name":"title","as":"text"},{"name":"card","as":"json"},{"name":"raw","as":"bytes"},{"name":"pictures","as":"file","list":true}]), contentType: "multipart/form-data", validate: null });
  }

  hang(input: HangInput): Promise<{ status: 200; headers?: { "content-type"?: "image/png" | "image/gif"; }; body: string; }> {
    return send(this.#transport, { method: "PUT", path: `/shop:v2/files/picture`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"content-type","as":"text"}]}], answer: "bytes", body: bytes(input.picture), contentType: input.contentType ?? "image/png", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers?: { "content-type"?: "image/png" | "image/gif"; }; body: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    if (value.headers !== undefined) ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["content-type"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    if (value["content-type"] !== undefined) ok = isLiteral(value["content-type"], `${at}content-type`, issues, ["image/png","image/gif"]) && ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    ok = isBytes(value.body, `${at}body`, issues, 0, Infinity) && ok;
    return ok;
  })(value, path) });
  }

  join(input: JoinInput): Promise<{ number: number; name: string; friends?: Member[]; card: Card; }> {
    return send(this.#transport, { method: "POST", path: `/shop:v2/members`, authenticated: false, status: 200, body: input.member, validate: (value: unknown, path: string, issues: Issue[]): value is { number: number; name: string; friends?: Member[]; card: Card; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["number", "name", "friends", "card"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isInteger(value.number, `${at}number`, issues, -2147483648, 2147483647) && ok;
    ok = isText(value.name, `${at}name`, issues, {}) && ok;
    if (value.friends !== undefined) ok = isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMember) && ok;
    ok = validateCard(value.card, `${at}card`, issues) && ok;
    return ok;
  })(value, path) });
  }

  latest(input: LatestInput = {}): Promise<{ status: 200; headers: { etag: string; }; body: Record_; }> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/records/latest${input.day === undefined ? "" : `/${encodeURIComponent(input.day)}`}`, authenticated: true, status: 200, answers: [{"status":200,"headers":[{"name":"etag","as":"text"}]}], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { etag: string; }; body: Record_; } => ((value: unknown, path: string): boolean => {
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

  open(input: OpenInput): Promise<string> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/find/file/${encodeURI(input.file)}${query({ kind: "open", ...input.more })}`, authenticated: false, status: 200, answer: "text", validate: (value, path, issues): value is string => isText(value, path, issues, {}) });
  }

  petsList(input: PetsListInput = {}): Promise<Pet[]> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/pets${query({ tags: input.tags?.join(","), kinds: input.kinds })}`, authenticated: false, status: 200, headers: headers({ "x-ids": input["x-ids"]?.join(",") }), validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validatePet) });
  }

  put(input: PutInput): Promise<Shape> {
    return send(this.#transport, { method: "PUT", path: `/shop:v2/records`, authenticated: true, status: 200, body: input.labels, validate: validateShape });
  }

  read(): Promise<{ status: 200; headers: { changed: string; sizes?: number[]; }; body: string; }> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/files/text`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"changed","as":"text"},{"name":"sizes","as":"number","list":true}]}], answer: "text", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { changed: string; sizes?: number[]; }; body: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["changed", "sizes"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.changed, `${at}changed`, issues, {}) && ok;
    if (value.sizes !== undefined) ok = isArray(value.sizes, `${at}sizes`, issues, 0, Infinity, (value: unknown, path: string, issues: Issue[]): value is never => isInteger(value, path, issues, -2147483648, 2147483647)) && ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    ok = isText(value.body, `${at}body`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  recordsList(): Promise<Record_[]> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/records`, authenticated: true, status: 200, validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateRecord_) });
  }

  rename(input: RenameInput = {}): Promise<{ number: number; name: string; friends?: Member[]; card: Card; }> {
    return send(this.#transport, { method: "PATCH", path: `/shop:v2/members`, authenticated: false, status: 200, body: input, validate: (value: unknown, path: string, issues: Issue[]): value is { number: number; name: string; friends?: Member[]; card: Card; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["number", "name", "friends", "card"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isInteger(value.number, `${at}number`, issues, -2147483648, 2147483647) && ok;
    ok = isText(value.name, `${at}name`, issues, {}) && ok;
    if (value.friends !== undefined) ok = isArray(value.friends, `${at}friends`, issues, 0, Infinity, validateMember) && ok;
    ok = validateCard(value.card, `${at}card`, issues) && ok;
    return ok;
  })(value, path) });
  }

  send(input: SendInput): Promise<{ status: 201; headers: { location: string; }; }> {
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

  tree(input: TreeInput): Promise<string> {
    return send(this.#transport, { method: "GET", path: `/shop:v2/find/tree/${input.steps.map((each) => encodeURIComponent(each)).join("/")}`, authenticated: false, status: 200, answer: "text", validate: (value, path, issues): value is string => isText(value, path, issues, {}) });
  }

  wake(input: WakeInput): Promise<void> {
    return send(this.#transport, { method: "POST", path: `/shop:v2/pets/${encodeURIComponent(input.id)}:wake`, authenticated: false, status: 204, validate: null });
  }

  write(input: WriteInput): Promise<string> {
    return send(this.#transport, { method: "PUT", path: `/shop:v2/files/text`, authenticated: false, status: 200, answer: "text", body: input.text, contentType: "text/plain", validate: (value, path, issues): value is string => isText(value, path, issues, {}) });
  }
}
