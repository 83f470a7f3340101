import type { ClientStoreDeclaration, Ir } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import { CLIENT_STORES, pairClientStores } from "../../model/storage/pair-stored.ts";
import { sourceIn, type History, type Undecided } from "../migrations/history.ts";
import { claimed, wouldBeLost } from "../migrations/plan/decisions.ts";
import type { StoreVersion } from "./runtime/upgrade-stores.ts";

/** What browsers keep of a specification, and how they come to it from each release that said what they keep. */
export interface ClientStores {
  readonly versions: readonly StoreVersion[];
  /** The name that records of each store of today are bound to: the first that the store ever had. */
  readonly boundTo: ReadonlyMap<ClientStoreDeclaration, string>;
  /** What nobody has approved yet, a sentence each. */
  readonly undecided: readonly Undecided[];
}

type Stores = readonly ClientStoreDeclaration[];

/**
 * A release from before stores were said is passed over: what its browsers keep is not known here, so that none of it is
 * taken for something else, and whatever of it bears the name of a store is that store.
 */
export function clientStoresOf(ir: Ir, { releases, approved }: History): ClientStores {
  const all = [...releases, { version: null, ir }];
  const said = all.slice(all.findIndex((each) => each.ir.clientStores !== undefined));
  if (ir.clientStores === undefined && said.length <= 1) return { versions: [], boundTo: new Map(), undecided: [] };

  const versions: StoreVersion[] = [];
  const undecided: Undecided[] = [];
  const names = new Set<string>();
  let boundTo = new Map<ClientStoreDeclaration, string>();
  let since: string[] = [];
  for (const [at, { version, ir: model }] of said.entries()) {
    const before = said[at - 1]?.ir;
    const is: Stores = model.clientStores ?? [];
    const was: Stores = before?.clientStores ?? [];
    const pairs = pairClientStores(was, is);
    const kept = new Set(pairs.values());
    const isApproved = before === undefined ? () => false : approved(since, before, model);
    const gone = was.filter((each) => !kept.has(each));
    const lost = gone.filter(({ id }) => isApproved({ store: id }));
    if (version === null)
      undecided.push(
        ...decisionsOf(
          model,
          is,
          pairs,
          gone.filter((each) => !lost.includes(each)),
        ),
      );

    const changed: Pick<StoreVersion, "renamed" | "removed"> = {
      renamed: [...pairs].flatMap(([now, old]) => (now.store === old.store ? [] : [[old.store, now.store] as const])),
      removed: lost.map(({ store }) => store),
    };
    const last = versions.at(-1);
    const isNew = changed.renamed.length + changed.removed.length > 0 || is.some((each) => !pairs.has(each));
    const number = last === undefined ? is.length : isNew ? Math.max(is.length, last.number + 1) : last.number;
    if (last === undefined || isNew) {
      versions.push({ number, release: version, stores: is.map(({ store }) => store).sort(byCodeUnit), ...changed });
      since = [];
    }
    if (version !== null) since.push(version);
    boundTo = new Map(is.map((each) => [each, boundTo.get(pairs.get(each)!) ?? unused(each.store, number, names)]));
  }
  return { versions, boundTo, undecided };
}

/** Records of a store that is no more would otherwise open in a later one of its name. */
function unused(name: string, number: number, names: Set<string>): string {
  const free = names.has(name) ? `${name}/${number}` : name;
  names.add(free);
  return free;
}

function decisionsOf(
  ir: Ir,
  is: Stores,
  pairs: ReadonlyMap<ClientStoreDeclaration, ClientStoreDeclaration>,
  gone: Stores,
): Undecided[] {
  return [
    ...gone.map(({ store, name, context }) => ({
      sentence: wouldBeLost(`The store ${store} of browsers`, name),
      ...sourceIn(ir, context),
    })),
    ...claimedStores(is, pairs).map(({ one: { source }, sentence }) => ({ sentence, source })),
  ];
}

/** Stores that say that they were what another one became. */
export function claimedStores(is: Stores, pairs: ReadonlyMap<ClientStoreDeclaration, ClientStoreDeclaration>) {
  return claimed(
    "store ",
    is.filter((each) => !pairs.has(each)).map((each) => [each.store, each]),
    [...pairs].map(([now, was]) => [was, now.store]),
    CLIENT_STORES,
  );
}
