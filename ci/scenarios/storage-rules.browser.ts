import { IndexedDbStorage } from "../../web/hosts/indexed-db-storage.ts";
import { brokenStorageRules } from "../../web/hosts/testing/storage-rules.ts";
import { brokenUpgradeRules } from "../../web/hosts/testing/upgrade-rules.ts";

const browser = { database: () => indexedDB, manager: () => navigator.storage };

Object.assign(globalThis, {
  runStorageRules: async () => [
    ...(await brokenStorageRules(new IndexedDbStorage(browser))),
    ...(await brokenUpgradeRules(browser)),
  ],
});
