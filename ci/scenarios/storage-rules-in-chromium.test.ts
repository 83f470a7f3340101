import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { clientStoresOf } from "../../generators/emitters/stores/store-versions.ts";
import type { ClientStoreDeclaration, Ir } from "../../generators/model/ir.ts";
import { EXAMPLE } from "../../generators/testing/example-model.ts";
import { findChromium, openBrowser } from "./browser/open-browser.ts";

const entry = fileURLToPath(new URL("storage-rules.browser.ts", import.meta.url));

const [example] = EXAMPLE.clientStores!;
const storing = (...stores: readonly (readonly [model: string, store: string, was?: string])[]): Ir => ({
  ...EXAMPLE,
  clientStores: stores.map(([name, store, was]): ClientStoreDeclaration => ({
    ...example!,
    id: `clientStore:example.${name}`,
    name,
    store,
    ...(was === undefined ? {} : { renamedFrom: [was] }),
  })),
});

/** One store is added and one renamed; then one by its model, and another takes the name that it had. */
const RELEASES = [
  storing(["Message", "messages"], ["Peer", "peers"]),
  storing(["Message", "messages"], ["Peer", "sessions"], ["Draft", "drafts"]),
  storing(["Letter", "letters", "Message"], ["Peer", "sessions"], ["Draft", "messages"], ["Receipt", "receipts"]),
];

/** What the page of each of them would be generated with. */
const PAGES = RELEASES.map((ir, at) => {
  const releases = RELEASES.slice(0, at).map((each, before) => ({ version: `1.${before}.0`, ir: each }));
  const { versions, boundTo } = clientStoresOf(ir, { releases, approved: () => () => false });
  return { versions, boundTo: Object.fromEntries([...boundTo].map(([{ store }, bound]) => [store, bound])) };
});

it("IndexedDB keeps the rules of a storage, opens what other versions have written and gives stores new names, in Chromium", async () => {
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
    const upgraded = await page.evaluate(`globalThis.upgradeStores(${JSON.stringify(PAGES)})`);
    const first = ["messages by 1", "peers by 1"];
    expect(upgraded).toEqual({
      oneByOne: [
        ...["drafts by 2", "drafts by 3", "messages by 1", "messages by 2", "messages by 3"],
        ...["peers by 1", "peers by 2", "peers by 3", "receipts by 3"],
      ],
      atOnce: ["drafts by 2", "messages by 1", "messages by 2", "peers by 1", "peers by 2", "receipts by 2"],
      // Ended in the middle, the upgrade has left all of it as it was, and the next one comes through.
      killed: [first, first],
    });
  } finally {
    await browser.close();
    server.close();
  }
}, 60_000);
