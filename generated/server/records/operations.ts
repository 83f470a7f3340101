// @generated tenchat:server@1 hash:c77e23274b6a923b545883d50e348d59 DO NOT EDIT DIRECTLY
// From specs/contexts/records/operations.tsp.

import type { ListRecordsInput, PutRecordInput, ReadRecordInput } from "../../contracts/records/operations.ts";
import type { RecordPage, RecordPlace, SharedRecord } from "../../contracts/records/types.ts";
import {
  validateListRecordsInput, validatePutRecordInput, validateReadRecordInput
} from "../../contracts/records/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** What people keep for themselves on all of their devices, and what they hand on of it; sealed, all of it. */
export interface RecordsOperations {
  /** Everything of one's own that was changed after a change, oldest change first. */
  listRecords(input: ListRecordsInput, context: OperationContext<UserActor>): Promise<RecordPage>;
  /** Writes a record of one's own. One's other devices hear `records.changed`. */
  putRecord(input: PutRecordInput, context: OperationContext<UserActor>): Promise<RecordPlace>;
  /** What somebody hands on, to whoever was given its id; the key to it comes the same way. */
  readRecord(input: ReadRecordInput, context: OperationContext<UserActor>): Promise<SharedRecord>;
}

/** The implementation, for dependency injection. */
export const RECORDS_OPERATIONS = Symbol("RecordsOperations");

export const LIST_RECORDS: OperationDefinition<ListRecordsInput> = {
  action: "records.list-records",
  validate: validateListRecordsInput,
  parameters: [{"name":"after","property":"after","in":"query","as":"number"}],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const PUT_RECORD: OperationDefinition<PutRecordInput> = {
  action: "records.put-record",
  validate: validatePutRecordInput,
  parameters: [{"name":"recordId","property":"recordId","in":"path","as":"text"}],
  body: "flat",
  rateLimit: {"points":120,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};

export const READ_RECORD: OperationDefinition<ReadRecordInput> = {
  action: "records.read-record",
  validate: validateReadRecordInput,
  parameters: [{"name":"accountId","property":"accountId","in":"path","as":"text"},{
    "name":"recordId",
    "property":"recordId",
    "in":"path",
    "as":"text"
  }],
  body: null,
  rateLimit: {"points":240,"seconds":60,"per":"account"},
  audited: false,
  reply: null,
};
