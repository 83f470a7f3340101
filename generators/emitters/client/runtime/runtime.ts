import { check, MOST_ISSUES, UNKNOWN_FIELD, type Validator } from "../contracts/runtime.ts";
import { errorFromBody } from "../contracts/errors.ts";

/** A request, as any HTTP stack can send it. */
export interface TransportRequest {
  readonly method: string;
  /** With its query, without a host. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether it goes with the access token. */
  readonly authenticated: boolean;
  /** What the body is, where it is not JSON but a text. */
  readonly contentType?: string;
  /** What the specification has in headers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TransportAnswer {
  readonly status: number;
  /** Parsed JSON, text, or undefined for an empty answer. */
  readonly body: unknown;
}

/** Carries requests. When none comes back it rejects with `NetworkFailure`. */
export interface Transport {
  request(request: TransportRequest): Promise<TransportAnswer>;
}

/** The server could not be reached, or did not answer in time. */
export class NetworkFailure extends Error {
  override readonly name = "NetworkFailure";
}

/** The answer does not have the shape that the specification gives it: this is not the server it should be. */
export class ProtocolViolation extends Error {
  override readonly name = "ProtocolViolation";
}

/** What a generated method knows of its operation. */
export interface Call<Output> {
  readonly method: string;
  readonly path: string;
  readonly authenticated: boolean;
  readonly status: number;
  /** Where several statuses are successes: the answer then says which one it was. */
  readonly answers?: readonly number[];
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly validate: Validator<Output> | null;
}

/** Sends a call; the answer is checked before anybody uses it. */
export async function send<Output>(transport: Transport, call: Call<Output>): Promise<Output> {
  const { method, path, authenticated } = call;
  const answer = await transport.request({
    method,
    path,
    authenticated,
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(call.contentType === undefined ? {} : { contentType: call.contentType }),
    ...(call.headers === undefined ? {} : { headers: call.headers }),
  });
  if (call.answers?.includes(answer.status)) {
    const told = { status: answer.status, ...(answer.body === undefined ? {} : { body: answer.body }) };
    return accept(told, call.validate, `${method} ${path}`);
  }
  if (answer.status !== call.status)
    throw (
      errorFromBody(answer.body, answer.status) ??
      new ProtocolViolation(`${method} ${path} was answered with the status ${answer.status}.`)
    );
  return accept(answer.body, call.validate, `${method} ${path}`);
}

/** A value that has the shape it must have. */
export function accept<Output>(value: unknown, validate: Validator<Output> | null, what: string): Output {
  if (validate === null) return undefined as Output;
  const checked = check(validate, value);
  if (checked.ok) return checked.value;
  // A newer server may say more than this client knows; that is no reason not to hear the rest.
  const onlyMore =
    checked.issues.length < MOST_ISSUES && checked.issues.every((issue) => issue.problem === UNKNOWN_FIELD);
  if (onlyMore) return value as Output;
  const issue = checked.issues[0];
  throw new ProtocolViolation(`${what} was answered in a wrong shape: ${issue?.path} ${issue?.problem}.`);
}

/** Headers with what is undefined left out. */
export function headers(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Record<string, string> {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return Object.fromEntries(said) as Record<string, string>;
}

type Scalar = string | number | boolean;

/** The query of an address; what is undefined is left out, each entry of a list is a parameter of its own. */
export function query(parameters: Readonly<Record<string, Scalar | readonly Scalar[] | null | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`),
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
