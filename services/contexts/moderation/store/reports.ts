import { In } from "typeorm";
import type { EntityManager } from "typeorm";
import { StoredReportEntity } from "../../../../generated/server/moderation/entities.ts";
import type { StoredReportRow } from "../../../../generated/server/moderation/entities.ts";
import type { ReportPosition } from "../rules/report-cursor.ts";

/** So many of one account wait at most. */
const MOST = 50;

/** Stores a report, once; "full" where its reporter has as many as may be. */
export async function addReport(manager: EntityManager, report: StoredReportRow): Promise<"stored" | "full"> {
  const { reportId, reporterAccountId } = report;
  if (await manager.existsBy(StoredReportEntity, { reportId })) return "stored";
  if ((await manager.countBy(StoredReportEntity, { reporterAccountId })) >= MOST) return "full";
  await manager.createQueryBuilder().insert().into(StoredReportEntity).values(report).orIgnore().execute();
  return "stored";
}

/** The oldest first, from a position on. */
export function readReports(
  manager: EntityManager,
  after: ReportPosition | undefined,
  most: number,
): Promise<StoredReportRow[]> {
  const asked = manager.createQueryBuilder(StoredReportEntity, "report").orderBy({
    "report.reportedAt": "ASC",
    "report.reportId": "ASC",
  });
  if (after !== undefined) asked.where("(report.reportedAt, report.reportId) > (:reportedAt, :reportId)", { ...after });
  return asked.limit(most).getMany();
}

/** Whether it was there. */
export async function removeReport(manager: EntityManager, reportId: string): Promise<boolean> {
  return (await manager.delete(StoredReportEntity, { reportId })).affected === 1;
}

/** All that these accounts have reported, and all that was reported of them. */
export async function removeReportsOf(manager: EntityManager, accountIds: readonly string[]): Promise<void> {
  await manager.delete(StoredReportEntity, { reporterAccountId: In(accountIds) });
  await manager.delete(StoredReportEntity, { reportedAccountId: In(accountIds) });
}
