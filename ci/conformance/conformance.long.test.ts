import { findingsOf, print } from "./report.ts";
import { goldenSources, ownSource } from "./sources.ts";
import { tryAll } from "./try-all.ts";

describe("What a specification says", () => {
  it("is the same to validators, clients, servers and documents, whatever value is tried", async () => {
    const golden = goldenSources().filter(({ name }) =>
      /^(emits-(http|socket|storage|types)|encodings|plain-kinds|unusual-names)/.test(name),
    );
    const findings = findingsOf(await tryAll(golden, { seed: 1, values: 4, few: true }));
    expect(findings.unknown.size === 0 ? "" : print(findings)).toBe("");
    expect([findings.crashed, findings.refused]).toEqual([0, []]);
    expect(findings.values).toBeGreaterThan(500);
  }, 600_000);
});

describe("What our own specification says", () => {
  it("is the same to validators, clients, servers and documents, whatever value is tried", async () => {
    const findings = findingsOf(await tryAll([ownSource()], { seed: 1, values: 20, few: true }));
    expect(findings.unknown.size === 0 ? "" : print(findings)).toBe("");
    expect([findings.crashed, findings.refused]).toEqual([0, []]);
    expect(findings.values).toBeGreaterThan(5000);
  }, 600_000);
});
