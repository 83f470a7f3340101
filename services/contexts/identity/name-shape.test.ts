import { existsSync, readFileSync } from "node:fs";
import { nameShape } from "./rules/name-shape.ts";

const FILE = `${process.env.TENCHAT_VECTORS ?? "../shared/vectors"}/unicode/confusables.txt`;

const WRITABLE = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((c) => /\w/.test(c));

/** The skeleton of UTS 39 by Unicode's own table. */
function skeletonBy(table: ReadonlyMap<string, string>, name: string): string {
  return Array.from(name.normalize("NFD"), (character) => table.get(character) ?? character)
    .join("")
    .normalize("NFD");
}

describe("the shape of a username", () => {
  it.each([
    ["paypal", "paypa1", "paypaI", "PAYPAL", "PayPa1"],
    ["bob", "b0b", "B0B", "bOb"],
    ["mary", "rnary", "Mary", "MARY", "RNARY"],
    ["linda_01", "Iinda_01", "1inda_ol", "lindA_0I"],
  ])("is one for %s and what can be mistaken for it", (name, ...others) => {
    expect(new Set([name, ...others].map(nameShape)).size).toBe(1);
  });

  it("is another for names that look different", () => {
    const names = [
      "anna",
      "ana",
      "hanna",
      "neil",
      "nell",
      "ian",
      "lan",
      "lia",
      "ila",
      "bill",
      "bil",
      "b_ob",
      "bob_",
      "user_2",
      "user_3",
    ];
    expect(new Set(names.map(nameShape)).size).toBe(names.length);
  });

  it("fits its column, whatever the name", () => {
    expect(nameShape("m".repeat(32))).toHaveLength(64);
  });

  it("is one wherever Unicode's table says that two names of up to three characters can be mistaken", () => {
    if (!existsSync(FILE)) {
      console.info("Unicode's confusables are not here; set TENCHAT_VECTORS to try the shapes of names by them.");
      return;
    }
    const lines = readFileSync(FILE, "utf8").matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA/gm);
    const text = (codes: string) =>
      String.fromCodePoint(
        ...codes
          .trim()
          .split(" ")
          .map((code) => parseInt(code, 16)),
      );
    const table = new Map(Array.from(lines, ([, from, to]) => [text(from ?? ""), text(to ?? "")]));
    expect(table.size).toBeGreaterThan(6_000);
    const bySkeleton = new Map<string, Set<string>>();
    for (const a of ["", ...WRITABLE])
      for (const b of ["", ...WRITABLE])
        for (const c of WRITABLE) {
          const name = a + b + c;
          const skeleton = skeletonBy(table, name);
          bySkeleton.set(skeleton, (bySkeleton.get(skeleton) ?? new Set()).add(nameShape(name)));
        }
    const pairs = [...bySkeleton].filter(([, shapes]) => shapes.size > 1);
    expect(pairs).toEqual([]);
  });
});
