import fc from "fast-check";
import { EXAMPLE } from "../../testing/example-model.ts";
import { edits, editAtRandom } from "../../testing/edit-at-random.ts";
import { maskNamed, type Named } from "../../testing/mask-changes.ts";
import { MODEL } from "../shape/model-shape.ts";
import { findDeltas } from "./find-deltas.ts";

const SILENT: ReadonlySet<string> = new Set(["source"]);

function named(before: unknown, after: unknown): Named[] {
  return findDeltas(MODEL, before, after).map(({ old, now, on }) => ({ old, now, reordered: on === "reordered" }));
}

describe("Differences of two models", () => {
  it("are none where nothing differs but the places of declarations", () => {
    const moved = JSON.parse(JSON.stringify(EXAMPLE).replaceAll('"line":1', '"line":7')) as unknown;
    expect(findDeltas(MODEL, EXAMPLE, moved)).toEqual([]);
  });

  it("cover every leaf that differs, whatever was done to a model", () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const [before, after] = [editAtRandom(EXAMPLE, first), editAtRandom(EXAMPLE, [...first, ...second])];
        const found = named(before, after);
        expect(maskNamed(after, found, "now", SILENT)).toBe(maskNamed(before, found, "old", SILENT));
      }),
      { numRuns: 100, seed: 9 },
    );
  });
});
