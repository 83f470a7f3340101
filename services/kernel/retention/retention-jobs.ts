import { removeByTime } from "../../../generated/server/runtime/remove-by-time.ts";
import { TIMED_TABLES } from "../../../generated/server/retention.ts";
import type { Jobs } from "../../../generated/server/contexts.ts";
import type { Kernel } from "../kernel.ts";

/** A job for each table whose rows are removed by time; what they remove is counted. */
export function retentionJobs({ dataSource, clock, metrics }: Pick<Kernel, "dataSource" | "clock" | "metrics">): Jobs {
  const jobs = TIMED_TABLES.map((timed) => {
    const { table } = timed;
    const job = async (): Promise<void> => {
      const removed = await removeByTime(dataSource, timed, clock.now());
      metrics.count("tenchat_rows_removed_total", "Rows that were past their time.", { table }, removed);
    };
    return [table, job] as const;
  });
  return Object.fromEntries(jobs);
}
