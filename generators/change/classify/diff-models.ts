import type { Ir, OperationDeclaration, Source } from "../../model/ir.ts";
import { isAsked } from "../../model/http/frames.ts";
import { fingerprintOf, worstOf, type Change } from "../change.ts";
import type { Delta, Within } from "../deltas/delta.ts";
import { findDeltas } from "../deltas/find-deltas.ts";
import { MODEL_RULES } from "../rules/model-rules.ts";
import { AXES, SAME, type Axis, type Severities } from "../rules/rule.ts";
import { RuleBook } from "../rules/rule-book.ts";
import { MODEL } from "../shape/model-shape.ts";
import { ModelConditions } from "./model-conditions.ts";
import { meantBy } from "./meant-by.ts";
import { inNamesOfNow } from "./in-names-of-now.ts";
import { Upgrade } from "./upgrade.ts";
import { consumerOf, EVENT_AXES, Reach, type Consumer } from "./reach.ts";

const BOOK = new RuleBook(MODEL_RULES);

/** These matter only to whoever meets the value; the others to everybody. */
const OF_VALUES: ReadonlySet<Axis> = new Set(["request", "response", "event-read", "event-write", "storage"]);

/** Every difference of two models, each with what it means and to whom. */
export function diffModels(was: Ir, after: Ir): Change[] {
  const before = inNamesOfNow(was, after);
  const conditions = new ModelConditions(before, after, new Upgrade(was, after));
  const reaches = [new Reach(before), new Reach(after)] as const;
  return findDeltas(MODEL, before, after).map((delta) => {
    const rule = BOOK.find(delta, conditions.holds);
    const { axes, consumers } = reachOf(delta, reaches);
    const named = { rule: rule.id, subject: delta.subject, before: delta.before, after: delta.after };
    const severities = within(rule.as, axes);
    const meant = worstOf(severities) === "breaking" ? meantBy(after, named.after) : undefined;
    return {
      ...named,
      severities,
      why: rule.why,
      source: sourceOf(delta),
      old: delta.old,
      now: delta.now,
      consumers: consumers.map(({ kind, name }) => `${kind} ${name}`),
      fingerprint: fingerprintOf(named, meant),
    };
  });
}

function within(as: Severities, axes: ReadonlySet<Axis>): Severities {
  const kept = Object.entries(as).filter(([axis]) => !OF_VALUES.has(axis as Axis) || axes.has(axis as Axis));
  return kept.length === 0 ? SAME : (Object.fromEntries(kept) as Severities);
}

interface Met {
  readonly axes: ReadonlySet<Axis>;
  readonly consumers: readonly Consumer[];
}

const ALL: ReadonlySet<Axis> = new Set(AXES);

/** The declaration that a difference is in, on both sides. */
function declarationOf(found: Within | null): Within | null {
  if (found === null) return null;
  return declarationOf(found.up) ?? (typeof (found.after["id"] ?? found.before["id"]) === "string" ? found : null);
}

/** Who meets a difference: of a type, those who met it before and do so after. */
function reachOf({ within: inside, old, now, before, after, at }: Delta, [was, is]: readonly [Reach, Reach]): Met {
  const declaration = declarationOf(inside);
  if (declaration === null) return { axes: ALL, consumers: aloneOf(at, before ?? after) };
  const field = (now ?? old)!.split("/")[3];
  const { name } = declaration;
  switch (name) {
    case "scalar":
    case "enum":
    case "union":
    case "model": {
      const known = new Set(was.of(declaration.before["id"] as string).flatMap(keysOf));
      const both = is
        .of(declaration.after["id"] as string)
        .filter((each) => keysOf(each).some((key) => known.has(key)));
      return { axes: new Set(both.flatMap(({ axes }) => axes)), consumers: once(both) };
    }
    case "operation": {
      const operation = declaration.before as unknown as OperationDeclaration;
      const axes =
        field === "input"
          ? ([isAsked(operation) ? "request" : "response"] as const)
          : field === "output"
            ? (["response"] as const)
            : AXES;
      return { axes: new Set(axes), consumers: [consumerOf(operation, axes)] };
    }
    case "event":
      return { axes: new Set(EVENT_AXES), consumers: aloneOf(name, declaration.before) };
    case "error":
      return { axes: new Set(["response"]), consumers: [] };
    case "entity":
      return { axes: new Set(["storage"]), consumers: aloneOf(name, declaration.before) };
    case "clientStore":
      return { axes: new Set(["storage"]), consumers: aloneOf(name, declaration.before) };
    case "screen":
      return { axes: new Set(["tokens"]), consumers: aloneOf(name, declaration.before) };
    default:
      return { axes: ALL, consumers: [] };
  }
}

/** The same consumer on the same axis. */
function keysOf({ keys, axes }: Consumer): string[] {
  return keys.flatMap((key) => axes.map((axis) => `${axis} ${key}`));
}

function once(consumers: readonly Consumer[]): Consumer[] {
  return [...new Map(consumers.map((each) => [`${each.kind} ${each.name}`, each])).values()];
}

/** What a declaration is to others by itself. */
function aloneOf(at: string, declaration: unknown): Consumer[] {
  const { action, type, table, path, store } = declaration as Readonly<Record<string, string>>;
  if (at === "operation") return [{ kind: "operation", name: action ?? "", axes: [], keys: [] }];
  if (at === "event") return [{ kind: "event", name: type ?? "", axes: [], keys: [] }];
  if (at === "entity") return [{ kind: "table", name: table ?? "", axes: [], keys: [] }];
  if (at === "clientStore") return [{ kind: "browser store", name: store ?? "", axes: [], keys: [] }];
  return at === "screen" ? [{ kind: "screen", name: path ?? "", axes: [], keys: [] }] : [];
}

function sourceOf({ within: inside, before, after }: Delta): string {
  const declaration = declarationOf(inside);
  const source = (declaration?.after["source"] ?? (after as Sourced)?.source ?? (before as Sourced)?.source) as
    | Source
    | undefined;
  return source === undefined || source.path === "" ? "" : `specs/${source.path}:${source.line}`;
}

type Sourced = { readonly source?: Source } | undefined;
