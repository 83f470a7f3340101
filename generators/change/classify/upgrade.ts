import { mayBeStopped } from "../../emitters/migrations/plan/checks.ts";
import type { Decision } from "../../emitters/migrations/plan/decisions.ts";
import { decisionsBetween, workBetween } from "../../emitters/migrations/plan/plan-upgrade.ts";
import type { ColumnWork, TableWork } from "../../emitters/migrations/plan/work.ts";
import { claimedStores } from "../../emitters/stores/store-versions.ts";
import type { Ir, TypeRef } from "../../model/ir.ts";
import { pairClientStores } from "../../model/storage/pair-stored.ts";
import { storedOf, type Delta } from "../deltas/delta.ts";

interface Column {
  readonly work: TableWork;
  readonly column: ColumnWork;
}

/** What the upgrade between two versions does, so that a verdict on what is stored is what becomes of it. */
export class Upgrade {
  readonly #before: Ir;
  readonly #after: Ir;
  // Planned where a verdict depends on it, which most differences do not.
  #columns: readonly Column[] | undefined;
  #decisions: readonly Decision[] | undefined;

  constructor(before: Ir, after: Ir) {
    [this.#before, this.#after] = [before, after];
  }

  /** Whether there is none, whoever approves it, because of what the table, column or store is called that a difference is of. */
  waits(delta: Delta): boolean {
    if (delta.at === "clientStore") return this.#storeWaits((delta.after as { readonly id: string }).id);
    const { entity, property } = storedOf(delta);
    if (entity === undefined) return false;
    this.#decisions ??= decisionsBetween(this.#before, this.#after, () => true);
    return this.#decisions.some(
      (each) => each.about === "name" && each.entity?.id === entity["id"] && each.property?.name === property?.["name"],
    );
  }

  /** Whether a difference is in a column whose rows may stand in the way. */
  mayBeStopped(delta: Delta): boolean {
    return this.#columnsOf(delta).some(({ work, column }) => mayBeStopped(work, column));
  }

  /** Whether a difference is in a column whose rows all come along, whatever they hold. */
  comesAlong(delta: Delta): boolean {
    const [found] = delta.within?.name === "property" ? this.#columnsOf(delta) : [];
    return found !== undefined && !mayBeStopped(found.work, found.column);
  }

  /** Whether a difference is in a column that another type of PostgreSQL keeps from now on. */
  isTurned(delta: Delta): boolean {
    return this.#columnsOf(delta).some(({ column: { before, after } }) => before!.sql !== after.sql);
  }

  /** The column that a property is of, or those that a scalar is all of. */
  #columnsOf({ within }: Delta): readonly Column[] {
    const isMeant =
      within?.name === "property" && within.up?.name === "entity"
        ? ({ work, column }: Column) =>
            work.pair.after.entity.id === within.up!.after["id"] && column.after.property.name === within.after["name"]
        : within?.name === "scalar"
          ? ({ column }: Column) => isOf(column.after.property.type, within.after["id"] as string)
          : undefined;
    if (isMeant === undefined) return [];
    this.#columns ??= workBetween(0, this.#before, this.#after).works.flatMap((work) =>
      work.columns.map((column) => ({ work, column })),
    );
    return this.#columns.filter((each) => each.column.before !== undefined && isMeant(each));
  }

  #storeWaits(id: string): boolean {
    const [was, is] = [this.#before.clientStores ?? [], this.#after.clientStores ?? []];
    return claimedStores(is, pairClientStores(was, is)).some(({ one }) => one.id === id);
  }
}

/** Whether a value is one of a scalar, or nothing. */
function isOf(type: TypeRef, id: string): boolean {
  if (type.kind === "union") return type.of.some((each) => isOf(each, id));
  return type.kind === "ref" && type.id === id;
}
