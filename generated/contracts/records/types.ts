// @generated tenchat:contracts@1 hash:7b191c2fcba78140e25b06677744ed8c DO NOT EDIT DIRECTLY
// From specs/contexts/records/models.tsp.

/** The order of an account's changes, from 1; 0 stands for none. */
export type RecordChange = number;

/**
 * Names a record of an account. A client makes it from its master key and what the record is about, so that the server
 * learns neither what that is nor can anybody guess it: whoever knows the id was given it.
 */
export type RecordId = string;

/** A sealed record, padded; at most 64 KiB of it. */
export type SealedRecord = string;

/** A record as its own devices read it. */
export interface OwnRecord {
  recordId: RecordId;
  change: RecordChange;
  record: SealedRecord;
}

export interface RecordPage {
  /** In the order in which they were changed. */
  records: OwnRecord[];
  /** Whether more follow. */
  hasMore: boolean;
}

export interface RecordPlace {
  change: RecordChange;
}

/** A record of somebody else's, for whoever was given its id. */
export interface SharedRecord {
  record: SealedRecord;
}
