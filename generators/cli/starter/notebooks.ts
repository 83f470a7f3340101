import { randomUUID } from "node:crypto";
import type { Parts } from "./generated/server/application.ts";
import { StoredNotebookEntity, type StoredNotebookRow } from "./generated/server/notebooks/entities.ts";
import type { NotebooksOperations } from "./generated/server/notebooks/operations.ts";
import type { Conditions } from "./generated/server/runtime/operation.ts";

/** What can be done with notebooks. An operation that is missing here does not compile. */
export function notebooks({ dataSource }: Parts): NotebooksOperations {
  return {
    async openNotebook({ title }, { actor }) {
      const row = { notebookId: randomUUID(), ownerId: actor.accountId, title, openedAt: new Date() };
      await dataSource.manager.insert(StoredNotebookEntity, row);
      return describe(row);
    },
    async listNotebooks(_input, { actor }) {
      const where = { ownerId: actor.accountId };
      const rows = await dataSource.manager.find(StoredNotebookEntity, { where, order: { openedAt: "ASC" } });
      return rows.map(describe);
    },
    async renameNotebook({ notebookId, title }) {
      await dataSource.manager.update(StoredNotebookEntity, { notebookId }, { title });
    },
  };
}

function describe({ notebookId, title, openedAt }: StoredNotebookRow) {
  return { notebookId, title, openedAt: openedAt.toISOString() };
}

/** Decides the condition `owner` wherever the specification names it. */
export function isOwner({ dataSource }: Parts): Conditions["owner"] {
  return (actor, input) => {
    const { notebookId } = input as { notebookId: string };
    return dataSource.manager.existsBy(StoredNotebookEntity, { notebookId, ownerId: actor.accountId });
  };
}
