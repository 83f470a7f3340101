// @generated tenchat:server@1 hash:44e501258b643c8702cbea6a75347ead DO NOT EDIT DIRECTLY
// From the generator alone.

import type { FastifyReply } from "fastify";

/** How a body travels: as JSON, as the text that it is, or as the bytes that are base64 while they are a value. */
export type Form = "json" | "text" | "bytes";

/** What an operation answers that says more than a body. */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** A body as it travels. */
export function payload(body: unknown, form: Form): string | Buffer {
  return form === "bytes"
    ? Buffer.from(body as string, "base64")
    : form === "text"
      ? String(body)
      : JSON.stringify(body);
}

/** Gives a reply the status and the headers that an answer names; what is left to send is its body. */
export function tell(
  reply: FastifyReply,
  answer: Answer,
  form: Form,
  contentType: string,
): string | Buffer | undefined {
  void reply.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    if (value === undefined || value === null) continue;
    // RFC 9110, 8.6: of an answer with another length nobody reads anything, and whoever asked would not know why.
    if (name === "content-length" && !(Number.isSafeInteger(value) && Number(value) >= 0))
      throw new RangeError(`An answer cannot be ${String(value)} bytes long.`);
    void reply.header(name, [value].flat().join(","));
  }
  if (answer.body === undefined) return undefined;
  if (!reply.hasHeader("content-type")) void reply.header("content-type", contentType);
  const body = payload(answer.body, form);
  // Together with a text, headers would be written in its encoding, and they have Latin-1 (RFC 9110, 5.5).
  const isLatin = Object.values(reply.getHeaders()).some((each) => /[\x80-\xff]/.test(String(each)));
  return isLatin ? Buffer.from(body as string) : body;
}
