import type { DataSource, EntityManager, QueryRunner } from "typeorm";

// Keyed by query runner, because that is what lives exactly as long as one transaction.
const waiting = new WeakMap<QueryRunner, (() => void)[]>();

/**
 * Runs `work` in one transaction. What it registered with `afterCommit` runs once the commit is durable, and only then.
 */
export async function transaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const actions: (() => void)[] = [];
  const result = await dataSource.transaction((manager) => {
    waiting.set(manager.queryRunner!, actions);
    return work(manager);
  });
  for (const action of actions) action();
  return result;
}

/** Has `action` run after the commit of this manager's transaction; never if it rolls back. It must not throw. */
export function afterCommit(manager: EntityManager, action: () => void): void {
  const actions = manager.queryRunner && waiting.get(manager.queryRunner);
  if (!actions) throw new Error("afterCommit needs the manager of a running transaction()");
  actions.push(action);
}
