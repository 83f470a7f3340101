import { askAgainAt } from "./asking-again.ts";
import { isShutOut, isTrusted, judge, NEW_RELAY } from "./standing.ts";
import type { Deed, Standing } from "./standing.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
const given = (share: number): Deed => ({ kind: "given", asked: 4, given: 4 * share });
const after = (...deeds: Deed[]) => deeds.reduce((standing, deed) => judge(standing, deed, NOW), NEW_RELAY);

describe("JA-010 what is thought of a relay", () => {
  it("goes after two rounds in which it gave nothing of what it has to hold", () => {
    expect(isTrusted(after(given(0)))).toBe(true);
    expect(after(given(0), given(0))).toEqual({ score: 0, quarantines: 1, quarantinedUntil: hours(1) });
  });

  it("goes at once where it gave something that it had changed, however good it was before", () => {
    const good = after(...Array.from({ length: 20 }, () => given(1)));
    expect(good).toEqual({ score: 100, quarantines: 0, quarantinedUntil: null });
    expect(isTrusted(judge(good, { kind: "altered" }, NOW))).toBe(false);
  });

  it("goes more slowly where it gives a part, and never where now and then something is missing", () => {
    expect(isTrusted(after(...Array.from({ length: 3 }, () => given(0.5))))).toBe(true);
    expect(isTrusted(after(...Array.from({ length: 4 }, () => given(0.5))))).toBe(false);
    const often = Array.from({ length: 100 }, (_, at) => given(at % 2 === 0 ? 0.75 : 1));
    expect(isTrusted(after(...often))).toBe(true);
  });

  it("comes back when its time is over and it gave everything three times, and doubles with the next fault", () => {
    let standing: Standing = after(given(0), given(0));
    expect([isShutOut(standing, NOW), isShutOut(standing, hours(1))]).toEqual([true, false]);
    for (const trusted of [false, false, true]) {
      standing = judge(standing, given(1), hours(1));
      expect(isTrusted(standing)).toBe(trusted);
    }
    expect(standing).toEqual({ score: 30, quarantines: 1, quarantinedUntil: null });
    standing = judge(judge(standing, given(0), hours(2)), given(0), hours(2));
    expect(standing).toEqual({ score: 0, quarantines: 2, quarantinedUntil: hours(4) });
    // On trial one fault is enough.
    standing = judge(judge(standing, given(1), hours(4)), given(0.75), hours(4));
    expect(standing).toEqual({ score: 0, quarantines: 3, quarantinedUntil: hours(8) });
  });

  it("is never taken for longer than a day", () => {
    const worst = judge({ score: 0, quarantines: 4000, quarantinedUntil: NOW }, { kind: "altered" }, NOW);
    expect(worst.quarantinedUntil).toEqual(hours(24));
  });
});

describe("F6 one that does not answer", () => {
  it("is asked again each minute at first, and once an hour at last", () => {
    const minutes = [1, 2, 3, 4, 5, 8, 9, 50].map(
      (failures) => (askAgainAt(failures, NOW).getTime() - NOW.getTime()) / 60_000,
    );
    expect(minutes).toEqual([0, 0, 2, 4, 8, 60, 60, 60]);
  });
});
