import type { Delta, Within } from "../deltas/delta.ts";
import { isAmong } from "../deltas/among.ts";
import { halvesOf } from "./files.ts";
import type { ApiDocument } from "./read-document.ts";
import type { Where } from "./where.ts";

/** A difference of two documents, and who could meet it. */
export interface DocumentDelta extends Delta {
  readonly where: Where;
  /** The part that it is a field of, and the field: where it stands, or stood. */
  readonly stands: { readonly side: 0 | 1; readonly part: object; readonly field: string };
  /** The nearest schemas that it is in, as they are written. */
  readonly schemas: readonly [unknown, unknown] | undefined;
}

/** Where a comparison stands. */
export interface Here {
  readonly subject: string;
  readonly old: string;
  readonly now: string;
  readonly where: Where;
  readonly within: Within | null;
  readonly schemas: readonly [unknown, unknown] | undefined;
  /** What holds the two parts: their lines are found there. */
  readonly owners: readonly [object, object];
  readonly field: string;
}

export function haveCommon(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.some((each) => isAmong(each, after));
}

export function deltaOf(at: string, before: unknown, after: unknown, here: Here): DocumentDelta {
  const { subject, old, now, within, where, schemas, owners, field } = here;
  return {
    at,
    on: before === undefined ? "added" : after === undefined ? "removed" : "changed",
    before,
    after,
    old: before === undefined ? null : old,
    now: after === undefined ? null : now,
    subject,
    within,
    where,
    schemas,
    stands: after === undefined ? { side: 0, part: owners[0], field } : { side: 1, part: owners[1], field },
  };
}

export function holderOf({ files }: ApiDocument, key: string, part: unknown): object {
  const steps = halvesOf(key)[1].split("/");
  const above =
    steps.length > 1 && key.startsWith("#") ? files.find(files.root, `#${steps.slice(0, -1).join("/")}`).part : part;
  return typeof above === "object" && above !== null ? above : files.root;
}
