import {
  expandDyns,
  matchValues,
  type MockApiDefinition,
  type MockBody,
  type MockMultipartBody,
} from "@typespec/spec-api";

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Sends the request that a scenario expects. */
export async function ask(address: string, api: MockApiDefinition): Promise<Answer> {
  const { request = {} } = api;
  const config = { baseUrl: address };
  let path = api.uri.replaceAll("\\:", ":");
  for (const [name, value] of Object.entries(request.pathParams ?? {}))
    path = path.replaceAll(`:${name}`, String(value));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(expandDyns(request.query ?? {}, config)))
    for (const each of [value].flat()) query.append(name, String(each));
  const headers = new Headers();
  for (const [name, value] of Object.entries(expandDyns(request.headers ?? {}, config)))
    headers.set(name, String(value));
  const { body } = request;
  // As the package's own sender does: where a header says something else, the body's own type goes out.
  if (body !== undefined && !isMultipart(body)) headers.set("content-type", body.contentType);
  const response = await fetch(
    `${address}${path}${query.size === 0 ? "" : `${path.includes("?") ? "&" : "?"}${query}`}`,
    {
      method: api.method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body: isMultipart(body) ? formOf(body) : bytesOf(body, address) }),
      redirect: "manual",
    },
  );
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** What of an answer is not as the scenario expects; undefined when everything is. */
export function unlike(address: string, api: MockApiDefinition, answer: Answer): string | undefined {
  const { status, headers, body } = api.response;
  if (answer.status !== status) return `status ${answer.status} instead of ${status}`;
  for (const [name, value] of Object.entries(expandDyns(headers ?? {}, { baseUrl: address })))
    if (answer.headers.get(name) !== String(value)) return `the header ${name} is not ${String(value)}`;
  if (body === undefined || api.method === "head") return undefined;
  const type = answer.headers.get("content-type") ?? "none";
  if (mediaType(type) !== mediaType(body.contentType)) return `content type ${type} instead of ${body.contentType}`;
  const same = isJson(body.contentType)
    ? matchValues(JSON.parse(answer.body.toString()), jsonOf(body, address)).pass
    : answer.body.equals(bytesOf(body, address));
  return same ? undefined : "another body";
}

/** The JSON value of a body; what in it may look in several ways is a matcher. */
export function jsonOf({ rawContent }: MockBody, address: string): unknown {
  if (typeof rawContent === "object" && "resolve" in rawContent) return rawContent.resolve({ baseUrl: address });
  return rawContent === undefined ? undefined : JSON.parse(rawContent.toString());
}

/** The bytes of a body as they travel. */
export function bytesOf({ rawContent }: MockBody, address: string): Buffer<ArrayBuffer> {
  if (Buffer.isBuffer(rawContent)) return Buffer.from(rawContent);
  if (typeof rawContent === "string" || rawContent === undefined) return Buffer.from(rawContent ?? "");
  return Buffer.from(rawContent.serialize({ baseUrl: address }));
}

export const isJson = (contentType: string) => /[/+]json\b/.test(contentType);
export const isMultipart = (body: MockBody | MockMultipartBody): body is MockMultipartBody => "kind" in body;
const mediaType = (contentType: string) => contentType.split(";")[0]!.trim().toLowerCase();

function formOf({ parts, files }: MockMultipartBody): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts ?? {})) form.append(name, JSON.stringify(value));
  for (const { fieldname, originalname, mimetype, buffer } of files ?? [])
    form.append(fieldname, new Blob([Uint8Array.from(buffer)], { type: mimetype }), originalname);
  return form;
}
