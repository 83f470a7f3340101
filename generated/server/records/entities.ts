// @generated tenchat:server@1 hash:e122c69b73bc84bee7008455a6d9643e DO NOT EDIT DIRECTLY
// From specs/contexts/records/models.tsp.

import { EntitySchema } from "typeorm";

/**
 * A row of `sealed_records`. A record as it is kept. It is never removed, only written anew, so that no device takes an
 * old one for the newest.
 */
export interface StoredRecordRow {
  accountId: string;
  recordId: string;
  change: number;
  record: Buffer;
  changedAt: Date;
}

export const StoredRecordEntity = new EntitySchema<StoredRecordRow>({
  name: "sealed_records",
  tableName: "sealed_records",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "sealed_records_pkey" },
    recordId: { name: "record_id", type: "uuid", primary: true, primaryKeyConstraintName: "sealed_records_pkey" },
    change: { name: "change", type: "bigint" },
    record: { name: "record", type: "bytea" },
    changedAt: { name: "changed_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "sealed_records_account_id_change_unique", columns: ["accountId","change"], unique: true },
  ],
});
