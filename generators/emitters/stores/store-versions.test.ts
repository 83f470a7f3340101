import type { ClientStoreDeclaration, Ir } from "../../model/ir.ts";
import { EXAMPLE } from "../../testing/example-model.ts";
import { KeptStores } from "../../testing/kept-stores.ts";
import type { History } from "../migrations/history.ts";
import { emitStores } from "./emit-stores.ts";
import { oldestReader, upgradeStores } from "./runtime/upgrade-stores.ts";
import { clientStoresOf } from "./store-versions.ts";

const [example] = EXAMPLE.clientStores!;
const storeOf = (name: string, store: string, ...renamedFrom: string[]): ClientStoreDeclaration => ({
  ...example!,
  id: `clientStore:example.${name}`,
  name,
  store,
  ...(renamedFrom.length === 0 ? {} : { renamedFrom }),
});

const { clientStores: _declared, ...UNSAID } = EXAMPLE;
const said = (...clientStores: ClientStoreDeclaration[]): Ir => ({ ...UNSAID, clientStores });

function after(releases: readonly Ir[], ir: Ir, approved: History["approved"] = () => () => false) {
  return clientStoresOf(ir, { releases: releases.map((each, at) => ({ version: `1.${at}.0`, ir: each })), approved });
}

/** A database as a browser of these stores has it, with a record in each that tells what it is sealed to. */
function browserOf(made: ReturnType<typeof after>): KeptStores {
  const kept = new KeptStores();
  for (const [{ store }, bound] of made.boundTo) {
    kept.createObjectStore(store);
    kept.records(store).push(bound);
  }
  return kept;
}

const A = storeOf("A", "a");
const B = storeOf("B", "b");

describe("The stores of browsers", () => {
  it("have no versions where nobody says them, and a release that said none is passed over", () => {
    expect(after([UNSAID], UNSAID).versions).toEqual([]);
    const { versions } = after([UNSAID, UNSAID], said(A, B));
    expect(versions).toEqual([{ number: 2, release: null, stores: ["a", "b"], renamed: [], removed: [] }]);
  });

  it("keep their number while they are the same, and have a greater one after each change, whatever became of how many", () => {
    const renamed = said(A, storeOf("B", "c"));
    const { versions } = after([said(A, B), said(A, B), renamed], said(A, storeOf("B", "c"), storeOf("D", "d")));
    expect(versions.map(({ number, release }) => [number, release])).toEqual([
      [2, "1.0.0"],
      [3, "1.2.0"],
      [4, null],
    ]);
  });

  it.each<readonly [string, Ir]>([
    ["one that is called otherwise", said(A, storeOf("B", "c"))],
    ["one whose model is called otherwise", said(A, storeOf("New", "c", "B"))],
    ["two that swap their names", said(storeOf("A", "b"), storeOf("B", "a"))],
    ["one that takes the name that another had", said(storeOf("A", "b"), storeOf("B", "c"), storeOf("C", "a"))],
  ])("come along with all that is in them: %s", (_what, now) => {
    const first = after([], said(A, B));
    const made = after([said(A, B)], now);
    expect(made.undecided).toEqual([]);
    const kept = browserOf(first);
    upgradeStores(kept, kept, first.versions[0]!.number, made.versions);
    const found = [...made.boundTo].flatMap(([{ store }, bound]) => kept.records(store).map((each) => each === bound));
    expect(found).toEqual([true, true]);
    expect(kept.objectStoreNames).toEqual(made.versions.at(-1)!.stores);
  });

  it("come over several releases at once as they do one by one", () => {
    const all = [said(A, B), said(storeOf("A", "b"), storeOf("B", "a")), said(storeOf("A", "b"), storeOf("B", "c"))];
    const last = said(storeOf("A", "b"), storeOf("B", "c"), storeOf("C", "a"));
    const made = after(all, last);
    const [once, oneByOne] = [browserOf(after([], all[0]!)), browserOf(after([], all[0]!))];
    upgradeStores(once, once, 2, made.versions);
    for (const [at] of made.versions.entries())
      upgradeStores(oneByOne, oneByOne, made.versions[at - 1]?.number ?? 2, made.versions.slice(0, at + 1));
    const read = (of: KeptStores) => of.objectStoreNames.map((name) => [name, of.records(name)]);
    expect(read(once)).toEqual(read(oneByOne));
    expect(read(once)).toEqual([
      ["a", []],
      ["b", ["a"]],
      ["c", ["b"]],
    ]);
  });

  it("stay in browsers while nobody has approved that one goes, and go with it afterwards", () => {
    const open = after([said(A, B)], said(A));
    expect(open.undecided.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^The store b of browsers .*tenchat propose.*what B is called/),
    ]);
    expect(open.versions.map(({ removed }) => removed)).toEqual([[]]);
    const approved = after([said(A, B)], said(A), () => (removed) => "store" in removed && removed.store === B.id);
    expect(approved.undecided).toEqual([]);
    const kept = browserOf(after([], said(A, B)));
    upgradeStores(kept, kept, 2, approved.versions);
    expect(kept.objectStoreNames).toEqual(["a"]);
  });

  it("are sealed to a name that no other ever had, and cannot be what another became", () => {
    const { boundTo } = after([said(A, B), said(A)], said(A, storeOf("C", "b")), () => () => true);
    expect([...boundTo.values()]).toEqual(["a", "b/4"]);
    const { undecided } = after([said(A)], said(storeOf("C", "c", "A"), storeOf("D", "d", "A")));
    expect(undecided.map(({ sentence }) => sentence)).toEqual([
      "The store d says with @renamedFrom that it was A, and c is what that became: let one of them be new, without @renamedFrom.",
    ]);
  });

  it("are told the client with what they were sealed to first", () => {
    const releases = [{ version: "1.0.0", ir: said(A, B) }];
    const ir = said(storeOf("A", "z"), B);
    const [file] = emitStores(ir, new Map(), { releases, approved: () => () => false });
    expect(file).toMatchObject({ path: "client/stores.ts", from: [A.id, B.id] });
    expect(file!.text).toMatch(/BOUND_TO[^]*  b: "b",\n  z: "a",\n[^]*renamed: \[\["a", "z"\]\]/);
    expect(emitStores(UNSAID, new Map())).toEqual([]);
  });

  it("may be opened by programs of before for as long as none is called otherwise or gone", () => {
    const oldest = (...made: Parameters<typeof after>) => oldestReader(after(...made).versions);
    expect(oldestReader([])).toBe(0);
    expect(oldest([], said(A, B))).toBe(0);
    expect(oldest([said(A, B)], said(A, B, storeOf("D", "d")))).toBe(0);
    expect(oldest([said(A, B)], said(A, storeOf("B", "c")))).toBe(3);
    expect(oldest([said(A, B), said(A, storeOf("B", "c"))], said(A, storeOf("B", "c"), storeOf("D", "d")))).toBe(3);
    expect(oldest([said(A, B)], said(A), () => () => true)).toBe(3);
    // What nobody approved to go stays in browsers, and whoever reads it finds it.
    expect(oldest([said(A, B)], said(A))).toBe(0);
  });

  it("leave what a browser has that nobody said, and take what bears the name of one for that", () => {
    const kept = new KeptStores();
    for (const name of ["a", "old"]) kept.createObjectStore(name);
    kept.records("a").push("a");
    upgradeStores(kept, kept, 1, after([UNSAID, said(A, B)], said(A, storeOf("B", "old2"))).versions);
    expect(kept.objectStoreNames).toEqual(["a", "old", "old2"]);
    expect(kept.records("a")).toEqual(["a"]);
  });
});
