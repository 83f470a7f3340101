import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import type { RecordsOperations } from "../../../generated/server/records/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { AccountDevices } from "../identity/index.ts";
import { listRecords } from "./operations/list-records.ts";
import { putRecord } from "./operations/put-record.ts";
import { readRecord } from "./operations/read-record.ts";
import { onAccountDeleted } from "./reactions/on-account-deleted.ts";

/** What this room gives to the composition. */
export interface OpenedRecords extends ContextRoom<RecordsOperations> {
  readonly reactions: Required<Pick<ContextReactions, "account-deleted">>;
}

/** The room over a kernel. */
export function openRecords(kernel: Kernel, accountDevices: Pick<AccountDevices, "hold">): OpenedRecords {
  const operations = {
    listRecords: listRecords(kernel),
    putRecord: putRecord(kernel, accountDevices),
    readRecord: readRecord(kernel),
  } satisfies RecordsOperations;
  return { operations, reactions: { "account-deleted": onAccountDeleted }, jobs: {} };
}
