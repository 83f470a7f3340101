import { Catch, Inject, NotFoundException, type ArgumentsHost, type ExceptionFilter } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { DeclaredError } from "../../contracts/runtime/check.ts";
import {
  Forbidden,
  InternalError,
  InvalidInput,
  NotFound,
  PayloadTooLarge,
  UnsupportedMediaType,
} from "../../contracts/refusals.ts";
import { ERROR_LOG, type ErrorLog } from "./operation.ts";

/** Those whose `retryAfter` is that of HTTP, in seconds (RFC 9110, section 10.2.3). */
const SAYS_WHEN: ReadonlySet<number> = new Set([429, 503]);

/** Renders declared errors; anything else is logged and answered without a detail. */
export class ErrorFilter implements ExceptionFilter {
  readonly #log: ErrorLog;

  constructor(log: ErrorLog) {
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const declared = declare(error, request.id, this.#log);
    const { retryAfter } = declared as { readonly retryAfter?: unknown };
    if (SAYS_WHEN.has(declared.status) && typeof retryAfter === "number")
      void reply.header("retry-after", String(retryAfter));
    void reply
      .code(declared.status)
      .header("content-type", "application/json; charset=utf-8")
      .send(JSON.stringify(declared.toBody()));
  }
}
Catch()(ErrorFilter);
Inject(ERROR_LOG)(ErrorFilter, undefined, 0);

/** The declared error that an exception is, or an opaque one under whose reference the log has the rest. */
export function declare(error: unknown, requestId: string, log: ErrorLog): DeclaredError {
  if (error instanceof DeclaredError) return error;
  const known = fromFramework(error);
  if (known !== undefined) return known;
  log.unexpected(error, requestId);
  return new InternalError({ reference: requestId });
}

/**
 * What PostgreSQL says of a value that is more than a row or an index holds of one, as a text that nothing bounds may
 * be: whoever sent it can send less (PostgreSQL, appendix A).
 */
const PROGRAM_LIMIT = "54000";

/** What Nest and Fastify refuse before an operation is reached, and a database because there is too much of it. */
function fromFramework(error: unknown): DeclaredError | undefined {
  if (error instanceof NotFoundException) return new NotFound();
  if (typeof error !== "object" || error === null) return undefined;
  const status =
    "getStatus" in error && typeof error.getStatus === "function"
      ? (error.getStatus() as number)
      : "statusCode" in error
        ? (error.statusCode as number)
        : undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (status === 413) return new PayloadTooLarge();
  if (code === PROGRAM_LIMIT) return new PayloadTooLarge();
  if (status === 415) return new UnsupportedMediaType();
  if (status === 404) return new NotFound();
  if (status === 403) return new Forbidden();
  if (status === 400 || code.startsWith("FST_ERR_CTP") || code === "FST_ERR_BAD_URL")
    return new InvalidInput({ issues: [{ path: "", problem: "the request is not well-formed JSON over HTTP" }] });
  return undefined;
}
