import { clientStoreVerdicts } from "../change/client-store-verdicts.ts";
import { diffModels } from "../../generators/change/classify/diff-models.ts";
import { clientStoresOf } from "../../generators/emitters/stores/store-versions.ts";
import type { ClientStoreDeclaration, Ir } from "../../generators/model/ir.ts";
import { EXAMPLE } from "../../generators/testing/example-model.ts";
import { draws, type Draw } from "../scenarios/random-specifications/draw.ts";

const [example] = EXAMPLE.clientStores!;
const MODELS = ["A", "B", "C", "D", "E", "F"];

/** Stores of any names, some of which say what they were: models and names of others among them. */
function drawStores(draw: Draw): Ir {
  const names = ["a", "b", "c", "d", "e", "f"];
  const clientStores = MODELS.filter(() => draw.chance(60)).map((name): ClientStoreDeclaration => {
    const [store] = names.splice(draw.below(names.length), 1);
    const former = MODELS.filter(() => draw.chance(15));
    const said = former.length === 0 ? {} : { renamedFrom: former };
    return { ...example!, id: `clientStore:example.${name}`, name, store: store!, ...said };
  });
  return { ...EXAMPLE, clientStores };
}

describe("What browsers keep", () => {
  it("is renamed, lost and made as `tenchat diff` says it, and all else is read again: on whatever is drawn", () => {
    const said = { renamed: 0, removed: 0, added: 0 };
    for (const draw of draws(7, 120)) {
      const [before, after] = [drawStores(draw), drawStores(draw)];
      const changes = diffModels(before, after);
      const named = (rule: string) => changes.filter((each) => each.rule === rule).map(({ before: was }) => was);
      const storesIn = (values: readonly unknown[]) =>
        values.map((each) => (each as ClientStoreDeclaration).store).sort();
      const releases = [{ version: "1.0.0", ir: before }];
      const { versions } = clientStoresOf(after, { releases, approved: () => () => true });
      const [first, last] = [versions[0]!, versions[1]];
      const renamed = (last?.renamed ?? []).map(([was]) => was);
      expect(named("client-store-renamed").sort()).toEqual([...renamed].sort());
      expect(storesIn(named("client-store-removed"))).toEqual([...(last?.removed ?? [])].sort());
      const made = (last?.stores.length ?? 0) - (first.stores.length - (last?.removed.length ?? 0));
      expect([...named("client-store-added"), ...named("client-store-new-at-once")]).toHaveLength(
        last === undefined ? 0 : made,
      );
      expect(clientStoreVerdicts("drawn", before, after, changes)).toEqual([]);
      said.renamed += renamed.length;
      said.removed += last?.removed.length ?? 0;
      said.added += named("client-store-added").length;
    }
    expect(Math.min(...Object.values(said))).toBeGreaterThan(40);
  });
});
