import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { primitives } from "../../web/crypto/testing/test-primitives.ts";
import { nodePrimitives } from "../histories/node-primitives.ts";
import { readCommandLine } from "../setup/command-line.ts";
import { findChromium, openBrowser } from "../scenarios/browser/open-browser.ts";
import { measureKeys, measureMessages } from "./crypto/measure.ts";
import type { Times } from "./crypto/measure.ts";

/**
 * `npm run bench:crypto`: what sealing and opening a message of a KiB takes in Node and in Chromium, and making all the keys
 * of somebody who signs up. `--messages` and `--keys` choose how many; exits with 1 over what is allowed.
 */

/** Milliseconds in the median. */
const ALLOWED = { node: 1, chromium: 2, keys: 2_000 };

const { messages = 2_000, keys = 5 } = readCommandLine(import.meta.filename, {
  messages: "number",
  keys: "number",
}).options;
let failed = false;

function tell(what: string, times: Times, allowed?: number): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  const limit = allowed === undefined ? "" : ` (${allowed} allowed)`;
  console.log(
    `${what}: ${at(0.5).toFixed(2)} ms in the median${limit}, p95 ${at(0.95).toFixed(2)}, of ${times.length}`,
  );
  // What cannot be told is not kept either.
  failed ||= allowed !== undefined && !(at(0.5) <= allowed);
}

const inNode = await primitives;
const kibibyte = "a message of 1 KiB sealed and opened";
tell(`Node's own functions, ${kibibyte}`, await measureMessages(nodePrimitives(), messages), ALLOWED.node);
// For comparison: each of its steps goes to another thread and back.
tell(`WebCrypto in Node, ${kibibyte}`, await measureMessages(inNode, messages));
tell("WebCrypto in Node, all keys of a new account", await measureKeys(inNode, keys));

if (findChromium() === undefined) {
  console.error("Chromium is not here, so that its figures were not shown; set CHROMIUM to its path.");
  failed = true;
} else await inChromium();
process.exitCode = failed ? 1 : 0;

/** On http://localhost, because WebCrypto exists in secure contexts only. */
async function inChromium(): Promise<void> {
  const entry = fileURLToPath(new URL("crypto/crypto.browser.ts", import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false, platform: "browser" });
  await using closing = new AsyncDisposableStack();
  const server = createServer((request, response) => {
    const isScript = request.url === "/bench.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    const page = '<!doctype html><script type="module" src="/bench.js"></script>';
    response.end(isScript ? bundle.outputFiles[0]?.text : page);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  closing.defer(() => void server.close());
  const browser = await openBrowser();
  closing.defer(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("globalThis.measureKeys");
  const version = `Chromium ${browser.version()}`;
  const run = (call: string) => page.evaluate<Times>(`globalThis.${call}`);
  tell(`${version}, ${kibibyte}`, await run(`measureMessages(${messages})`), ALLOWED.chromium);
  tell(`${version}, all keys of a new account`, await run(`measureKeys(${keys})`), ALLOWED.keys);
}
