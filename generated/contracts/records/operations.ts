// @generated tenchat:contracts@1 hash:0b4f686b19400b7d0e951c96bcec349a DO NOT EDIT DIRECTLY
// From specs/contexts/records/channels.tsp, specs/contexts/records/operations.tsp.

import type { AccountId } from "../shared/types.ts";
import type { RecordChange, RecordId, SealedRecord } from "./types.ts";

/** What the frame `records.changed` says. */
export interface RecordsChangedFrame {
}

/** What `listRecords` takes. */
export interface ListRecordsInput {
  /** Only what was changed after this one; everything without it. */
  after?: RecordChange;
}

/** What `putRecord` takes. */
export interface PutRecordInput {
  recordId: RecordId;
  /** The change by which the asker knows the record; 0 of one that it does not know. Another one is refused. */
  known: RecordChange;
  record: SealedRecord;
}

/** What `readRecord` takes. */
export interface ReadRecordInput {
  accountId: AccountId;
  recordId: RecordId;
}
