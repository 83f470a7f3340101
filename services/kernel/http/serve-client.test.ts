import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { readClientFiles } from "./client-files.ts";
import { createHttpAdapter } from "./create-http-adapter.ts";
import { serveClient } from "./serve-client.ts";

const script = `console.log("${"hello ".repeat(500)}")`;
let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-client-"));
  mkdirSync(join(folder, "media"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><body><tc-app></tc-app></body>");
  writeFileSync(join(folder, "main-B3Y99RSt.js"), script);
  writeFileSync(join(folder, "worker-B3Y99RSt.js"), script);
  writeFileSync(join(folder, "media", "mark.svg"), "<svg/>");
  writeFileSync(join(folder, "worker.js"), "// keeps the page");
  mkdirSync(join(folder, "anonymous"));
  writeFileSync(join(folder, "anonymous", "index.html"), "<!doctype html><body>relays<tc-app></tc-app></body>");
  writeFileSync(join(folder, "anonymous", "main-A3Y99RSt.js"), script);
  writeFileSync(join(folder, "notes.secret"), "of no known type");
  const adapter = createHttpAdapter({ unexpected() {}, audited() {} }, () => {});
  server = adapter.getInstance() as unknown as FastifyInstance;
  serveClient(server, readClientFiles(folder), ["127.0.0.1:4801", "127.0.0.1:4802"]);
  await server.ready();
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ method: "GET", url, headers });

describe("serving the client", () => {
  it("sends the page under a strict policy, with a fresh nonce each time", async () => {
    const [first, second] = [await get("/"), await get("/")];
    const nonceOf = (text: string) => /ngCspNonce="([^"]+)"/.exec(text)?.[1];
    expect(nonceOf(first.body)).toBeDefined();
    expect(nonceOf(first.body)).not.toBe(nonceOf(second.body));
    const policy = String(first.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'nonce-${nonceOf(first.body)}'`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(first.headers["cache-control"]).toBe("no-cache");
    // Codes are scanned and calls are made by this page, and by none that it shows.
    expect(first.headers["permissions-policy"]).toBe("camera=(self), geolocation=(), microphone=(self)");
  });

  it("sends the page for the client's own addresses, and not-found for those that are not", async () => {
    expect((await get("/conversations/abc", { accept: "text/html" })).statusCode).toBe(200);
    expect((await get("/v1/nothing", { accept: "text/html" })).statusCode).toBe(404);
    expect((await get("/missing.js")).statusCode).toBe(404);
    expect((await get("/conversations/abc", { accept: "application/json" })).statusCode).toBe(404);
  });

  it("lets the page of the anonymous mode alone ask relays: over https, and those that the operator tries out over http", async () => {
    const policyOf = async (path: string) =>
      String((await get(path, { accept: "text/html" })).headers["content-security-policy"]).replace(/nonce-[^']+/, "");
    const anonymous = await get("/anonymous");
    // A page that holds the window of another one of its origin could ask by that one's policy.
    expect(anonymous.headers["cross-origin-opener-policy"]).toBe("noopener-allow-popups");
    expect((await get("/")).headers["cross-origin-opener-policy"]).toBe("same-origin");
    const policy = await policyOf("/anonymous");
    expect(policy).toContain("; connect-src https: http://127.0.0.1:4801 http://127.0.0.1:4802;");
    expect(policy).toContain("; worker-src 'none';");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(anonymous.body).toContain('data-plain-relays="127.0.0.1:4801 127.0.0.1:4802"');
    expect(anonymous.headers["permissions-policy"]).toBe("camera=(), geolocation=(), microphone=()");
    expect(await policyOf("/anonymous/talk")).toBe(policy);
    // In nothing else do they differ, and the ordinary page, wherever it is, asks this server and no other.
    const ordinary = await policyOf("/");
    const alike = (text: string) =>
      text.split("; ").filter((each) => !/^(connect|worker)-src |^trusted-types /.test(each));
    expect(alike(policy)).toEqual(alike(ordinary));
    expect(ordinary).toContain("; connect-src 'self';");
    for (const path of ["/anonymously", "/conversations/anonymous", "/audit"])
      expect(await policyOf(path)).toBe(ordinary);
    expect((await get("/")).body).not.toContain("data-plain-relays");
    for (const path of ["/anonymous", "/anonymous/talk", "/anonymous/index.html"])
      expect((await get(path, { accept: "text/html" })).body).toContain("relays<tc-app ngCspNonce");
    expect((await get("/anonymous/main-A3Y99RSt.js")).body).toBe(script);
    expect((await get("/anonymous/missing.js")).statusCode).toBe(404);
  });

  it("tells nobody of the relays that the operator tries out, but who is at this machine", async () => {
    for (const host of ["localhost", "LOCALHOST:3000", "127.0.0.1:3000", "[::1]:3000"])
      expect((await get("/anonymous", { host })).body).toContain('data-plain-relays="127.0.0.1:4801 127.0.0.1:4802"');
    for (const host of ["chat.example.org", "192.168.0.7:3000", "localhost.example.org", "127.0.0.1.example.org"]) {
      const { body, headers } = await get("/anonymous", { host });
      expect(`${host} ${body} ${String(headers["content-security-policy"])}`).not.toMatch(/:480|plain-relays="[^"]/);
    }
  });

  it("lets nothing of what is written into the page end the attribute that it is in", async () => {
    const adapter = createHttpAdapter({ unexpected() {}, audited() {} }, () => {});
    const other = adapter.getInstance() as unknown as FastifyInstance;
    serveClient(other, readClientFiles(folder), ['"><b>&']);
    const { body } = await other.inject({ method: "GET", url: "/anonymous", headers: { host: "localhost" } });
    expect(body).toContain('data-plain-relays="&quot;&gt;&lt;b&gt;&amp;"');
    await other.close();
  });

  it("has the browser keep the page with accounts alone", async () => {
    const { files, noPage } = JSON.parse(/^const CLIENT = (.*);$/m.exec((await get("/worker.js")).body)![1]!) as {
      files: Record<string, string>;
      noPage: string;
    };
    expect(Object.keys(files)).toContain("/main-B3Y99RSt.js");
    expect(Object.keys(files).filter((path) => path.startsWith("/anonymous"))).toEqual([]);
    expect(["/anonymous", "/anonymous/talk", "/audit"].map((path) => new RegExp(noPage).test(path))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("lets the worker that computes with keys talk to nobody, and load nothing", async () => {
    const { headers } = await get("/worker-B3Y99RSt.js");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it("lets a file with a hash in its name be kept for good, and compresses it for whom it may", async () => {
    const plain = await get("/main-B3Y99RSt.js");
    expect(plain.body).toBe(script);
    expect(plain.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    const compressed = await get("/main-B3Y99RSt.js", { "accept-encoding": "gzip, br" });
    expect(compressed.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe(script);
  });

  it("answers 304 to whoever has a file already", async () => {
    const first = await get("/media/mark.svg");
    expect(first.headers["cache-control"]).toBe("no-cache");
    const again = await get("/media/mark.svg", { "if-none-match": String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  it.each(["/../package.json", "/..%2fpackage.json", "/media/../../x.js", "/notes.secret", "/%2e%2e/etc/passwd.js"])(
    "sends nothing that is not a file of the client: %s",
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});
