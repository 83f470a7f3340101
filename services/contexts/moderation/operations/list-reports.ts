import type { ModerationOperations } from "../../../../generated/server/moderation/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { pageOf, placeInList } from "../../../kernel/list-pages.ts";
import type { ReportedPeople } from "../reported-people.ts";
import { readReportCursor, writeReportCursor } from "../rules/report-cursor.ts";
import { readReports } from "../store/reports.ts";

const AT_ONCE = 50;

/** What people have reported, for whoever runs this server. */
export function listReports(
  { dataSource }: Pick<Kernel, "dataSource">,
  people: Pick<ReportedPeople, "profilesOf">,
): ModerationOperations["listReports"] {
  return async ({ cursor }) => {
    const found = await readReports(dataSource.manager, placeInList(cursor, readReportCursor), AT_ONCE + 1);
    const { shown, nextCursor } = pageOf(found, AT_ONCE, writeReportCursor);
    const profiles = await people.profilesOf(
      shown.flatMap(({ reporterAccountId, reportedAccountId }) => [reporterAccountId, reportedAccountId]),
    );
    const reports = shown.flatMap(({ reporterAccountId, reportedAccountId, reportedAt, ...rest }) => {
      const [reporter, reported] = [reporterAccountId, reportedAccountId].map((id) => profiles.get(id)?.username);
      // One of them is gone, and the report goes with them in a moment.
      if (reporter === undefined || reported === undefined) return [];
      return [{ ...rest, reporter, reported, reportedAt: reportedAt.toISOString() }];
    });
    return { reports, nextCursor };
  };
}
