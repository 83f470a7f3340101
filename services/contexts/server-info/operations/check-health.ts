import type { DataSource } from "typeorm";
import { Unavailable } from "../../../../generated/contracts/shared/errors.ts";
import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";
import type { FreeSpace } from "../../../kernel/database/free-space.ts";
import type { Role } from "../../../kernel/settings/roles.ts";

const PATIENCE_MILLISECONDS = 2_000;

/** Healthy is a server whose database answers within two seconds and has room for what is new. */
export function checkHealth(
  dataSource: DataSource,
  freeSpace: FreeSpace,
  role: Role,
): ServerInfoOperations["checkHealth"] {
  return async () => {
    freeSpace.expectRoom();
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
    return { status: "ok", role };
  };
}
