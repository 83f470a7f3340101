import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { readInteropVectors } from "../../web/crypto/testing/read-vectors.ts";

const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const entry = fileURLToPath(new URL("crypto-vectors.browser.ts", import.meta.url));

/** A page on http://localhost, because WebCrypto exists in secure contexts only. */
async function servePage(script: string) {
  const server = createServer((request, response) => {
    const isScript = request.url === "/vectors.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><script type="module" src="/vectors.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

it("the recordings of encrypted-p2p-chat and a conversation of our own hold in Chromium", async () => {
  if (!existsSync(chromiumPath)) {
    console.info("Chromium is not here; set CHROMIUM to its path to run the vectors in it.");
    return;
  }
  const bundle = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false, platform: "browser" });
  const { server, address } = await servePage(bundle.outputFiles[0]?.text ?? "");
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction("globalThis.runCryptoVectors");
    const results = await page.evaluate(`globalThis.runCryptoVectors(${JSON.stringify(readInteropVectors())})`);
    expect(results).toEqual({
      native: { passed: 26, failed: [] },
      software: { passed: 26, failed: [] },
      conversation: "hello from Chromium",
      nativeAlgorithms: ["symmetric", "X25519", "Ed25519"],
    });
  } finally {
    await browser.close();
    server.close();
  }
}, 120_000);
