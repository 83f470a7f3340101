// @generated tenchat:client@1 hash:e5cbe345468abc846296d201f97b7fff DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Issue, isArray, isBoolean, isBytes, isDuration, isInteger, isLiteral, isObject, isSealed, isText
} from "../../contracts/runtime/check.ts";
import type {
  AsPngInput, AsTextInput, AtInput, CountInput, FewInput, InPartsPutInput, LinkInput, ListInput, SayInput, SendInput,
  ShortInput, SignInput, SpansPutInput, TurnInput
} from "../../contracts/shared/operations.ts";
import type { Level, Link, LinkOfOwn, TextValue, Texts } from "../../contracts/shared/types.ts";
import {
  validateLevel, validateLink, validateLinkOfOwn, validateTextValue, validateTexts
} from "../../contracts/shared/validators.ts";
import { type Transport, asText, bytes, headers, joined, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async asPng(input: AsPngInput): Promise<string> {
    return send(this.#transport, {
      method: "GET",
      path: `/pictures/${part("id", input.id)}`,
      authenticated: false,
      status: 200,
      answer: "bytes",
      headers: headers({ accept: input.accept }),
      validate: (value: unknown, path: string, issues: Issue[]): value is string =>
        isBytes(value, path, issues, 0, Infinity)
    });
  }

  async asText(input: AsTextInput): Promise<{ words: string; }> {
    return send(this.#transport, { method: "GET", path: `/pictures/${part("id", input.id)}`, authenticated: false, status: 200, headers: headers({ accept: input.accept }), validate: (value: unknown, path: string, issues: Issue[]): value is { words: string; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["words"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.words, `${at}words`, issues, {}) && ok;
    return ok;
  })(value, path) });
  }

  async at(input: AtInput): Promise<number> {
    return send(this.#transport, {
      method: "POST",
      path: `/plain/at`,
      authenticated: false,
      status: 200,
      answer: "text",
      reading: "number",
      body: input.when,
      contentType: "text/plain",
      validate: (value: unknown, path: string, issues: Issue[]): value is number =>
        isInteger(value, path, issues, -2147483648, 2147483647)
    });
  }

  async count(input: CountInput): Promise<Level> {
    return send(this.#transport, {
      method: "POST",
      path: `/plain`,
      authenticated: false,
      status: 200,
      answer: "text",
      reading: "number",
      body: asText(input.count),
      contentType: "text/plain",
      validate: validateLevel
    });
  }

  async few(input: FewInput): Promise<Link[]> {
    return send(this.#transport, {
      method: "PUT",
      path: `/texts/few`,
      authenticated: false,
      status: 200,
      body: input.all,
      validate: (value, path, issues): value is never => isArray(value, path, issues, 0, 2, validateLink)
    });
  }

  async inPartsPut(input: InPartsPutInput): Promise<{
    status: 200;
    headers: { etag: string; "x-count"?: number; };
    body: { name: string; age?: number; };
  }> {
    const { etag: _etag, count: _count, ...body } = input;
    return send(this.#transport, { method: "POST", path: `/roots`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"etag","as":"text"},{"name":"x-count","as":"number"}]}], body, headers: headers({ etag: input.etag, "x-count": input.count }), validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { etag: string; "x-count"?: number; }; body: { name: string; age?: number; }; } => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "headers", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["etag", "x-count"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.etag, `${at}etag`, issues, {}) && ok;
    if (value["x-count"] !== undefined) ok =
      isInteger(value["x-count"], `${at}x-count`, issues, -2147483648, 2147483647) &&
      ok;
    return ok;
  })(value.headers, `${at}headers`) && ok;
    ok = ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["name", "age"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isText(value.name, `${at}name`, issues, {}) && ok;
    if (value.age !== undefined) ok = isInteger(value.age, `${at}age`, issues, -2147483648, 2147483647) && ok;
    return ok;
  })(value.body, `${at}body`) && ok;
    return ok;
  })(value, path) });
  }

  async link(input: LinkInput): Promise<LinkOfOwn> {
    return send(this.#transport, {
      method: "PUT",
      path: `/texts/link`,
      authenticated: false,
      status: 200,
      body: input.link,
      validate: validateLinkOfOwn
    });
  }

  async list(input: ListInput): Promise<string[]> {
    return send(this.#transport, {
      method: "GET",
      path: `/spans${query({ constructor: input.constructor })}`,
      authenticated: false,
      status: 200,
      validate: (value: unknown, path: string, issues: Issue[]): value is string[] => isArray(
        value,
        path,
        issues,
        0,
        Infinity,
        (value: unknown, path: string, issues: Issue[]): value is never => isDuration(value, path, issues)
      )
    });
  }

  async say(input: SayInput): Promise<void> {
    return send(this.#transport, {
      method: "GET",
      path: `/said/${part("level", input.level)}${query({ words: joined("words", input.words, {"separator":"|","as":"list"}), counts: joined("counts", input.counts, {"separator":" ","as":"list"}), hues: joined("hues", input.hues, {"separator":",","as":"list"}), lines: input.lines, link: input.link })}`,
      authenticated: false,
      status: 204,
      headers: headers({ tints: input.tints }),
      validate: null
    });
  }

  async send(input: SendInput): Promise<Texts> {
    return send(this.#transport, {
      method: "POST",
      path: `/texts`,
      authenticated: false,
      status: 200,
      body: input.texts,
      validate: validateTexts
    });
  }

  async short(input: ShortInput): Promise<TextValue> {
    return send(this.#transport, {
      method: "PUT",
      path: `/texts/short`,
      authenticated: false,
      status: 200,
      body: input.text,
      validate: validateTextValue
    });
  }

  async sign(input: SignInput = {}): Promise<string> {
    return send(this.#transport, {
      method: "POST",
      path: `/signed`,
      authenticated: false,
      status: 200,
      answer: "text",
      body: bytes(input.signed),
      contentType: "application/json",
      validate: (value, path, issues): value is string => isText(value, path, issues, {})
    });
  }

  async spansPut(input: SpansPutInput): Promise<void> {
    return send(this.#transport, {
      method: "PUT",
      path: `/spans`,
      authenticated: false,
      status: 204,
      body: input.spans,
      validate: null
    });
  }

  async turn(input: TurnInput): Promise<{ status: 200; headers: { etag: string; }; body: boolean; }> {
    return send(this.#transport, { method: "POST", path: `/plain/on`, authenticated: false, status: 200, answers: [{"status":200,"headers":[{"name":"etag","as":"text"}],"reading":"boolean"}], answer: "text", body: asText(input.isOn), contentType: "text/plain", validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; headers: { etag: string; }; body: boolean; } => ((value: unknown, path: string): boolean => {
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
    ok = isBoolean(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path) });
  }
}
