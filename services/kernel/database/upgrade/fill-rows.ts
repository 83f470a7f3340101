import type { UpgradeStep } from "../../../../generated/migrations/runtime/upgrades.ts";
import type { StepPlace } from "./step-place.ts";

type RowsStep = UpgradeStep & { readonly kind: "rows" };

// Rows that are being filled in are kept from who else would change them: for so long, which nobody notices.
const WANTED_MILLISECONDS = 150;
// What a transaction takes besides its rows does not become less with them: on a busy machine, fewer would only take longer.
const FEWEST = 500;
const MOST = 20_000;
// Without its trigger a table takes no rows of anybody at all: then it is less, whatever this machine did a moment ago.
const CLOSED = { milliseconds: 30, most: 1_000 };

/** Fills in a table's rows in the order of its key, some in each transaction, which also notes how far that was. */
export async function fillRows(
  step: RowsStep,
  place: StepPlace,
  inTransaction: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  let { last, rows = 0 } = place.progress ?? {};
  let size = 500;
  for (;;) {
    const asked = size;
    let took = 0;
    const reached = { rows: 0, last };
    await inTransaction(async () => {
      if (step.trigger !== undefined) await place.runner.query(switchTrigger(step.table, step.trigger, "DISABLE"));
      // Each row is found by its key: for many of them the whole table would be read otherwise, once for each batch.
      await place.runner.query("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off");
      const began = performance.now();
      Object.assign(reached, await fill(step, place, last, asked));
      took = Math.max(performance.now() - began, 1);
      if (step.trigger !== undefined) await place.runner.query(switchTrigger(step.table, step.trigger, "ENABLE"));
      const at = reached.last === undefined ? {} : { last: reached.last };
      await place.note({ phase: step.phase, done: reached.rows < asked, rows: rows + reached.rows, ...at });
    });
    last = reached.last;
    rows += reached.rows;
    place.told(rows);
    if (reached.rows < asked) return;
    const [wanted, most] =
      step.trigger === undefined ? [WANTED_MILLISECONDS, MOST] : [CLOSED.milliseconds, CLOSED.most];
    size = Math.round(Math.min(most, Math.max(FEWEST, Math.min(size * 2, (size * wanted) / took))));
  }
}

function switchTrigger(table: string, trigger: string, how: "DISABLE" | "ENABLE"): string {
  return `ALTER TABLE "${table}" ${how} TRIGGER "${trigger}"`;
}

async function fill(
  { table, key, set, where }: RowsStep,
  { runner }: StepPlace,
  last: readonly string[] | undefined,
  size: number,
): Promise<{ last: string[]; rows: number } | undefined> {
  const names = key.map(({ column }) => `"${column}"`);
  // What is set may name columns of the key, and means the table's.
  const keys = key.map((_each, at) => `upgrade_key_${at}`);
  const given = key.map(({ type }, at) => `$${at + 1}::${type}`);
  const [reached] = (await runner.query(
    `WITH next (${keys.join(", ")}) AS (
      SELECT ${names.join(", ")} FROM "${table}" ${last === undefined ? "" : `WHERE (${names.join(", ")}) > (${given.join(", ")})`}
      ORDER BY ${names.join(", ")} LIMIT ${size} FOR UPDATE
    ), filled AS (
      UPDATE "${table}" AS t SET ${set} FROM next
      WHERE (${names.map((name) => `t.${name}`).join(", ")}) = (${keys.join(", ")})${where === undefined ? "" : ` AND (${where})`}
    )
    SELECT ARRAY[${keys.map((name) => `${name}::text`).join(", ")}] AS last, (SELECT count(*) FROM next)::integer AS rows
    FROM next ORDER BY ${keys.map((name) => `${name} DESC`).join(", ")} LIMIT 1`,
    [...(last ?? [])],
  )) as { last: string[]; rows: number }[];
  return reached;
}
