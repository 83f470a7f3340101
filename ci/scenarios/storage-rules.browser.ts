import { IndexedDbStorage } from "../../web/hosts/indexed-db-storage.ts";
import { brokenStorageRules } from "../../web/hosts/testing/storage-rules.ts";
import { brokenUpgradeRules } from "../../web/hosts/testing/upgrade-rules.ts";
import { hangInUpgrade, readAfterKill, readAfterReleases, type PageOfRelease } from "./store-upgrades.browser.ts";

const browser = { database: () => indexedDB, manager: () => navigator.storage };

// The same script is that of the worker.
if (!("document" in globalThis)) hangInUpgrade(browser);

Object.assign(globalThis, {
  runStorageRules: async () => [
    ...(await brokenStorageRules(new IndexedDbStorage(browser))),
    ...(await brokenUpgradeRules(browser)),
  ],
  upgradeStores: async (pages: readonly PageOfRelease[]) => {
    const [first, last] = [pages[0]!, pages.at(-1)!];
    return {
      oneByOne: await readAfterReleases(browser, pages, "one-by-one"),
      atOnce: await readAfterReleases(browser, [first, last], "at-once"),
      killed: await readAfterKill(browser, [first, last], "killed"),
    };
  },
});
