import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { ModerationOperations } from "../../../../generated/server/moderation/operations.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
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
    const after = cursor === undefined ? undefined : readReportCursor(cursor);
    if (cursor !== undefined && after === undefined)
      throw new InvalidInput({ issues: [{ path: "cursor", problem: "is not a cursor of this list" }] });
    // One more than shown tells whether there is a next page.
    const found = await readReports(dataSource.manager, after, AT_ONCE + 1);
    const shown = found.slice(0, AT_ONCE);
    const profiles = await people.profilesOf(
      shown.flatMap(({ reporterAccountId, reportedAccountId }) => [reporterAccountId, reportedAccountId]),
    );
    const reports = shown.flatMap(({ reporterAccountId, reportedAccountId, reportedAt, ...rest }) => {
      const [reporter, reported] = [reporterAccountId, reportedAccountId].map((id) => profiles.get(id)?.username);
      // One of them is gone, and the report goes with them in a moment.
      if (reporter === undefined || reported === undefined) return [];
      return [{ ...rest, reporter, reported, reportedAt: reportedAt.toISOString() }];
    });
    const last = shown.at(-1);
    return { reports, nextCursor: found.length > AT_ONCE && last !== undefined ? writeReportCursor(last) : null };
  };
}
