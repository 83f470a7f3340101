import { readFileSync } from "node:fs";
import { drawResults } from "./draw-results.ts";
import { judged } from "./figures.ts";
import type { Measured, Result } from "./figures.ts";
import { CHART, dearer, readResults } from "./results.ts";

const figure = (name: string, unit: string, ours: number, floor: number): Measured => ({
  ...{ name, unit, ours, floor },
  goal: { most: 2 },
});
const result = (commit: string, ...figures: Measured[]): Result => ({
  ...{ commit, committedAt: "2026-01-01T00:00:00Z", machine: "1 × <any>", rounds: 5, figures },
});

describe("results of what messages cost", () => {
  it("are kept, and no message costs the processor a quarter more than in the result before", () => {
    const [before, newest] = readResults().slice(-2);
    if (before !== undefined && newest !== undefined) expect(dearer(before, newest)).toEqual([]);
  });

  it("are drawn as they are kept", () => {
    expect(readFileSync(CHART, "utf8")).toBe(drawResults(readResults()));
  });

  it("compare by what the floor costs on the same machine, and by the processor alone", () => {
    const before = result("a", figure("x: processor", "µs", 100, 50), figure("x: p99", "ms", 1, 1));
    expect(dearer(before, result("b", figure("x: processor", "µs", 240, 100), figure("x: p99", "ms", 9, 1)))).toEqual(
      [],
    );
    expect(dearer(before, result("b", figure("x: processor", "µs", 130, 50)))).toEqual([
      "x: processor: 2.60 × the floor, where a has 2.00 ×",
    ]);
    expect(dearer(before, result("b", figure("y: processor", "µs", 900, 1)))).toEqual([]);
  });

  it("reach a goal or not, in multiples of the floor or by themselves", () => {
    const kept = (goal: Measured["goal"], unit = "ms") => judged({ name: "x", unit, ours: 3, floor: 2, goal }).isKept;
    expect([kept({ most: 1.5 }), kept({ most: 1.4 }), kept({ least: 1.5 }), kept({ least: 1.6 })]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([kept({ absolute: 3 }), kept({ absolute: 2 }), kept({ absolute: 4 }, "/s")]).toEqual([true, false, false]);
  });

  it("hold no sign in the chart that its language would read as its own", () => {
    expect(drawResults([result("a", figure("a < b & c", "µs", 1, 1))])).toContain("a &lt; b &amp; c");
  });
});
