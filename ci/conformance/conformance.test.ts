import { PLANTS } from "./plants/plants.ts";
import { tryPlants } from "./plants/try-plants.ts";
import { findingsOf, print } from "./report.ts";
import { goldenSources } from "./sources.ts";
import { tryAll } from "./try-all.ts";

describe("What a specification says", () => {
  it("is the same to validators, clients, servers and documents, whatever value is tried (`npm run conformance` tries more, `npm run test:long` more of these and our own)", async () => {
    const golden = goldenSources().filter(({ name }) => /^(emits-(http|storage)|encodings)/.test(name));
    const trials = await tryAll(golden, { seed: 1, values: 4, few: true });
    const findings = findingsOf(trials);
    expect(findings.unknown.size === 0 ? "" : print(findings)).toBe("");
    expect([findings.crashed, findings.refused]).toEqual([0, []]);
    expect(findings.values).toBeGreaterThan(250);
  }, 600_000);

  it("is found not to be the same where a fault is planted (`npm run conformance -- --plants` tries all)", async () => {
    const few = PLANTS.filter(({ why }) => /a pattern is not|drops a header|lost a nullable/.test(why));
    const found = await tryPlants(1, 20, few);
    expect(found.map(({ plant, kinds }) => [plant?.why, kinds.length > 0])).toEqual([
      ["a pattern is not checked", true],
      ["a client drops a header", true],
      ["the document has lost a nullable", true],
      [undefined, false],
    ]);
    expect(PLANTS.length).toBeGreaterThanOrEqual(30);
  }, 300_000);
});
