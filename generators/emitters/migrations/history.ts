import type { Ir, Source } from "../../model/ir.ts";
import { checksumOf } from "../../model/storage/checksum.ts";
import type { StoredVersion, UpgradeStep } from "./runtime/upgrades.ts";
import { declaredName } from "../../model/storage/pair-stored.ts";
import type { Approved, Decision } from "./plan/decisions.ts";
import { decisionsBetween, planUpgrade } from "./plan/plan-upgrade.ts";
import { statementsOf, tablesOf } from "./tables.ts";

/** What was released of a specification, in its order, and what may be lost on the way. */
export interface History {
  readonly releases: readonly HistoricRelease[];
  /** What people have approved to be lost between two models; `before`: the releases that store as the first does. */
  approved(before: readonly string[], was: Ir, now: Ir): Approved;
}

export interface HistoricRelease {
  readonly version: string;
  readonly ir: Ir;
  /** The ways of storing that no release before had, as this one said them for good; undefined: it said none. */
  readonly stored?: readonly StoredVersion[];
}

/** Nothing was released, and nothing may be lost. */
export const NO_HISTORY: History = { releases: [], approved: () => () => false };

/** One way of storing, and the releases that store so. */
interface State {
  readonly ir: Ir;
  /** The last of those that store so: rows may hold whatever it takes. */
  until: Ir;
  readonly statements: readonly string[];
  readonly releases: string[];
  readonly frozen?: StoredVersion;
}

/**
 * Every way of storing that a specification had and has, with how a database comes from each to the next. What a release
 * has said of that stays what it was, whatever this generator would make of the same specification by now.
 */
export function storedVersions(ir: Ir, { releases, approved }: History): StoredVersion[] {
  const states = statesOf([...releases, { version: null, ir }]);
  return states.map(({ statements, releases: own, ir: model, frozen }, at): StoredVersion => {
    if (frozen !== undefined) return frozen;
    const before = states[at - 1];
    return {
      number: at + 1,
      release: own[0] ?? null,
      checksum: checksumOf(statements.join(";\n")),
      statements,
      upgrade:
        before === undefined ? [] : upgradeTo(at + 1, before, model, approved(before.releases, before.until, model)),
    };
  });
}

function statesOf(all: readonly (Omit<HistoricRelease, "version"> & { readonly version: string | null })[]): State[] {
  const frozen = new Map(all.flatMap(({ stored = [] }) => stored.map((each) => [each.release, each] as const)));
  // Up to here each way of storing is one that a release has said.
  const until = all.findLastIndex(({ stored }) => stored !== undefined);
  const states: State[] = [];
  for (const [at, each] of all.entries()) {
    const said = frozen.get(each.version);
    const statements = said?.statements ?? statementsOf(tablesOf(each.ir));
    const last = states.at(-1);
    const isNew =
      at <= until
        ? said !== undefined
        : last === undefined || !isSame(last.statements, statements) || isCrossed(last.until, each.ir);
    if (isNew)
      states.push({
        ir: each.ir,
        until: each.ir,
        statements,
        releases: [],
        ...(said === undefined ? {} : { frozen: said }),
      });
    const state = states.at(-1)!;
    state.until = each.ir;
    if (each.version !== null) state.releases.push(each.version);
  }
  return states;
}

/** Whether something has to be done, asked or decided between two versions that make the same tables. */
function isCrossed(before: Ir, after: Ir): boolean {
  return planUpgrade(0, before, after, () => true).length > 0;
}

function upgradeTo(number: number, before: State, model: Ir, isApproved: Approved): UpgradeStep[] {
  // What the steps would be planned from is not what databases of that release have.
  if (before.frozen !== undefined && !isSame(before.statements, statementsOf(tablesOf(before.until)))) {
    const sentence = `This generator makes other tables of what ${before.releases[0]} says than ${before.releases[0]} did: plan with the one that released it, or teach this one to bring them along.`;
    return [{ phase: "check", kind: "decide", does: "wait for a decision", sentence }];
  }
  return planUpgrade(number, before.until, model, isApproved);
}

/** What a release says for good: every way of storing up to its own that no release before has said. */
export function storedFirstBy(version: string, ir: Ir, { releases, approved }: History): StoredVersion[] {
  const all = storedVersions(ir, { releases: [...releases, { version, ir }], approved });
  return all.slice(releases.flatMap(({ stored = [] }) => stored).length);
}

/** Something that is to be decided, and where in the specification that could be done; without a line where nowhere. */
export interface Undecided {
  readonly sentence: string;
  readonly source?: Source;
  /** The field within it. */
  readonly field?: string;
}

/** What nothing can be brought forward over before somebody decided it. */
export function undecided(ir: Ir, history: History): Undecided[] {
  const states = statesOf([...history.releases, { version: null, ir }]);
  return states.flatMap(({ ir: model, frozen }, at) => {
    const before = states[at - 1];
    if (before === undefined) return [];
    const steps =
      frozen?.upgrade ?? upgradeTo(at + 1, before, model, history.approved(before.releases, before.until, model));
    const sentences = steps.flatMap((step) => (step.kind === "decide" ? [step.sentence] : []));
    if (sentences.length === 0) return [];
    const places = new Map(decisionsBetween(before.until, model, () => false).map((each) => [each.sentence, each]));
    return sentences.map((sentence) => ({ sentence, ...placeOf(ir, places.get(sentence)) }));
  });
}

function placeOf(ir: Ir, { entity, property, context }: Partial<Decision> = {}): Omit<Undecided, "sentence"> {
  if (entity === undefined) return sourceIn(ir, context);
  return { source: entity.source, ...(property === undefined ? {} : { field: declaredName(property) }) };
}

/** Of what is there no more: where what it was in is. */
export function sourceIn({ contexts }: Ir, context: string | undefined): Pick<Undecided, "source"> {
  const found = contexts.find(({ name }) => name === context);
  return found === undefined ? {} : { source: found.source };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
