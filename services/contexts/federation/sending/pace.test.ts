import { Pace } from "./pace.ts";

const PEER = "peer.example.org";
const at = (milliseconds: number) => new Date(Date.UTC(2026, 10, 30, 12) + milliseconds);

/** When something is told, of somebody who has something to tell at every moment. */
function timesWithin(milliseconds: number, pace = new Pace()): number[] {
  const times: number[] = [];
  for (let now = 0; now < milliseconds; now += 50) {
    if (pace.waitFor(PEER, at(now)) > 0) continue;
    pace.count(PEER, at(now));
    times.push(now);
  }
  return times;
}

it("whoever waits as they are told sends less than a hundred events in any minute, and not less than fifty", () => {
  const times = timesWithin(5 * 60_000);
  for (const from of times) {
    const within = times.filter((time) => time >= from && time < from + 60_000).length;
    expect(within).toBeLessThan(100);
    if (from < 4 * 60_000) expect(within).toBeGreaterThanOrEqual(49);
  }
});

it("whoever is told little waits for nothing, and no server for what another one is told", () => {
  const pace = new Pace();
  for (let now = 0; now < 60 * 60_000; now += 1_500) {
    expect(pace.waitFor(PEER, at(now))).toBe(0);
    pace.count(PEER, at(now));
  }
  for (let times = 0; times < 1_000; times += 1) pace.count(PEER, at(0));
  expect(pace.waitFor(PEER, at(0))).toBeGreaterThan(0);
  expect(pace.waitFor("others.example.org", at(0))).toBe(0);
});

it("what had to be told without a wait, however much, is waited for a moment and no longer", () => {
  const pace = new Pace();
  for (let times = 0; times < 10_000; times += 1) pace.count(PEER, at(0));
  expect(pace.waitFor(PEER, at(0))).toBeLessThanOrEqual(1_200);
  expect(pace.waitFor(PEER, at(pace.waitFor(PEER, at(0))))).toBe(0);
});
