import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { expectedReports } from "../../web/crypto/testing/public-vectors/expected.ts";
import { publicVectorFolder, readPublicVector } from "../../web/crypto/testing/public-vectors/folder.ts";
import { readInteropVectors } from "../../web/crypto/testing/read-vectors.ts";
import { findChromium, openBrowser } from "./browser/open-browser.ts";

const entry = fileURLToPath(new URL("crypto-vectors.browser.ts", import.meta.url));

const folder = publicVectorFolder(process.env["TENCHAT_VECTORS"]);

/** A page on http://localhost, because WebCrypto exists in secure contexts only. */
async function servePage(script: string) {
  const server = createServer(({ url = "" }, response) => {
    if (folder !== undefined && url.startsWith("/published/")) {
      response.setHeader("content-type", "application/json");
      return void response.end(readPublicVector(folder, url.slice("/published/".length)));
    }
    const isScript = url === "/vectors.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><script type="module" src="/vectors.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

describe("web/crypto in Chromium", () => {
  const here = findChromium() !== undefined;
  let opened: { browser: Browser; page: Page; server: Server } | undefined;

  beforeAll(async () => {
    if (!here) return;
    const bundle = await build({
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      write: false,
      platform: "browser",
    });
    const { server, address } = await servePage(bundle.outputFiles[0]?.text ?? "");
    const browser = await openBrowser();
    const page = await browser.newPage();
    opened = { browser, page, server };
    await page.goto(address);
    await page.waitForFunction("globalThis.runCryptoVectors");
  }, 120_000);

  afterAll(async () => {
    await opened?.browser.close();
    opened?.server.close();
  });

  it("holds the recordings of encrypted-p2p-chat and a conversation of our own", async () => {
    if (opened === undefined) return console.info("Chromium is not here; set CHROMIUM to run the vectors in it.");
    const vectors = JSON.stringify(readInteropVectors());
    expect(await opened.page.evaluate(`globalThis.runCryptoVectors(${vectors})`)).toEqual({
      native: { passed: 26, failed: [] },
      software: { passed: 26, failed: [] },
      conversation: "hello from Chromium",
      nativeAlgorithms: ["symmetric", "X25519", "Ed25519"],
    });
  }, 120_000);

  it("is found right by the published vectors, natively and without", async () => {
    if (opened === undefined) return;
    if (folder === undefined)
      return console.info("The published vectors are not here; set TENCHAT_VECTORS to run them.");
    expect(await opened.page.evaluate("globalThis.runPublished()")).toEqual({
      native: expectedReports,
      software: expectedReports,
    });
  }, 120_000);
});
