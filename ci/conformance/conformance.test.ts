import { findingsOf, print } from "./report.ts";
import { goldenSources, ownSource } from "./sources.ts";
import { tryAll } from "./try-all.ts";

describe("What a specification says", () => {
  it("is the same to validators, clients, servers and documents, whatever value is tried (`npm run conformance` tries more)", async () => {
    const golden = goldenSources().filter(({ name }) =>
      /^(emits-(?!policies|sections|tokens|ui)|plain-http|unusual-names)/.test(name),
    );
    const trials = await tryAll([...golden, ownSource()], { seed: 1, values: 12 });
    const findings = findingsOf(trials);
    expect(findings.unknown.size === 0 ? "" : print(findings)).toBe("");
    expect(findings.crashed).toBe(0);
    expect(findings.values).toBeGreaterThan(2000);
  }, 240_000);
});
