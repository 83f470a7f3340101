import { RecordNotFound } from "../../../../generated/contracts/records/errors.ts";
import type { RecordsOperations } from "../../../../generated/server/records/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { findRecord } from "../store/sealed-records.ts";

/** Hands a record to whoever knows its id. */
export function readRecord({ dataSource }: Kernel): RecordsOperations["readRecord"] {
  return async ({ accountId, recordId }) => {
    const found = await findRecord(dataSource.manager, accountId, recordId);
    if (found === null) throw new RecordNotFound();
    return { record: found.record.toString("base64") };
  };
}
