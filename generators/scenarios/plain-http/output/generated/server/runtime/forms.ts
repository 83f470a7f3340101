// @generated tenchat:server@1 hash:b8c165e569f4fc0efb7e1682661cc1b4 DO NOT EDIT DIRECTLY
// From the generator alone.

import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** A part as it arrived: a text, or the bytes of a file. */
interface Part {
  readonly value: unknown;
  readonly filename?: string;
  readonly mimetype?: string;
}

/** Reads forms with all their parts; together they are no larger than a body may be. */
export function readForms(server: FastifyInstance): void {
  void server.register(multipart);
  server.addHook("preValidation", async (request) => {
    if (!request.isMultipart()) return;
    try {
      request.body = await readParts(request);
    } catch (error) {
      // What the plugin does not name is a form that is none.
      throw Object.assign(error as Error, { statusCode: (error as { statusCode?: number }).statusCode ?? 400 });
    }
  });
}

async function readParts(request: FastifyRequest): Promise<Record<string, Part[]>> {
  const form = Object.create(null) as Record<string, Part[]>;
  for await (const part of request.parts()) {
    const value = part.type === "file" ? await part.toBuffer() : part.value;
    const filename = part.type === "file" ? { filename: part.filename } : {};
    (form[part.fieldname] ??= []).push({ value, ...filename, mimetype: part.mimetype });
  }
  return form;
}
