import type { RecordsOperations } from "../../../../generated/server/records/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { recordsAfter } from "../store/sealed-records.ts";

/** So many records are at most 2 MiB. */
const PAGE = 32;

/** What the asker's account has changed after a change. */
export function listRecords({ dataSource }: Kernel): RecordsOperations["listRecords"] {
  return async ({ after = 0 }, { actor: { accountId } }) => {
    const rows = await recordsAfter(dataSource.manager, accountId, after, PAGE + 1);
    return {
      records: rows.slice(0, PAGE).map(({ recordId, change, record }) => ({
        recordId,
        change,
        record: record.toString("base64"),
      })),
      hasMore: rows.length > PAGE,
    };
  };
}
