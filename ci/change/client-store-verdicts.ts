import type { Change } from "../../generators/change/change.ts";
import { upgradeStores } from "../../generators/emitters/stores/runtime/upgrade-stores.ts";
import { clientStoresOf } from "../../generators/emitters/stores/store-versions.ts";
import type { Ir } from "../../generators/model/ir.ts";
import { KeptStores } from "../../generators/testing/kept-stores.ts";
import type { Disagreement } from "./disagreement.ts";

/** Whether a change is of what browsers keep, whose storage is not the server's. */
export const isOfBrowsers = ({ subject }: Change): boolean => /^clientStores\b/.test(subject);

/**
 * Has a database that a browser of one version filled opened by the other, as pages do: a record that is in no store which
 * that one reads, or sealed to another name than it opens with, has to be declared lost, and so has what nobody can release.
 */
export function clientStoreVerdicts(
  planted: string,
  before: Ir,
  after: Ir,
  changes: readonly Change[],
): Disagreement[] {
  const approved = () => () => true;
  const was = clientStoresOf(before, { releases: [], approved });
  const is = clientStoresOf(after, { releases: [{ version: "1.0.0", ir: before }], approved });
  const kept = new KeptStores();
  upgradeStores(kept, kept, 0, was.versions);
  for (const [{ store }, bound] of was.boundTo) kept.records(store).push(bound);
  upgradeStores(kept, kept, was.versions.at(-1)?.number ?? 0, is.versions);

  const readable = new Set(
    [...is.boundTo].filter(([{ store }, bound]) => kept.records(store).includes(bound)).map(([, bound]) => bound),
  );
  const lost = is.undecided[0]?.sentence ?? [...was.boundTo.values()].find((each) => !readable.has(each));
  const rules = changes.filter((each) => isOfBrowsers(each) && each.severities.storage === "breaking");
  if ((lost === undefined) === (rules.length === 0)) return [];
  const declared = rules.length === 0 ? "not breaking" : "breaking";
  return [{ planted, axis: "storage", declared, refused: lost, rules: changes.map(({ rule }) => rule) }];
}
