import { createHash } from "node:crypto";
import type { Ir } from "../model/ir.ts";
import { generate } from "../generate.ts";
import { PROJECT } from "../testing/copy-project.ts";
import {
  canonicalJson,
  createManifest,
  fingerprintDeclarations,
  finish,
  leavesOf,
  printManifest,
  rootOf,
  type Manifest,
} from "./manifest.ts";
import { merkleRoot } from "./merkle.ts";

const sha256 = (data: string) => createHash("sha256").update(data).digest("hex");
const source = { path: "a.tsp", line: 3, endLine: 5 };
const model = { id: "model:b", name: "B", source };
const empty = Object.fromEntries(
  [
    "contexts",
    "scalars",
    "enums",
    "unions",
    "models",
    "errors",
    "entities",
    "events",
    "operations",
    "tokens",
    "screens",
    "sections",
  ].map((kind) => [kind, [] as object[]]),
);
const artifact = (path: string, text: string) => finish({ path, text, emitter: "contracts", from: ["model:b"] });

function manifestOf(changes: object = {}, artifacts = [artifact("b.ts", "ü"), artifact("a.ts", "")]): Manifest {
  const ir = { ...empty, models: [model], scalars: [{ ...model, id: "model:a" }], ...changes } as unknown as Ir;
  const specs = new Map([
    ["specs/b.tsp", "2"],
    ["specs/a.tsp", "1"],
  ]);
  const governance = new Map([["policies/governance/0001-a.md", "4"]]);
  return createManifest(fingerprintDeclarations(ir), specs, new Map([["generators/g.ts", "3"]]), artifacts, governance);
}

describe("The manifest", () => {
  it("has every artifact in the order of paths, with the hash and the number of its bytes", () => {
    const { artifacts, specs, declarations } = manifestOf();
    expect(Object.entries(artifacts)).toEqual([
      ["a.ts", { sha256: sha256(""), bytes: 0, emitter: "contracts", from: ["model:b"] }],
      ["b.ts", { sha256: sha256("ü"), bytes: 2, emitter: "contracts", from: ["model:b"] }],
    ]);
    expect(Object.keys(specs)).toEqual(["specs/a.tsp", "specs/b.tsp"]);
    expect(Object.keys(declarations)).toEqual(["model:a", "model:b"]);
  });

  it("has a root over everything in it, which the order of making does not change", () => {
    const { root, ...manifest } = manifestOf();
    const { declarations } = manifest;
    const entry = (text: string) =>
      `{"bytes":${Buffer.byteLength(text)},"emitter":"contracts","from":["model:b"],"sha256":"${sha256(text)}"}`;
    expect(leavesOf(manifest)).toEqual([
      `artifacts\na.ts\n${entry("")}\n`,
      `artifacts\nb.ts\n${entry("ü")}\n`,
      `declarations\nmodel:a\n{"sha256":"${declarations["model:a"]!.sha256}","source":"a.tsp:3-5"}\n`,
      `declarations\nmodel:b\n{"sha256":"${declarations["model:b"]!.sha256}","source":"a.tsp:3-5"}\n`,
      'generator\ngenerators/g.ts\n"3"\n',
      'governance\npolicies/governance/0001-a.md\n"4"\n',
      'specs\nspecs/a.tsp\n"1"\n',
      'specs\nspecs/b.tsp\n"2"\n',
    ]);
    expect(root).toBe(merkleRoot(leavesOf(manifest)).toString("hex"));
    expect(manifestOf({}, [artifact("a.ts", ""), artifact("b.ts", "ü")]).root).toBe(root);
    const { artifacts } = manifest;
    expect(rootOf({ ...manifest, artifacts: Object.fromEntries(Object.entries(artifacts).reverse()) })).toBe(root);
    expect(manifestOf({}, [artifact("c.ts", ""), artifact("b.ts", "ü")]).root).not.toBe(root);
  });

  it("knows a declaration by what it means and where it stands, and tells the two apart", () => {
    const declarationOf = (changes: object) =>
      manifestOf({ models: [{ ...model, ...changes }] }).declarations["model:b"]!;
    const before = declarationOf({});
    expect(before.source).toBe("a.tsp:3-5");
    const moved = declarationOf({ source: { ...source, line: 4, endLine: 6 } });
    expect(moved).toEqual({ sha256: before.sha256, source: "a.tsp:4-6" });
    expect(declarationOf({ name: "C" }).sha256).not.toBe(before.sha256);
  });

  it("says the same of the same, whatever the order of names in it", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "ü" }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"ü","d":null}]}',
    );
    expect(printManifest(manifestOf())).toBe(printManifest(manifestOf()));
    expect(printManifest(manifestOf()).endsWith("}\n")).toBe(true);
  });

  it("has a declaration for every one that an artifact comes from", async () => {
    const result = await generate(PROJECT);
    if (result.kind === "refused") throw new Error("The specification is broken.");
    const { manifest, artifacts } = result;
    const unknown = artifacts.flatMap((each) => each.from).filter((id) => !Object.hasOwn(manifest.declarations, id));
    expect(unknown).toEqual([]);
  });
});
