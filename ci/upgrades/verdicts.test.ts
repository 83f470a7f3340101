import { diffModels } from "../../generators/change/classify/diff-models.ts";
import { workBetween, planUpgrade } from "../../generators/emitters/migrations/plan/plan-upgrade.ts";
import { pairEntities, pairProperties } from "../../generators/model/storage/pair-stored.ts";
import type { EntityDeclaration, Property } from "../../generators/model/ir.ts";
import { draws, type Draw } from "../scenarios/random-specifications/draw.ts";
import { drawPair, type DrawnPair } from "./draw-pair.ts";

/** What breaks by what it means to whoever writes rows or counts on what they say, and stops no upgrade. */
const BY_MEANING = new Set([
  "default-removed",
  "default-changed",
  "numbered-by-database-added",
  "numbered-by-database-removed",
  // Asked of each row, and mostly of none that is so long.
  "index-of-long-values-added",
]);

/** A pair of few columns of one table: what one of them does is then not hidden by another. */
function drawSmall(draw: Draw): DrawnPair | undefined {
  const { before, after } = drawPair(draw);
  const tables = [...pairEntities(before.entities, after.entities)];
  if (tables.length === 0) return undefined;
  const [is, was] = draw.pick(tables);
  const pairs = new Map([...pairProperties(was.properties, is.properties)].map(([now, old]) => [old, now]));
  const old = was.properties.filter((each) => {
    const isKey = was.keys.includes(each.name) || is.keys.includes(pairs.get(each)?.name ?? "");
    return isKey || draw.chance(35);
  });
  const kept = new Set(old.map((each) => pairs.get(each)));
  const known = new Set(pairs.values());
  const now = is.properties.filter(
    (each) => kept.has(each) || (!known.has(each) && (is.keys.includes(each.name) || draw.chance(25))),
  );
  return {
    before: { ...before, entities: [withOnly(was, old)] },
    after: { ...after, entities: [withOnly(is, renamedAtOnce(draw, is, now, old))] },
  };
}

/** Sometimes with columns of which one takes the name that another has, or was what another is. */
function renamedAtOnce(
  draw: Draw,
  { keys, generated, indexes }: EntityDeclaration,
  now: readonly Property[],
  old: readonly Property[],
): Property[] {
  const named = new Set([...keys, ...generated, ...indexes.flatMap((each) => each.properties)]);
  const [one, other] = now.filter(({ name }) => !named.has(name) && old.some((each) => each.name === name));
  const what = draw.below(8);
  if (one === undefined || what > 2) return [...now];
  const others = now.filter((each) => each !== one && each !== other);
  if (what === 0 && other !== undefined)
    return [
      ...others,
      { ...one, name: other.name, renamedFrom: [one.name] },
      { ...other, name: one.name, renamedFrom: [other.name] },
    ];
  const renamed = { ...one, name: `${one.name}Then`, renamedFrom: [one.name] };
  const fresh: Property = { ...one, optional: true, ...(what === 1 ? {} : { name: "fresh", renamedFrom: [one.name] }) };
  return [...now.filter((each) => each !== one), renamed, fresh];
}

function withOnly(entity: EntityDeclaration, properties: readonly Property[]): EntityDeclaration {
  const names = new Set(properties.map(({ name }) => name));
  return {
    ...entity,
    properties,
    generated: entity.generated.filter((each) => names.has(each)),
    indexes: entity.indexes.filter((each) => each.properties.every((name) => names.has(name))),
    retain: null,
  };
}

/** What may stop an upgrade of rows that are there: sentences of decisions, and of what is asked of them. */
function stops({ before, after }: DrawnPair): string[] {
  const apart = alwaysApart({ before, after });
  return planUpgrade(2, before, after, () => false).flatMap((step) => {
    if (step.phase !== "check" || !("sentence" in step)) return [];
    const [, names] = /^No two rows of \S+ may have the same (.*) any more/.exec(step.sentence!) ?? [];
    // Where it is asked although no row can be so, and how long something is, is asked of more than need be.
    const isIdle = names !== undefined && apart.some((each) => each.every((name) => names.split(", ").includes(name)));
    return isIdle || step.sentence!.startsWith("An index over ") ? [] : [step.sentence!];
  });
}

/** Columns of now by which rows of before are never the same; none is where what tells them apart is new. */
function alwaysApart({ before, after }: DrawnPair): string[][] {
  return workBetween(2, before, after).works.flatMap(({ pair, columns }) => {
    const names = new Map(
      columns.flatMap((each) => (each.before === undefined ? [] : [[each.before.name, each.after.name]])),
    );
    const unique = [pair.before.key, ...pair.before.indexes.filter((each) => each.unique).map((each) => each.columns)];
    const fresh = columns.filter(
      ({ way, after: { generated, default: value } }) => way === "added" && !generated && value === undefined,
    );
    return [
      ...unique.flatMap((of) => (of.every((name) => names.has(name)) ? [of.map((name) => names.get(name)!)] : [])),
      ...fresh.map((each) => [each.after.name]),
    ];
  });
}

describe("The verdict on what is stored", () => {
  it("is breaking where an upgrade may be stopped, and only there: on whatever is drawn", () => {
    const pairs = draws(9, 800).flatMap((draw) => drawSmall(draw) ?? []);
    const found = pairs.map((pair) => ({
      pair,
      stops: stops(pair),
      rules: diffModels(pair.before, pair.after),
    }));
    expect(found.flatMap(({ rules }) => rules.filter(({ rule }) => rule === "unknown-difference"))).toEqual([]);
    const wrong = found.flatMap(({ rules, ...each }) => {
      const breaks = rules.filter(({ severities }) => severities.storage === "breaking");
      const executed = breaks.filter(({ rule }) => !BY_MEANING.has(rule));
      const agree = each.stops.length > 0 ? breaks.length > 0 : executed.length === 0;
      return agree ? [] : [[each.stops, breaks.map(({ rule, subject }) => `${rule} of ${subject}`)]];
    });
    expect(wrong).toEqual([]);
    const stopped = found.filter((each) => each.stops.length > 0);
    expect([stopped.length > 400, pairs.length - stopped.length > 100]).toEqual([true, true]);
    for (const word of [" cannot be what ", " cannot be new ", " is what that became"])
      expect(stopped.some((each) => each.stops.some((sentence) => sentence.includes(word)))).toBe(true);
  });
});
