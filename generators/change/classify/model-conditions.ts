import type {
  BuiltinName,
  Constraints,
  EntityDeclaration,
  Ir,
  OperationDeclaration,
  PolicyRule,
  Property,
  TypeRef,
} from "../../model/ir.ts";
import { columnName } from "../../model/names/column-names.ts";
import { mayBeTooLong } from "../../model/storage/index-lengths.ts";
import { pairProperties } from "../../model/storage/pair-stored.ts";
import type { Delta, Within } from "../deltas/delta.ts";
import { Fitting, Named, used, type Relation, type Used } from "../../model/values/fits.ts";
import { secondsOf } from "./durations.ts";
import type { Upgrade } from "./upgrade.ts";
import { comparePolicies, POLICY_CONDITIONS } from "./policies.ts";

const RELATIONS: ReadonlySet<string> = new Set<Relation>(["same", "wider", "narrower", "other"]);
const URGENCY = ["analytics", "presence", "chat"];

/** Fields that bound the same, of which the stricter holds. */
const DIMENSIONS: readonly (readonly (keyof Constraints)[])[] = [
  ["minValue", "minValueExclusive"],
  ["maxValue", "maxValueExclusive"],
];

/** Decides the conditions that rules of a model name. */
export class ModelConditions {
  readonly #sides: readonly [Named, Named];
  /** What of before is taken after, and the other way round. */
  readonly #forward: Fitting;
  readonly #back: Fitting;
  readonly #upgrade: Upgrade;

  /** `before` in names of now, and what the upgrade is of. */
  constructor(before: Ir, after: Ir, upgrade: Upgrade) {
    this.#upgrade = upgrade;
    const sides = [new Named(before), new Named(after)] as const;
    this.#sides = sides;
    // A server refuses fields that it does not know; whoever reads its answers passes over them.
    this.#forward = new Fitting(sides[0], sides[1], false);
    this.#back = new Fitting(sides[1], sides[0], true);
  }

  readonly holds = (condition: string, delta: Delta): boolean => {
    if (RELATIONS.has(condition)) return this.relation(delta) === condition;
    const { before, after } = delta;
    const policy = POLICY_CONDITIONS[condition];
    if (policy !== undefined) {
      const pair = [before, after] as [PolicyRule[], PolicyRule[]];
      return comparePolicies(...pair) === policy[0] && policy[1](...pair);
    }
    switch (condition) {
      case "becomesTrue":
        return after === true;
      case "higher":
        return (after as number) > (before as number);
      case "lowerClass":
        return (after as string) < (before as string);
      case "moreUrgent":
        return URGENCY.indexOf(after as string) > URGENCY.indexOf(before as string);
      case "moreKeys":
        return new Set(before as string[]).isSubsetOf(new Set(after as string[]));
      case "uniqueAnyway":
        return isUniqueAnyway(delta);
      case "keyUniqueAnyway":
        return isKeyUniqueAnyway(delta);
      case "uniqueOfNew":
        return this.#isOfNewColumn(delta);
      case "tooLong":
        return this.#mayBeTooLong(delta);
      case "unique":
        return ((after ?? before) as { unique: boolean }).unique;
      case "optional":
        return ((after ?? before) as { optional: boolean }).optional;
      case "noUpgrade":
        return this.#upgrade.waits(delta);
      case "stopsUpgrade":
        return ["same", "wider"].includes(this.relation(delta)) && this.#upgrade.mayBeStopped(delta);
      case "comesAlong":
        return (
          ["narrower", "other"].includes(this.relation(delta)) &&
          this.#upgrade.isTurned(delta) &&
          this.#upgrade.comesAlong(delta)
        );
      case "filledIn":
        return after !== true && isOfColumn(delta) && this.#upgrade.comesAlong(delta);
      case "nullFilledIn":
        return (before as TypeRef).kind === "null" && isOfColumn(delta) && this.#upgrade.comesAlong(delta);
      case "columnWithDefault":
        return delta.within?.name === "entity" && (after as Property).default !== undefined;
      case "nullableColumn":
        return delta.within?.name === "entity" && this.#takesNull((after ?? before) as { type: TypeRef });
      case "nullable":
        return this.#takesNull((after ?? before) as { type: TypeRef });
      case "samePath":
        return bare(before as string) === bare(after as string);
      case "inPath":
        return delta.within!.before["in"] === "path" && delta.within!.after["in"] === "path";
      case "sameColumn":
        return isOfColumn(delta) && columnName(before as string) === columnName(after as string);
      case "ofColumn":
        return isOfColumn(delta);
      case "notSent":
        return isOnlyInPrograms(delta);
      case "sentInQuery":
        return isSentIn(delta, "query");
      case "sentInHeader":
        return isSentIn(delta, "header");
      case "wasOptional":
        return delta.within!.before["optional"] === true;
      case "shorter":
      case "longer":
      case "asLong":
        return compareDurations(before as string, after as string) === condition;
      case "nullAndWider":
      case "nullAndNarrower":
      case "literalAndWider":
      case "literalAndNarrower": {
        const [, kind, relation] = /^(null|literal)And(\w+)$/.exec(condition)!;
        return ((after ?? before) as TypeRef).kind === kind && this.relation(delta) === relation!.toLowerCase();
      }
      default:
        throw new Error(`No condition is called ${condition}.`);
    }
  };

  /** What is taken after in comparison with before, by this difference and as far as the whole field shows it. */
  relation(delta: Delta): Relation {
    if (delta.at === "operation.policy")
      return comparePolicies(delta.before as PolicyRule[], delta.after as PolicyRule[]);
    const [before, after] = this.#alone(delta);
    const whole = wholeOf(delta);
    const forward = this.#forward.fits(before, after) || (whole !== undefined && this.#forward.fits(...whole));
    const back = this.#back.fits(after, before) || (whole !== undefined && this.#back.fits(whole[1], whole[0]));
    return forward ? (back ? "same" : "wider") : back ? "narrower" : "other";
  }

  /** The two types that differ by this alone. */
  #alone({ at, on, before, after, within, whole }: Delta): readonly [Used, Used] {
    if (at === "scalar.base") {
      const said = (within!.before as { constraints: Constraints }).constraints;
      return [
        used({ kind: "builtin", name: before as BuiltinName }, said),
        used({ kind: "builtin", name: after as BuiltinName }, said),
      ];
    }
    if (at.startsWith("constraints.")) return aloneInConstraints(at, within!);
    if (at === "type.member") {
      const others = whole![on === "added" ? "before" : "after"];
      const more: TypeRef = { kind: "union", of: [...others, (before ?? after) as TypeRef] };
      const less: TypeRef = { kind: "union", of: others };
      return on === "added" ? [used(less), used(more)] : [used(more), used(less)];
    }
    if (at.startsWith("type.array.")) {
      const field = at.slice("type.array.".length);
      const list = (value: unknown): TypeRef => ({
        kind: "array",
        of: { kind: "null" },
        ...(value === undefined ? {} : { [field]: value }),
      });
      return [used(list(before)), used(list(after))];
    }
    return [used(before as TypeRef), used(after as TypeRef)];
  }

  /** Whether every row that is there has null in some column of a unique index. */
  #isOfNewColumn({ after, within }: Delta): boolean {
    const { unique, properties } = after as { unique: boolean; properties: readonly string[] };
    const [was, is] = [within!.before, within!.after].map((each) => (each as unknown as EntityDeclaration).properties);
    const known = pairProperties(was!, is!);
    return (
      unique &&
      properties.some((name) => {
        const column = is!.find((each) => each.name === name);
        if (column === undefined) return !was!.some((each) => each.name === name);
        if (known.has(column) || column.default !== undefined) return false;
        return column.optional || this.#takesNull(column);
      })
    );
  }

  /** Whether rows that are there may be too long for an index, and no other rule says that they may stand in its way. */
  #mayBeTooLong(delta: Delta): boolean {
    const { unique, properties } = delta.after as { unique: boolean; properties: readonly string[] };
    if (unique && !isUniqueAnyway(delta) && !this.#isOfNewColumn(delta)) return false;
    const [was, is] = [delta.within!.before, delta.within!.after] as unknown as [EntityDeclaration, EntityDeclaration];
    const columns = [...pairProperties(was.properties, is.properties)]
      .filter(([{ name }]) => properties.includes(name))
      .map(([{ name }, property]) => ({ name, property }));
    return mayBeTooLong(this.#sides[0], columns, [was.keys, ...was.indexes.map((each) => each.properties)]);
  }

  #takesNull({ type }: { readonly type: TypeRef }): boolean {
    const side = this.#sides[1];
    return new Fitting(side, side, false).fits(used({ kind: "null" }), used(type));
  }
}

/** The field that a difference is in, as a whole: type and bounds together. */
function wholeOf({ within, at }: Delta): readonly [Used, Used] | undefined {
  const owner = within?.name === "constraints" ? within.up : within;
  if (owner === null || owner === undefined) return undefined;
  if (owner.name !== "property" && owner.name !== "scalar") return undefined;
  if (!/^(constraints|type|scalar\.base)/.test(at)) return undefined;
  return [usedIn(owner, "before"), usedIn(owner, "after")];
}

function usedIn(owner: Within, side: "before" | "after"): Used {
  const fields = owner[side] as unknown as { type: TypeRef; base: BuiltinName; constraints: Constraints };
  return used(owner.name === "scalar" ? { kind: "builtin", name: fields.base } : fields.type, fields.constraints);
}

function aloneInConstraints(at: string, within: Within): readonly [Used, Used] {
  const field = at.split(".")[1] as keyof Constraints;
  const constraints = nearest(within, "constraints")!;
  const { up } = constraints;
  const before = usedIn(up!, "before");
  const fields = DIMENSIONS.find((each) => each.includes(field)) ?? [field];
  const changed = { ...(constraints.before as Constraints) } as Record<string, unknown>;
  for (const each of fields) {
    delete changed[each];
    const value = constraints.after[each];
    if (value !== undefined) changed[each] = value;
  }
  return [before, { type: before.type, said: [changed as Constraints] }];
}

function nearest(within: Within | null, name: string): Within | null {
  return within === null || within.name === name ? within : nearest(within.up, name);
}

/** Whether what a field says is said of a column, and not of something inside of its values. */
function isOfColumn({ within }: Delta): boolean {
  return within?.name === "property" && within.up?.name === "entity";
}

/** How an input that has another name was sent, and is: what it was is said in names of now. Undefined of what is no request. */
function sentBy({ within, after }: Delta) {
  const owner = within?.name === "property" ? within.up : null;
  if (owner?.name !== "operation") return undefined;
  const [was, is] = [owner.before, owner.after].map((each) => (each as unknown as OperationDeclaration).binding);
  if (was?.kind !== "http" || is?.kind !== "http") return undefined;
  const [old, now] = [was, is].map(({ parameters }) => parameters.find(({ property }) => property === after));
  return { was, is, old, now };
}

/** Whether the name of an input is one that no request says. */
function isOnlyInPrograms(delta: Delta): boolean {
  const sent = sentBy(delta);
  if (sent === undefined) return false;
  const { was, is, old, now } = sent;
  if (is.body.kind === "property" && is.body.property === delta.after) return was.body.kind === "property";
  return now?.in === old?.in && (now?.in === "path" || (now !== undefined && now.name === old!.name));
}

function isSentIn(delta: Delta, place: "query" | "header"): boolean {
  const sent = sentBy(delta);
  return sent?.old?.in === place && sent.now?.in === place;
}

/** Whether an index that comes or goes is of something that has to be unique by another word. */
function isUniqueAnyway({ before, after, within }: Delta): boolean {
  const { unique, properties } = (after ?? before) as { unique: boolean; properties: readonly string[] };
  const { keys, indexes } = within![before === undefined ? "before" : "after"] as unknown as EntityDeclaration;
  const others = [keys, ...indexes.filter((each) => each.unique).map((each) => each.properties)];
  const all = new Set(properties);
  return unique && others.some((each) => new Set(each).isSubsetOf(all));
}

/** Whether a key is one by which a unique index of before tells rows apart. */
function isKeyUniqueAnyway({ before, after, within }: Delta): boolean {
  const { indexes } = within!.before as unknown as EntityDeclaration;
  const [was, is] = [new Set(before as string[]), new Set(after as string[])];
  if (was.isSubsetOf(is)) return false;
  return indexes.some(({ unique, properties }) => unique && new Set(properties).isSubsetOf(is));
}

const bare = (path: string) => path.replaceAll(/\{[^}]*\}/g, "{}");

function compareDurations(before: string, after: string): "shorter" | "longer" | "asLong" | "unclear" {
  const [one, other] = [secondsOf(before), secondsOf(after)];
  if (one === undefined || other === undefined) return "unclear";
  return other < one ? "shorter" : other > one ? "longer" : "asLong";
}
