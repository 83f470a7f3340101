import { AccountNotFound } from "../../../../generated/contracts/identity/errors.ts";
import { CannotReportYourself, TooManyReports } from "../../../../generated/contracts/moderation/errors.ts";
import type { ModerationOperations } from "../../../../generated/server/moderation/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { ReportedPeople } from "../reported-people.ts";
import { addReport } from "../store/reports.ts";

/** Keeps a report for whoever runs the server. */
export function reportAccount(kernel: Kernel, people: ReportedPeople): ModerationOperations["reportAccount"] {
  return async ({ reportId, accountId, reason, words = "", quoted = null }, { actor }) => {
    kernel.freeSpace.expectRoom();
    if (accountId === actor.accountId) throw new CannotReportYourself();
    await transaction(kernel.dataSource, async (manager) => {
      // What is erased of an account is what there is when it goes: nothing of it may come after that.
      if ((await people.hold(manager, [actor.accountId, accountId])).size < 2) throw new AccountNotFound();
      const report = {
        reportId,
        reporterAccountId: actor.accountId,
        reportedAccountId: accountId,
        reason,
        words,
        quoted,
        reportedAt: kernel.clock.now(),
      };
      if ((await addReport(manager, report)) === "full") throw new TooManyReports();
    });
  };
}
