// @generated tenchat:arbitraries@1 hash:a1763cbb862a9bcb48d7045b2be681d0 DO NOT EDIT DIRECTLY
// From specs/contexts/records/channels.tsp, specs/contexts/records/models.tsp, specs/contexts/records/operations.tsp.

import { type Arbitrary, array, boolean, integer, record } from "fast-check";
import type {
  ListRecordsInput, PutRecordInput, ReadRecordInput, RecordsChangedFrame
} from "../../contracts/records/operations.ts";
import type { OwnRecord, RecordPage, RecordPlace, SharedRecord } from "../../contracts/records/types.ts";
import { base64, drawWith, nested, text } from "../runtime/draw.ts";

export function arbitraryOwnRecord(): Arbitrary<OwnRecord> {
  return record(
    {
      recordId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      change: integer({ min: 0, max: 1000000 }),
      record: base64(29, 64)
    }
  ) as Arbitrary<OwnRecord>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOwnRecord(overrides: Partial<OwnRecord> = {}): OwnRecord {
  return drawWith(arbitraryOwnRecord(), overrides);
}

export function arbitraryRecordPage(): Arbitrary<RecordPage> {
  return record(
    { records: array(nested(() => arbitraryOwnRecord()), { minLength: 0, maxLength: 3 }), hasMore: boolean() }
  ) as Arbitrary<RecordPage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRecordPage(overrides: Partial<RecordPage> = {}): RecordPage {
  return drawWith(arbitraryRecordPage(), overrides);
}

export function arbitraryRecordPlace(): Arbitrary<RecordPlace> {
  return record({ change: integer({ min: 0, max: 1000000 }) }) as Arbitrary<RecordPlace>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRecordPlace(overrides: Partial<RecordPlace> = {}): RecordPlace {
  return drawWith(arbitraryRecordPlace(), overrides);
}

export function arbitrarySharedRecord(): Arbitrary<SharedRecord> {
  return record({ record: base64(29, 64) }) as Arbitrary<SharedRecord>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSharedRecord(overrides: Partial<SharedRecord> = {}): SharedRecord {
  return drawWith(arbitrarySharedRecord(), overrides);
}

export function arbitraryRecordsChangedFrame(): Arbitrary<RecordsChangedFrame> {
  return record({  }) as Arbitrary<RecordsChangedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRecordsChangedFrame(overrides: Partial<RecordsChangedFrame> = {}): RecordsChangedFrame {
  return drawWith(arbitraryRecordsChangedFrame(), overrides);
}

export function arbitraryListRecordsInput(): Arbitrary<ListRecordsInput> {
  return record({ after: integer({ min: 0, max: 1000000 }) }, { requiredKeys: [] }) as Arbitrary<ListRecordsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListRecordsInput(overrides: Partial<ListRecordsInput> = {}): ListRecordsInput {
  return drawWith(arbitraryListRecordsInput(), overrides);
}

export function arbitraryPutRecordInput(): Arbitrary<PutRecordInput> {
  return record(
    {
      recordId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      known: integer({ min: 0, max: 1000000 }),
      record: base64(29, 64)
    }
  ) as Arbitrary<PutRecordInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPutRecordInput(overrides: Partial<PutRecordInput> = {}): PutRecordInput {
  return drawWith(arbitraryPutRecordInput(), overrides);
}

export function arbitraryReadRecordInput(): Arbitrary<ReadRecordInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      recordId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<ReadRecordInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadRecordInput(overrides: Partial<ReadRecordInput> = {}): ReadRecordInput {
  return drawWith(arbitraryReadRecordInput(), overrides);
}
