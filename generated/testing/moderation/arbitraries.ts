// @generated tenchat:arbitraries@1 hash:7f4284ac05dbb0239d72c74609404c4d DO NOT EDIT DIRECTLY
// From specs/contexts/moderation/models.tsp, specs/contexts/moderation/operations.tsp.

import { type Arbitrary, array, constant, constantFrom, oneof, record } from "fast-check";
import type { CloseReportInput, ListReportsInput, ReportAccountInput } from "../../contracts/moderation/operations.ts";
import type { Report, ReportPage } from "../../contracts/moderation/types.ts";
import { drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryReport(): Arbitrary<Report> {
  return record(
    {
      reportId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      reported: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      reporter: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      reason: constantFrom("spam" as const, "harassment" as const, "illegal" as const, "other" as const),
      words: text({"min":0,"max":1000000}),
      quoted: oneof(text({"min":0,"max":1000000}), constant(null)),
      reportedAt: moment()
    }
  ) as Arbitrary<Report>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReport(overrides: Partial<Report> = {}): Report {
  return drawWith(arbitraryReport(), overrides);
}

export function arbitraryReportPage(): Arbitrary<ReportPage> {
  return record(
    {
      reports: array(nested(() => arbitraryReport()), { minLength: 0, maxLength: 3 }),
      nextCursor: oneof(text({"min":0,"max":1000000}), constant(null))
    }
  ) as Arbitrary<ReportPage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReportPage(overrides: Partial<ReportPage> = {}): ReportPage {
  return drawWith(arbitraryReportPage(), overrides);
}

export function arbitraryCloseReportInput(): Arbitrary<CloseReportInput> {
  return record(
    {
      reportId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<CloseReportInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildCloseReportInput(overrides: Partial<CloseReportInput> = {}): CloseReportInput {
  return drawWith(arbitraryCloseReportInput(), overrides);
}

export function arbitraryListReportsInput(): Arbitrary<ListReportsInput> {
  return record({ cursor: text({"min":0,"max":100}) }, { requiredKeys: [] }) as Arbitrary<ListReportsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListReportsInput(overrides: Partial<ListReportsInput> = {}): ListReportsInput {
  return drawWith(arbitraryListReportsInput(), overrides);
}

export function arbitraryReportAccountInput(): Arbitrary<ReportAccountInput> {
  return record(
    {
      reportId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      reason: constantFrom("spam" as const, "harassment" as const, "illegal" as const, "other" as const),
      words: text({"min":0,"max":1000}),
      quoted: text({"min":1,"max":4000})
    },
    { requiredKeys: ["reportId", "accountId", "reason"] }
  ) as Arbitrary<ReportAccountInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReportAccountInput(overrides: Partial<ReportAccountInput> = {}): ReportAccountInput {
  return drawWith(arbitraryReportAccountInput(), overrides);
}
