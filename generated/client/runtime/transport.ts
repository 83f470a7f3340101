// @generated tenchat:client@1 hash:a1c2faa5e9913e982639a8310da770d4 DO NOT EDIT DIRECTLY
// From the generator alone.

import { check, saysOnlyMore, type Validator } from "../../contracts/runtime/check.ts";
import { errorFromBody } from "../../contracts/errors.ts";
import { readText, type Reading } from "../../contracts/runtime/read-text.ts";
import { VERSION_HEADER } from "../version.ts";
import { UnsendableInput } from "./write-address.ts";

export { fields, headers, joined, part, parts, query, rest, some, until, UnsendableInput } from "./write-address.ts";

/** A request, as any HTTP stack can send it. */
export interface TransportRequest {
  readonly method: string;
  /** With its query, without a host. */
  readonly path: string;
  /**
   * Sent as JSON, unless its content type is none of JSON's: then it is a text, a Blob or a FormData, sent as it
   * stands.
   */
  readonly body?: unknown;
  /** Whether it goes with the access token. */
  readonly authenticated: boolean;
  /** What the body is, where it is not application/json. Of a FormData, whoever sends it says so with its boundary. */
  readonly contentType?: string;
  /** What a good answer is, where it is no JSON: a text, or bytes, which are then wanted as a Uint8Array. */
  readonly answer?: "json" | "text" | "bytes";
  /** What the specification has in headers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TransportAnswer {
  readonly status: number;
  /** Parsed JSON, text, bytes where they were asked for, or undefined for an empty answer. */
  readonly body: unknown;
  /** By lower-case name; only operations that answer in headers need them. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Carries requests. When none comes back it rejects with `NetworkFailure`. */
export interface Transport {
  request(request: TransportRequest): Promise<TransportAnswer>;

  /**
   * Whether the server has agreed to a feature. Undefined while nobody knows, and then it is asked all the same; so it
   * is by a transport that does not say.
   */
  serves?(feature: string): boolean | undefined;
}

/** The server has not agreed to the feature that an operation is part of, and was not asked: nothing has happened. */
export class NotServed extends Error {
  override readonly name = "NotServed";
  readonly feature: string;

  constructor(feature: string) {
    super(`The server does not serve ${feature}.`);
    this.feature = feature;
  }
}

/** The server could not be reached, or did not answer in time. */
export class NetworkFailure extends Error {
  override readonly name = "NetworkFailure";
}

/** The answer does not have the shape that the specification gives it: this is not the server it should be. */
export class ProtocolViolation extends Error {
  override readonly name = "ProtocolViolation";
}

/** A header of an answer, and what its text is read as. */
export interface HeaderDefinition {
  readonly name: string;
  readonly as: Reading | readonly Reading[];
  readonly list?: boolean;
}

/** What a generated method knows of its operation. */
export interface Call<Output> {
  readonly method: string;
  readonly path: string;
  readonly authenticated: boolean;
  readonly status: number;
  /** Where an answer is more than a body: it then says which status it had, and what its headers said. */
  readonly answers?: readonly {
    readonly status: number;
    readonly headers?: readonly HeaderDefinition[];
    /** It has no body. */
    readonly bare?: boolean;
    /** What the text of its body is read as, where it is none. */
    readonly reading?: Reading | readonly Reading[];
  }[];
  readonly answer?: "json" | "text" | "bytes";
  /** What a text is read as, where the answer is none and is its body alone. */
  readonly reading?: Reading | readonly Reading[];
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Addresses of other operations, and the parameter whose value would lead there. */
  readonly elsewhere?: readonly (readonly [parameter: string, address: RegExp])[];
  /** What has to be agreed on before it is asked for. */
  readonly feature?: string;
  readonly validate: Validator<Output> | null;
}

const DOTS = /(?:^|\/)\.{1,2}(?:\/|$)/;

/** Sends a call; the answer is checked before anybody uses it. */
export async function send<Output>(transport: Transport, call: Call<Output>): Promise<Output> {
  const { method, path, authenticated, feature } = call;
  if (feature !== undefined && transport.serves?.(feature) === false) throw new NotServed(feature);
  const address = path.split("?")[0]!;
  // Whoever resolves addresses would take such a part away, and another operation would be asked.
  if (DOTS.test(address)) throw new UnsendableInput(path, "is an address with dots for a part of it");
  for (const [parameter, other] of call.elsewhere ?? [])
    if (other.test(address)) throw new UnsendableInput(parameter, "has a value whose address is another operation's");
  if (call.contentType !== undefined) mediaType("content-type", call.contentType);
  const answer = await transport.request({
    method,
    path,
    authenticated,
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(call.contentType === undefined ? {} : { contentType: call.contentType }),
    ...(call.headers === undefined && Object.keys(VERSION_HEADER).length === 0
      ? {}
      : { headers: { ...VERSION_HEADER, ...call.headers } }),
    ...(call.answer === undefined ? {} : { answer: call.answer }),
  });
  const known = call.answers?.find((each) => each.status === answer.status);
  if (known === undefined && answer.status !== call.status)
    throw (
      errorFromBody(answer.body, answer.status) ??
      new ProtocolViolation(`${method} ${path} was answered with the status ${answer.status}.`)
    );
  const body =
    answer.body instanceof Uint8Array
      ? base64(answer.body)
      : call.answer === "text" && known?.bare !== true
        ? readBody(answer.body ?? "", (known ?? call).reading)
        : answer.body;
  if (known === undefined) return accept(body, call.validate, `${method} ${path}`);
  const told = {
    status: answer.status,
    ...(known.headers === undefined ? {} : { headers: readHeaders(answer.headers ?? {}, known.headers) }),
    ...(body === undefined ? {} : { body }),
  };
  // What the server itself refuses has the statuses that an operation may answer with as well: what has its shape is
  // the operation's answer, and then what is a declared error is that.
  const refused = answer.status >= 400 && !fits(told, call.validate) && errorFromBody(answer.body, answer.status);
  if (refused) throw refused;
  return accept(told, call.validate, `${method} ${path}`);
}

function readBody(body: unknown, as: Call<unknown>["reading"]): unknown {
  return typeof body === "string" && as !== undefined ? readText(body, as) : body;
}

function fits(value: unknown, validate: Validator<unknown> | null): boolean {
  return validate === null || check(validate, value).ok;
}

/** What the headers of an answer say; what they do not say is left for the validator to refuse. */
function readHeaders(said: Readonly<Record<string, string>>, wanted: readonly HeaderDefinition[]): object {
  const found = wanted.flatMap(({ name, as, list }) => {
    const text = said[name];
    if (text === undefined) return [];
    return [[name, list ? entriesOf(text).map((each) => readText(each, as)) : readText(text, as)]];
  });
  return Object.fromEntries(found) as object;
}

/** The entries of a list in a header (RFC 9110, 5.6.1). */
function entriesOf(text: string): string[] {
  return text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** Bytes of an input, which are base64 there, as they travel. */
export function bytes(value: string | null | undefined): Blob | undefined {
  if (value === undefined || value === null) return undefined;
  return new Blob([Uint8Array.from(atob(value), (each) => each.charCodeAt(0))]);
}

/** A number, true or false of an input as the text that travels. */
export function asText(value: string | number | boolean | null | undefined): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

/** The parts of an input as a form. */
export function form(
  value: object,
  parts: readonly {
    readonly name: string;
    readonly as: "json" | "text" | "bytes" | "file";
    readonly list?: boolean;
    /** What a file is that does not say it. */
    readonly type?: string;
    readonly always?: boolean;
  }[],
): FormData {
  const result = new FormData();
  const given = value as Readonly<Record<string, unknown>>;
  for (const { name, as, list, type: only } of parts)
    for (const each of given[name] === undefined ? [] : list ? (given[name] as unknown[]) : [given[name]]) {
      if (as === "json") result.append(name, JSON.stringify(each));
      else if (as === "text") result.append(name, String(each));
      else {
        const file: FileValue = as === "file" ? (each as FileValue) : { contents: each as string };
        const type = mediaType(name, file.contentType ?? only);
        result.append(name, new Blob([bytes(file.contents)!], { type }), nameOfFile(name, file));
      }
    }
  return result;
}

// RFC 9110, 8.3.1. What compares types has them in lower case; what they are given beside that may have any.
const MEDIA_TYPE = /^[a-z0-9_!#$&^.+-]+\/[a-z0-9_!#$&^.+-]+(?:\s*;.*)?$/;

/** What is no media type would be taken for another one, or for none. */
function mediaType(name: string, type: string | undefined): string {
  if (type === undefined) return "";
  if (!MEDIA_TYPE.test(type)) throw new UnsendableInput(name, "must have a content type like image/png, in lower case");
  return type;
}

/** One with an empty name would be a text, and of a name with folders only its end arrives (RFC 7578, 4.2). */
function nameOfFile(part: string, { filename }: FileValue): string {
  if (filename === undefined) return part;
  if (/^\.{0,2}$/.test(filename) || /[/\\"\r\n]/.test(filename) || !filename.isWellFormed())
    throw new UnsendableInput(
      part,
      "must not have a file whose name is empty, is dots or has folders, quotes or line breaks",
    );
  return filename;
}

/** A file of a form. */
interface FileValue {
  readonly contents: string;
  readonly contentType?: string;
  readonly filename?: string;
}

function base64(value: Uint8Array): string {
  return btoa(Array.from(value, (each) => String.fromCharCode(each)).join(""));
}

/** A value that has the shape it must have. */
export function accept<Output>(value: unknown, validate: Validator<Output> | null, what: string): Output {
  if (validate === null) return undefined as Output;
  const checked = check(validate, value);
  if (checked.ok) return checked.value;
  if (saysOnlyMore(checked.issues)) return value as Output;
  const issue = checked.issues[0];
  throw new ProtocolViolation(`${what} was answered in a wrong shape: ${issue?.path} ${issue?.problem}.`);
}
