import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { createFile } from "./client-files.ts";
import type { ClientFile } from "./client-files.ts";
import { offlineWorker } from "./offline-worker.ts";

const program = readFileSync(join(import.meta.dirname, "../../../web/app/public/worker.js"));
const ORIGIN = "https://chat.example.org";

/** A client of two files whose page names its script. */
function client(script: string): ReadonlyMap<string, ClientFile> {
  const html = `<!doctype html><script src="${script}"></script><tc-app></tc-app>`;
  return new Map([
    ["/index.html", createFile(Buffer.from(html), "index.html", "text/html")],
    [`/${script}`, createFile(Buffer.from(`// ${script}`), script, "text/javascript")],
    ["/worker.js", createFile(program, "worker.js", "text/javascript")],
  ]);
}

/** A browser that keeps things for the workers of one server; a server that hands out what it has now. */
class Browser {
  readonly kept = new Map<string, Map<string, Response>>();
  serves: ReadonlyMap<string, ClientFile> = new Map();
  online = true;

  /** The worker of what is served; `install` and `fetch` are what the browser asks of it. */
  worker() {
    const listeners = new Map<string, (event: unknown) => void>();
    const source = offlineWorker(this.serves, "a policy", /^\/(v\d+)(\/|$)/)!.bytes.toString();
    const self = {
      location: { origin: ORIGIN },
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
      skipWaiting: async () => {},
      clients: { claim: async () => {} },
    };
    // Nobody waits for a patience that is not needed.
    const patience = (run: () => void, after: number) => setTimeout(run, after).unref();
    const web = { setTimeout: patience, Response, Headers, URL, TextEncoder, Uint8Array, crypto, btoa, Promise };
    runInContext(source, createContext({ self, caches: this.#caches(), fetch: this.#fetch, ...web }));
    const waits = async (type: string) => {
      let work: Promise<unknown> | undefined;
      listeners.get(type)!({ waitUntil: (promise: Promise<unknown>) => (work = promise) });
      await work;
    };
    return {
      install: () => waits("install"),
      activate: () => waits("activate"),
      fetch: async (path: string, mode = "cors") => {
        let answer: Promise<Response> | undefined;
        const request = { url: ORIGIN + path, method: "GET", mode };
        listeners.get("fetch")!({ request, respondWith: (promise: Promise<Response>) => (answer = promise) });
        return answer && (await answer).text();
      },
    };
  }

  readonly #fetch = async (asked: string | { url: string }) => {
    if (!this.online) throw new TypeError("Failed to fetch");
    const path = typeof asked === "string" ? asked : new URL(asked.url).pathname;
    const file = this.serves.get(path) ?? this.serves.get("/index.html")!;
    const nonce = path.includes("-") ? "" : ` ngCspNonce="n${Math.random()}"`;
    return new Response(file.bytes.toString().replace("<tc-app", `<tc-app${nonce}`));
  };

  #caches() {
    const pathOf = (asked: string | { url: string }) =>
      typeof asked === "string" ? asked : new URL(asked.url).pathname;
    return {
      open: async (name: string) => {
        const files = this.kept.get(name) ?? new Map<string, Response>();
        this.kept.set(name, files);
        return { put: async (path: string, answer: Response) => void files.set(path, answer) };
      },
      keys: async () => [...this.kept.keys()],
      delete: async (name: string) => this.kept.delete(name),
      match: async (asked: string | { url: string }, { cacheName }: { cacheName?: string } = {}) => {
        const within = [...this.kept].filter(([name]) => cacheName === undefined || name === cacheName);
        return within
          .map(([, files]) => files.get(pathOf(asked)))
          .find((found) => found !== undefined)
          ?.clone();
      },
    };
  }
}

describe("the worker that keeps the page", () => {
  it("opens the page without a network, and asks the server first while there is one", async () => {
    const browser = new Browser();
    browser.serves = client("main-AAAAAAA1.js");
    const worker = browser.worker();
    await worker.install();
    browser.online = false;
    expect(await worker.fetch("/conversations/x", "navigate")).toContain("main-AAAAAAA1.js");
    expect(await worker.fetch("/main-AAAAAAA1.js")).toBe("// main-AAAAAAA1.js");
    browser.online = true;
    browser.serves = client("main-BBBBBBB2.js");
    expect(await worker.fetch("/", "navigate")).toContain("main-BBBBBBB2.js");
  });

  it("keeps what it had when a new version does not come whole", async () => {
    const browser = new Browser();
    browser.serves = client("main-AAAAAAA1.js");
    const old = browser.worker();
    await old.install();
    browser.serves = client("main-BBBBBBB2.js");
    const next = browser.worker();
    const whole = browser.serves;
    browser.serves = new Map([
      ...whole,
      ["/main-BBBBBBB2.js", createFile(Buffer.from("// ma"), "m.js", "text/javascript")],
    ]);
    await expect(next.install()).rejects.toThrow("/main-BBBBBBB2.js is not what it should be.");
    browser.online = false;
    expect(await old.fetch("/", "navigate")).toContain("main-AAAAAAA1.js");
    expect(browser.kept.size).toBe(1);
  });

  it("gives each page the parts it was built with, also a tab that is older than the update", async () => {
    const browser = new Browser();
    for (const script of ["main-AAAAAAA1.js", "main-BBBBBBB2.js", "main-CCCCCCC3.js"]) {
      browser.serves = client(script);
      const worker = browser.worker();
      await worker.install();
      await worker.activate();
    }
    const worker = browser.worker();
    browser.online = false;
    expect(await worker.fetch("/", "navigate")).toContain("main-CCCCCCC3.js");
    expect(await worker.fetch("/main-BBBBBBB2.js")).toBe("// main-BBBBBBB2.js");
    await expect(worker.fetch("/main-AAAAAAA1.js")).rejects.toThrow("Failed to fetch");
  });

  it("has nothing to do with what the API answers, nor with pages that are not the client's", async () => {
    const browser = new Browser();
    browser.serves = client("main-AAAAAAA1.js");
    const worker = browser.worker();
    await worker.install();
    for (const path of ["/v1/account", "/", "/health"]) expect(await worker.fetch(path)).toBeUndefined();
    expect(await worker.fetch("/v1/account", "navigate")).toBeUndefined();
  });
});
