// @generated tenchat:contracts@1 hash:7afe26252204920cbe2d1511eec4201e DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/models.tsp.

import type { Moment, Username } from "../shared/types.ts";

/** Random, chosen by whoever reports: the same report sent twice carries the same id. */
export type ReportId = string;

/** What it is about, in the reporter's eyes. */
export type ReportReason = "spam" | "harassment" | "illegal" | "other";

/** A report as whoever runs the server sees it. */
export interface Report {
  reportId: ReportId;
  /** Whom it is about. */
  reported: Username;
  /** Whose it is. */
  reporter: Username;
  reason: ReportReason;
  words: string;
  /** As the reporter's device shows it; null of a report about a person. */
  quoted: string | null;
  reportedAt: Moment;
}

export interface ReportPage {
  /** The oldest first. */
  reports: Report[];
  /** Where the next page begins; null at the end. */
  nextCursor: string | null;
}
