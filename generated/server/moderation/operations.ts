// @generated tenchat:server@1 hash:f22bce8fc713c2ef4eb383391b3dd88c DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/operations.tsp.

import type { CloseReportInput, ListReportsInput, ReportAccountInput } from "../../contracts/moderation/operations.ts";
import type { ReportPage } from "../../contracts/moderation/types.ts";
import {
  validateCloseReportInput, validateListReportsInput, validateReportAccountInput
} from "../../contracts/moderation/validators.ts";
import type { OperationContext, OperationDefinition, UserActor } from "../runtime/operation.ts";

/** What people ask whoever runs the server to look at. */
export interface ModerationOperations {
  /** Closes a report: nothing of it is kept. */
  closeReport(input: CloseReportInput, context: OperationContext<UserActor>): Promise<void>;
  /** What people have reported and nobody has closed, the oldest first. */
  listReports(input: ListReportsInput, context: OperationContext<UserActor>): Promise<ReportPage>;
  /**
   * Tells whoever runs the server about somebody, who is not told. Sent again, the same report is stored once. What it
   * says is kept as it comes, in words that the server can read.
   */
  reportAccount(input: ReportAccountInput, context: OperationContext<UserActor>): Promise<void>;
}

/** The implementation, for dependency injection. */
export const MODERATION_OPERATIONS = Symbol("ModerationOperations");

export const CLOSE_REPORT: OperationDefinition<CloseReportInput> = {
  action: "moderation.close-report",
  validate: validateCloseReportInput,
  parameters: [{"name":"reportId","property":"reportId","in":"path","as":"text"}],
  body: null,
  rateLimit: {"points":60,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};

export const LIST_REPORTS: OperationDefinition<ListReportsInput> = {
  action: "moderation.list-reports",
  validate: validateListReportsInput,
  parameters: [{"name":"cursor","property":"cursor","in":"query","as":"text"}],
  body: null,
  rateLimit: {"points":120,"seconds":60,"per":"account"},
  audited: true,
  reply: null,
};

export const REPORT_ACCOUNT: OperationDefinition<ReportAccountInput> = {
  action: "moderation.report-account",
  validate: validateReportAccountInput,
  parameters: [],
  body: "flat",
  rateLimit: {"points":10,"seconds":600,"per":"account"},
  audited: false,
  reply: null,
};
