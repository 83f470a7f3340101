import { documentWith } from "../../testing/example-documents.ts";
import { diffDocuments } from "./diff-documents.ts";
import { Files, isTree } from "./files.ts";
import { HOLDING, readDocument } from "./read-document.ts";

type Tree = Record<string, unknown>;

const read = (document: object, name: string) => readDocument(Files.of(JSON.stringify(document), name), name);

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
];

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

describe("A document with something odd in it", () => {
  it.each(["schema", "message"])("is compared all the same, and whatever is odd is named (%s)", (kind) => {
    const document = documentWith(kind, undefined);
    const before = read(document, "before.json");
    const wrong: string[] = [];
    for (const path of placesIn(document).filter(([first]) => !["openapi", "asyncapi"].includes(first!)))
      for (const value of ODD) {
        const other = withAt(document, path, value);
        if (JSON.stringify(other) === JSON.stringify(document)) continue;
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
});
