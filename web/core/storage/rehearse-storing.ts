import type { Timers } from "../host.ts";
import type { SealedDatabase } from "./sealed-database.ts";
import { StorageFailure } from "./storage-failure.ts";

const patience = 15_000;
const where = { table: "device", key: "rehearsal" } as const;
/** Twice what the first keys of a device take. */
const size = 512 * 1024;

/** Stores as much as a device's keys take and removes it again. Rejects with a `StorageFailure` where that does not work. */
export async function rehearseStoring(database: SealedDatabase, timers: Timers): Promise<void> {
  const work = async () => {
    await database.commit([{ ...where, value: "0".repeat(size) }]);
    await database.commit([{ ...where, remove: true }], "relaxed");
  };
  await new Promise<void>((resolve, reject) => {
    const cancel = timers.after(patience, () => reject(new StorageFailure("write")));
    work().then(resolve, reject).finally(cancel);
  });
}
