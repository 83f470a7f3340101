import { findById } from "../../model/find-by-id.ts";
import type { Ir } from "../../model/ir.ts";
import { findStructure } from "../../model/structures.ts";

/** What a declaration says to people alone, or where. */
const TOLD: ReadonlySet<string> = new Set(["doc", "source", "summary"]);

/**
 * The types that a value names, and those that they name, by id: an approval is of what stands under a name, and under the
 * same one another type may stand tomorrow. Undefined of what names none.
 */
export function meantBy(ir: Ir, value: unknown): Readonly<Record<string, unknown>> | undefined {
  const found: Record<string, unknown> = {};
  const waiting: unknown[] = [value];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (typeof each !== "object" || each === null) continue;
    const { kind, id } = each as { readonly kind?: unknown; readonly id?: unknown };
    if (kind === "ref" && typeof id === "string" && !Object.hasOwn(found, id)) {
      const declared = declarationOf(ir, id);
      found[id] = declared === undefined ? null : withoutTold(declared);
      waiting.push(found[id]);
    }
    waiting.push(...Object.values(each));
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function declarationOf(ir: Ir, id: string): object | undefined {
  return findStructure(ir, id) ?? findById(ir.unions, id) ?? findById(ir.enums, id) ?? findById(ir.scalars, id);
}

function withoutTold(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTold);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !TOLD.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutTold(each)]));
}
