import { ReportNotFound } from "../../../../generated/contracts/moderation/errors.ts";
import type { ModerationOperations } from "../../../../generated/server/moderation/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { removeReport } from "../store/reports.ts";

/** Removes a report that was dealt with. */
export function closeReport({ dataSource }: Pick<Kernel, "dataSource">): ModerationOperations["closeReport"] {
  return async ({ reportId }) => {
    if (!(await removeReport(dataSource.manager, reportId))) throw new ReportNotFound();
  };
}
