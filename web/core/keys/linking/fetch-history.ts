import type { SealedDatabase } from "../../storage/sealed-database.ts";
import type { Linked } from "./wait-for-master.ts";

/** Before anything is at work on this storage. What does not come is missing, and nothing else is. */
export async function fetchHistory(
  database: SealedDatabase,
  linked: Linked | undefined,
  { show, report }: { readonly show: () => void; readonly report: (error: unknown) => void },
): Promise<void> {
  if (linked === undefined) return;
  show();
  await linked.offer.history(database, show).catch(report);
}
