import { documentWith } from "../../testing/example-documents.ts";
import { diffDocuments } from "./diff-documents.ts";
import { Files, isTree } from "./files.ts";
import { HOLDING, readDocument } from "./read-document.ts";

type Tree = Record<string, unknown>;

// What is no number has no word in JSON, and one in YAML.
const read = (document: object, name: string) =>
  readDocument(Files.of(JSON.stringify(document, saidOf).replaceAll('"not a number"', ".nan"), name), name);
const saidOf = (_name: string, value: unknown) => (Number.isNaN(value) ? "not a number" : value);

/** What hardly belongs anywhere. */
const ODD: readonly unknown[] = [
  null,
  true,
  7,
  "text",
  [],
  {},
  ["a"],
  { $ref: "#/nowhere" },
  { $ref: "no.yaml" },
  [{}],
  // As a word such an object is none, and whoever makes one of it is refused.
  { toString: null, valueOf: null },
  [{ toString: 7 }],
  Number.NaN,
];

/** Names that every object answers to, whether somebody wrote them or not. */
const EVERYBODYS = ["constructor", "toString", "hasOwnProperty", "__proto__"];

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [[...path, name], ...placesIn(inside, [...path, name])]);
}

function withAt(document: Tree, path: readonly string[], value: unknown): Tree {
  const made = structuredClone(document);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Tree)[step], made) as Tree;
  parent[path.at(-1)!] = value;
  return made;
}

/** The same with one field more in what is there, of whatever name. */
function withField(document: Tree, path: readonly string[], name: string, value: unknown): Tree {
  const made = structuredClone(document);
  const place = path.reduce<unknown>((at, step) => (at as Tree)[step], made) as Tree;
  Object.defineProperty(place, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

describe("A document with something odd in it", () => {
  it.each(["schema", "message"])("is compared all the same, and whatever is odd is named (%s)", (kind) => {
    const document = documentWith(kind, undefined);
    const before = read(document, "before.json");
    const wrong: string[] = [];
    for (const path of placesIn(document).filter(([first]) => !["openapi", "asyncapi"].includes(first!)))
      for (const value of ODD) {
        const other = withAt(document, path, value);
        if (JSON.stringify(other, saidOf) === JSON.stringify(document)) continue;
        // Where nothing can be looked into, nothing is compared, and that is said.
        if (path.length === 1 && HOLDING.includes(path[0]!) && !isTree(value ?? {})) {
          expect(() => read(other, "after.json")).toThrow(`its ${path[0]} are no object`);
          continue;
        }
        const after = read(other, "after.json");
        for (const pair of [
          [before, after],
          [after, before],
        ] as const) {
          const found = diffDocuments(...pair).map(({ rule }) => rule);
          if (found.length === 0 || found.includes("unknown-difference"))
            wrong.push(`${path.join("/")} ${JSON.stringify(value)}: ${found.join(", ")}`);
        }
      }
    expect(wrong).toEqual([]);
  });

  it.each(["schema", "message"])("is compared by the names that it has, whatever they are (%s)", (kind) => {
    const document = documentWith(kind, undefined);
    const before = read(document, "before.json");
    const wrong: string[] = [];
    const at = (path: readonly string[]) => path.reduce<unknown>((found, step) => (found as Tree)[step], document);
    // What stands beside a reference of AsyncAPI says nothing.
    const objects = [[], ...placesIn(document)].filter(
      (path) => isTree(at(path)) && (kind === "schema" || !Object.hasOwn(at(path) as Tree, "$ref")),
    );
    for (const path of objects)
      for (const name of EVERYBODYS)
        for (const value of ["text", { type: "string" }]) {
          const after = read(withField(document, path, name, value), "after.json");
          for (const pair of [
            [before, after],
            [after, before],
          ] as const) {
            const found = diffDocuments(...pair).map(({ rule }) => rule);
            if (found.length === 0 || found.includes("unknown-difference"))
              wrong.push(`${path.join("/")} ${name} ${JSON.stringify(value)}: ${found.join(", ")}`);
          }
        }
    expect(wrong).toEqual([]);
  });

  it("is the same as itself", () => {
    for (const value of ODD) {
      const document = { ...documentWith("schema", undefined), "x-odd": value };
      expect(diffDocuments(read(document, "before.json"), read(document, "after.json"))).toEqual([]);
    }
  });
});
