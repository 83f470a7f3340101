import { MemoryStorage } from "./memory-storage.ts";
import { brokenStorageRules } from "./testing/storage-rules.ts";

it("MemoryStorage keeps the rules of a storage", async () => {
  expect(await brokenStorageRules(new MemoryStorage())).toEqual([]);
});
