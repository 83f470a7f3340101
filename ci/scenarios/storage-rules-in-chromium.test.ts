import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { findChromium, openBrowser } from "./browser/open-browser.ts";

const entry = fileURLToPath(new URL("storage-rules.browser.ts", import.meta.url));

it("IndexedDB keeps the rules of a storage and opens what other versions have written, in Chromium", async () => {
  if (findChromium() === undefined)
    return console.info("Chromium is not here; set CHROMIUM to its path to run this in it.");
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    write: false,
    platform: "browser",
  });
  const server = createServer((request, response) => {
    const isScript = request.url === "/rules.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(
      isScript ? bundle.outputFiles[0]?.text : '<!doctype html><script type="module" src="/rules.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("globalThis.runStorageRules");
    expect(await page.evaluate("globalThis.runStorageRules()")).toEqual([]);
  } finally {
    await browser.close();
    server.close();
  }
}, 60_000);
