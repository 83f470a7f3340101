import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ClientFile } from "./client-files.ts";
import { offlineWorker, WORKER } from "./offline-worker.ts";
import { anonymousPolicy, pagePolicy } from "./page-policies.ts";

const INDEX = "/index.html";

// Where the client never has a page of its own: an unknown address there is an error, not a page.
const NOT_A_PAGE = /^\/(v\d+|api|ws|federation|health|metrics|\.well-known)(\/|$)|\.\w+$/;

// The page of the anonymous mode (web/app/mesh), which is built by itself and has a policy of its own.
const ANONYMOUS = /^\/anonymous(\/|$)/;
const ANONYMOUS_INDEX = "/anonymous/index.html";

// What the browser keeps is the page under the ordinary policy: where it may not ask a relay it is of no use.
const NOT_KEPT = new RegExp(`${NOT_A_PAGE.source}|${ANONYMOUS.source}`);

// Whoever asks for the page by such a name has a browser on this machine, or wants to be taken for one.
const AT_THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

// The worker asks for what it keeps, here and nowhere else.
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/**
 * Serves the built client at every GET address that no operation has: its files, and its page for its own addresses.
 * `plainRelays`: those that the page of the anonymous mode asks over http, where it is asked for at this machine. They are in
 * its operator's own network, which is nobody else's business, and elsewhere a page on http has no cryptography anyway.
 */
export function serveClient(
  server: FastifyInstance,
  files: ReadonlyMap<string, ClientFile>,
  plainRelays: readonly string[] = [],
): void {
  const kept = new Map([...files].filter(([path]) => !ANONYMOUS.test(path)));
  const worker = offlineWorker(kept, pagePolicy(""), NOT_KEPT);
  server.get("/*", async (request, reply) => {
    const path = request.url.split("?")[0]!;
    if (worker !== undefined && path === WORKER) {
      return sendFile(request, reply.header("content-security-policy", WORKER_POLICY), worker);
    }
    const index = ANONYMOUS.test(path) ? ANONYMOUS_INDEX : INDEX;
    const file = files.get(path);
    if (file && path !== index) return sendFile(request, reply, file);
    const page = files.get(index);
    const wantsPage =
      path === index || (!NOT_A_PAGE.test(path) && /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*"));
    if (!page || !wantsPage) return reply.callNotFound();
    if (index === INDEX) return sendPage(reply, page);
    return sendAnonymous(reply, page, AT_THIS_MACHINE.test(request.headers.host ?? "") ? plainRelays : []);
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
  return sendHtml(reply.header("content-security-policy", pagePolicy(nonce)), page, ` ngCspNonce="${nonce}"`);
}

/**
 * The page that talks through relays is told which of them have no https, and sees and hears nobody. No page that opened it
 * keeps hold of it: one with accounts, of this same origin, could otherwise ask whom it likes by this one's policy. Browsers
 * that do not know the word take it for none, which is another than the opener's, and let go as well.
 */
function sendAnonymous(reply: FastifyReply, page: ClientFile, plain: readonly string[]): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  void reply.header("content-security-policy", anonymousPolicy(nonce, plain));
  void reply.header("permissions-policy", "camera=(), geolocation=(), microphone=()");
  void reply.header("cross-origin-opener-policy", "noopener-allow-popups");
  return sendHtml(reply, page, ` ngCspNonce="${nonce}" data-plain-relays="${inQuotes(plain.join(" "))}"`);
}

function sendHtml(reply: FastifyReply, page: ClientFile, attributes: string): FastifyReply {
  const html = page.bytes.toString().replace("<tc-app", () => `<tc-app${attributes}`);
  return reply.header("cache-control", "no-cache").header("content-type", page.contentType).send(html);
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As it is written between double quotes, which nothing in it ends. */
function inQuotes(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign]!);
}
