import { runNode } from "../../generators/testing/run-node.ts";
import { join } from "node:path";

describe("Verdicts on differences", () => {
  it("are those of the generated validators, each reading what the other version writes", () => {
    // `node ci/change/verdicts.ts 300` does the same with every rule of values.
    const { out, status } = runNode(join(import.meta.dirname, "verdicts.ts"), ["8", "3"]);
    expect(out).toContain("8 pairs, seed 3: 8 named, 0 unclassified, 64 of 64 verdicts agree");
    expect(status).toBe(0);
  }, 120_000);
});
