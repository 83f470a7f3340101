import type { DataSource } from "typeorm";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";

const PATIENCE_MILLISECONDS = 2_000;

/** Healthy is a server whose database answers within two seconds. */
export function checkHealth(dataSource: DataSource): ServerInfoOperations["checkHealth"] {
  return async () => {
    const answered = dataSource.query("SELECT 1").then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const impatient = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
    });
    const healthy = await Promise.race([answered, impatient]);
    clearTimeout(timer);
    if (!healthy) throw new Unavailable();
    return { status: "ok" };
  };
}
