// @generated tenchat:contracts@1 hash:15ec9943d84edefab76d4d2899d8e5ad DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/operations.tsp.

import type { AccountId } from "../shared/types.ts";
import type { ReportId, ReportReason } from "./types.ts";

/** What `closeReport` takes. */
export interface CloseReportInput {
  reportId: ReportId;
}

/** What `listReports` takes. */
export interface ListReportsInput {
  /** Where a page before this one ended. */
  cursor?: string;
}

/** What `reportAccount` takes. */
export interface ReportAccountInput {
  reportId: ReportId;
  /** Whom it is about. */
  accountId: AccountId;
  reason: ReportReason;
  /** In one's own words, if one likes. */
  words?: string;
  /** The text of one message that one chooses to show to whoever runs the server. */
  quoted?: string;
}
