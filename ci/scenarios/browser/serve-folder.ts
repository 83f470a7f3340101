import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The content security policy under which the client must work: inline, only the styles that components bring along. */
const strictPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** Serves a built client the way the server does: files as they are, any other address as the page. */
export async function serveFolder(folder: string): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const wanted = join(folder, path);
    const found = extname(path) !== "" && existsSync(wanted) ? await readFile(wanted) : undefined;
    const nonce = randomBytes(16).toString("base64");
    const page = async () =>
      (await readFile(join(folder, "index.html"), "utf8")).replace("<tc-app", `<tc-app ngCspNonce="${nonce}"`);
    const body = found ?? (await page());
    const type = found === undefined ? TYPES[".html"] : TYPES[extname(path)];
    response.writeHead(200, {
      "content-type": type ?? "application/octet-stream",
      "content-security-policy": strictPolicy(nonce),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
