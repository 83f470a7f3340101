import { merkleRoot } from "./merkle.ts";

const sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** Leaves and roots of Certificate Transparency's own test tree (transparency-dev/merkle, testdata, Apache-2.0). */
const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: Readonly<Record<number, string>> = {
  2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  6: "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

describe("The Merkle tree of RFC 6962", () => {
  it("has the hash of nothing as the root of no leaves", () => {
    expect(merkleRoot([]).toString("hex")).toBe(sha256);
  });

  it("has the hash of the leaf, marked as one, as the root of one", () => {
    const root = merkleRoot([Buffer.from("00", "hex")]).toString("base64");
    expect(root).toBe("lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=");
  });

  it.each(Object.entries(ROOTS))("has the published root over %s leaves", (size, root) => {
    const leaves = LEAVES.slice(0, Number(size)).map((hex) => Buffer.from(hex, "hex"));
    expect(merkleRoot(leaves).toString("hex")).toBe(root);
  });

  it("takes a text as its UTF-8 bytes, and every change changes the root", () => {
    const root = merkleRoot(["a\n", "ü\n"]).toString("hex");
    expect(merkleRoot([Buffer.from("a\n"), Buffer.from("ü\n")]).toString("hex")).toBe(root);
    for (const other of [["a\n"], ["ü\n", "a\n"], ["a\n", "u\n"], ["a\n", "ü\n", "ü\n"]])
      expect(merkleRoot(other).toString("hex")).not.toBe(root);
  });
});
