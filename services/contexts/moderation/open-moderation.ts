import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ModerationOperations } from "../../../generated/server/moderation/operations.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { closeReport } from "./operations/close-report.ts";
import { listReports } from "./operations/list-reports.ts";
import { reportAccount } from "./operations/report-account.ts";
import type { ReportedPeople } from "./reported-people.ts";
import { onAccountDeleted } from "./reactions/on-account-deleted.ts";

/** What this room gives to the composition. */
export interface OpenedModeration extends ContextRoom<ModerationOperations> {
  readonly reactions: Required<Pick<ContextReactions, "account-deleted">>;
}

/** The room over a kernel. */
export function openModeration(kernel: Kernel, people: ReportedPeople): OpenedModeration {
  const operations = {
    reportAccount: reportAccount(kernel, people),
    listReports: listReports(kernel, people),
    closeReport: closeReport(kernel),
  } satisfies ModerationOperations;
  return { operations, reactions: { "account-deleted": onAccountDeleted }, jobs: {} };
}
