import { execFileSync } from "node:child_process";
import { emitStores } from "../../../generators/emitters/stores/emit-stores.ts";
import type { ClientStoreDeclaration, Ir } from "../../../generators/model/ir.ts";
import { EXAMPLE } from "../../../generators/testing/example-model.ts";
import { put } from "../../../generators/testing/put.ts";
import { temporaryFolder } from "../../../generators/testing/temporary-folder.ts";
import { findReusedNumbers } from "./find-reused-numbers.ts";

const [example] = EXAMPLE.clientStores!;
const storing = (...names: readonly string[]): Ir => ({
  ...EXAMPLE,
  clientStores: names.map((store): ClientStoreDeclaration => ({
    ...example!,
    id: `clientStore:example.${store.slice(0, 1)}`,
    name: store.slice(0, 1),
    store,
  })),
});

/** What is generated of the last, where those before were released. */
function storesOf(...all: readonly Ir[]): string {
  const releases = all.slice(0, -1).map((ir, at) => ({ version: `1.${at}.0`, ir }));
  return emitStores(all.at(-1)!, new Map(), { releases, approved: () => () => true })[0]!.text;
}

describe("A number of browsers' stores", () => {
  it("is that of other ones only after a release, whatever was committed before", () => {
    using folder = temporaryFolder();
    const { path } = folder;
    const git = (...words: string[]) =>
      execFileSync("git", ["-C", path, "-c", "user.name=a", "-c", "user.email=a@b", ...words], { encoding: "utf8" });
    const found = (text: string) => {
      put(path, "generated/client/stores.ts", text);
      return findReusedNumbers(path).map(({ what }) => what.replace(/[0-9a-f]{12}/, "before"));
    };
    const [first, renamed] = [storing("a", "b"), storing("a", "bee")];
    expect(found(storesOf(first))).toEqual([]);
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "stores");
    expect(found(storesOf(first))).toEqual([]);
    expect(found(storesOf(first, first))).toEqual([]);
    expect(found(storesOf(storing("a", "b", "c")))).toEqual([]);
    const refused = (number: number) =>
      `has other stores by the number ${number} than in before: browsers that have it would neither make nor rename any`;
    expect(found(storesOf(renamed))).toEqual([refused(2)]);
    expect(found(storesOf(first, renamed))).toEqual([]);
    git("commit", "-q", "-a", "-m", "renamed");
    expect(found(storesOf(first, storing("a", "been")))).toEqual([refused(3)]);
    expect(found(storesOf(first, renamed, storing("a", "been")))).toEqual([]);
  });
});
