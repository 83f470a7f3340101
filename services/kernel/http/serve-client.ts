import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ClientFile } from "./client-files.ts";
import { offlineWorker, WORKER } from "./offline-worker.ts";

const INDEX = "/index.html";

// Where the client never has a page of its own: an unknown address there is an error, not a page.
const NOT_A_PAGE = /^\/(v\d+|api|ws|federation|health|metrics|\.well-known)(\/|$)|\.\w+$/;

// The worker asks for what it keeps, here and nowhere else.
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** Serves the built client at every GET address that no operation has: its files, and its page for its own addresses. */
export function serveClient(server: FastifyInstance, files: ReadonlyMap<string, ClientFile>): void {
  const worker = offlineWorker(files, pagePolicy(""), NOT_A_PAGE);
  server.get("/*", async (request, reply) => {
    const path = request.url.split("?")[0]!;
    if (worker !== undefined && path === WORKER) {
      return sendFile(request, reply.header("content-security-policy", WORKER_POLICY), worker);
    }
    const file = files.get(path);
    if (file && path !== INDEX) return sendFile(request, reply, file);
    const page = files.get(INDEX);
    const wantsPage =
      path === INDEX || (!NOT_A_PAGE.test(path) && /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*"));
    if (page && wantsPage) return sendPage(reply, page);
    return reply.callNotFound();
  });
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: ClientFile): Promise<FastifyReply> {
  reply.header("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  reply.header("etag", file.etag).header("content-type", file.contentType).header("vary", "accept-encoding");
  if (request.headers["if-none-match"] === file.etag) return reply.code(304).send();
  const compressed = /\bbr\b/.test(request.headers["accept-encoding"] ?? "") ? file.compressed() : undefined;
  if (!compressed) return reply.send(file.bytes);
  return reply.header("content-encoding", "br").send(await compressed);
}

/** The page with a fresh nonce for the styles that its components bring along; nothing else inline is let in. */
function sendPage(reply: FastifyReply, page: ClientFile): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  const html = page.bytes.toString().replace("<tc-app", `<tc-app ngCspNonce="${nonce}"`);
  return reply
    .header("content-security-policy", pagePolicy(nonce))
    .header("cache-control", "no-cache")
    .header("content-type", page.contentType)
    .send(html);
}

/** Content Security Policy level 3: scripts, styles and connections only from here, nobody may frame the page. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    // Nothing but Angular's own two policies may make markup or code of a text, and `tenchat` an address of a script:
    // that of the worker, and no other (Trusted Types).
    "require-trusted-types-for 'script'",
    "trusted-types angular angular#bundler tenchat",
    "frame-ancestors 'none'",
  ].join("; ");
}
