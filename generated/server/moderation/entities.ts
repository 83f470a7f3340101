// @generated tenchat:server@1 hash:ca35be81509c3396b39c4b564deaffb3 DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/models.tsp.

import { EntitySchema } from "typeorm";

/**
 * A row of `reports`. A report, readable by whoever runs the server and by nobody else. What it quotes is what the
 * reporter's device shows: a server that cannot read messages cannot tell whether it was said. It goes after 90 days,
 * or with either account.
 */
export interface StoredReportRow {
  reportId: string;
  reporterAccountId: string;
  reportedAccountId: string;
  reason: "spam" | "harassment" | "illegal" | "other";
  /** What the reporter says about it; empty if nothing. */
  words: string;
  /** The message that it is about, as the reporter's device shows it; null of a report about a person. */
  quoted: string | null;
  reportedAt: Date;
}

export const StoredReportEntity = new EntitySchema<StoredReportRow>({
  name: "reports",
  tableName: "reports",
  columns: {
    reportId: { name: "report_id", type: "uuid", primary: true, primaryKeyConstraintName: "reports_pkey" },
    reporterAccountId: { name: "reporter_account_id", type: "uuid" },
    reportedAccountId: { name: "reported_account_id", type: "uuid" },
    reason: { name: "reason", type: "text", collation: "C" },
    words: { name: "words", type: "text", collation: "C" },
    quoted: { name: "quoted", type: "text", collation: "C", nullable: true },
    reportedAt: { name: "reported_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "reports_reporter_account_id_index", columns: ["reporterAccountId"], unique: false },
    { name: "reports_reported_account_id_index", columns: ["reportedAccountId"], unique: false },
    { name: "reports_reported_at_index", columns: ["reportedAt"], unique: false },
  ],
});
