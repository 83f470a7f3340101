import type { DataSource } from "typeorm";
import { removeByTime, type TimedTable } from "./remove-by-time.ts";

const EVERY_MILLISECONDS = 60_000;

/** Removes each minute what is past its time. Several processes may: what one of them is at, the others leave alone. */
export function removeNowAndThen(
  dataSource: DataSource,
  tables: readonly TimedTable[],
  log: { error(fields: object, text: string): void },
  closing: AsyncDisposableStack,
): void {
  let stopped = false;
  let running: Promise<void> | undefined;
  const removeAll = async (): Promise<void> => {
    for (const timed of tables) {
      if (stopped) return;
      try {
        await removeByTime(dataSource, timed, new Date());
      } catch (error) {
        log.error({ error, table: timed.table }, "rows that are past their time were not removed");
      }
    }
  };
  const remove = (): void => {
    running ??= removeAll().finally(() => {
      running = undefined;
    });
  };
  const timer = setInterval(remove, EVERY_MILLISECONDS);
  timer.unref();
  remove();
  closing.defer(async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  });
}
