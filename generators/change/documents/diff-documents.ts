import { fingerprintOf, type Change } from "../change.ts";
import { RuleBook } from "../rules/rule-book.ts";
import { NARROWER, OTHER, SAME, WIDER, type Axis, type Severities, type Severity } from "../rules/rule.ts";
import { DocumentComparison } from "./compare-documents.ts";
import { DocumentConditions } from "./document-conditions.ts";
import type { ApiDocument } from "./read-document.ts";
import { DOCUMENT_RULES } from "./rules/document-rules.ts";
import { Audiences, type Audience } from "./audience.ts";
import { Numbers, Uses } from "./uses.ts";
import type { Mode } from "./where.ts";

const BOOK = new RuleBook(DOCUMENT_RULES);

/** What the sides of a document are called: a service is asked and answers; messages come and go. */
const AXES = {
  openapi: { in: "request", out: "response" },
  asyncapi: { in: "event-read", out: "event-write" },
} as const;
const OF_VALUES: ReadonlySet<string> = new Set(["request", "response", "event-read", "event-write", "storage"]);
const FLIPPED = new Map([
  [NARROWER, WIDER],
  [WIDER, NARROWER],
]);
const RANK: readonly Severity[] = ["breaking", "narrowing", "widening", "additive", "metadata-only"];

/** Every difference of two documents, each with what it means and to whom. */
export function diffDocuments(before: ApiDocument, after: ApiDocument): Change[] {
  const comparison = new DocumentComparison(before, after);
  const numbers = new Numbers();
  const uses = [new Uses(before, numbers), new Uses(after, numbers)] as const;
  const deltas = comparison.run(...uses);
  const conditions = new DocumentConditions(before, after, comparison.fitting);
  const audiences = new Audiences(...uses);
  return deltas.map((delta) => {
    const rule = BOOK.find(delta, conditions.holds);
    const met = audiences.of(delta.where);
    const named = { rule: rule.id, subject: delta.subject, before: delta.before, after: delta.after };
    const { side, part, field } = delta.stands;
    return {
      ...named,
      severities: severitiesFor(rule.as, met, after.format),
      why: rule.why,
      source: [before, after][side]!.files.places.of(part, field),
      old: delta.old,
      now: delta.now,
      consumers: met.names,
      fingerprint: fingerprintOf(named),
    };
  });
}

function severitiesFor(as: Severities, { sides }: Audience, format: "openapi" | "asyncapi"): Severities {
  const said = Object.entries(as) as [Axis, Severity][];
  const values = said.filter(([axis]) => OF_VALUES.has(axis));
  const kept: Partial<Record<Axis, Severity>> = Object.fromEntries(said.filter(([axis]) => !OF_VALUES.has(axis)));
  // What nobody meets is nothing to anybody; what a whole document says is met by everybody.
  for (const [side, mode] of sides) {
    const axis = AXES[format][side];
    const severity = values.length === 0 ? undefined : inMode(as, mode)[axis];
    const known = kept[axis];
    if (severity !== undefined && (known === undefined || RANK.indexOf(severity) < RANK.indexOf(known)))
      kept[axis] = severity;
  }
  if (sides.length === 0) delete kept.policy;
  if (!Object.keys(kept).some((axis) => axis === "response" || axis === "event-write")) delete kept.privacy;
  return Object.keys(kept).length === 0 ? SAME : kept;
}

function inMode(as: Severities, mode: Mode): Severities {
  const flipped = FLIPPED.get(as);
  if (mode === "straight" || flipped === undefined) return as;
  return mode === "flipped" ? flipped : OTHER;
}
