import { Pace } from "./pace.ts";

const PEER = "peer.example.org";
const GROUP = "a group";
const at = (milliseconds: number) => new Date(Date.UTC(2026, 10, 30, 12) + milliseconds);

/** When something is told, of somebody who has something to tell at every moment. */
function timesWithin(milliseconds: number, pace = new Pace()): number[] {
  const times: number[] = [];
  for (let now = 0; now < milliseconds; now += 50) {
    if (pace.waitFor(PEER, GROUP, at(now)) > 0) continue;
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
    expect(pace.waitFor(PEER, GROUP, at(now))).toBe(0);
    pace.count(PEER, at(now));
  }
  for (let times = 0; times < 1_000; times += 1) pace.count(PEER, at(0));
  expect(pace.waitFor(PEER, GROUP, at(0))).toBeGreaterThan(0);
  expect(pace.waitFor("others.example.org", GROUP, at(0))).toBe(0);
});

it("what had to be told without a wait, however much, is waited for a moment and no longer", () => {
  const pace = new Pace();
  for (let times = 0; times < 10_000; times += 1) pace.count(PEER, at(0));
  expect(pace.waitFor(PEER, GROUP, at(0))).toBeLessThanOrEqual(1_200);
  expect(pace.waitFor(PEER, GROUP, at(pace.waitFor(PEER, GROUP, at(0))))).toBe(0);
});

it("whoever waits once has their turn then, however much else is told meanwhile", () => {
  const pace = new Pace();
  for (let now = 0; now < 60_000; now += 100) pace.count(PEER, at(now));
  const wait = pace.waitFor(PEER, GROUP, at(60_000));
  expect(wait).toBeGreaterThan(0);
  for (let now = 60_000; now <= 60_000 + wait; now += 100) pace.count(PEER, at(now));
  expect(pace.waitFor(PEER, GROUP, at(60_000 + wait - 1))).toBe(1);
  expect(pace.waitFor(PEER, GROUP, at(60_000 + wait))).toBe(0);
  // The turn is over with that, and the next one is another.
  expect(pace.waitFor(PEER, GROUP, at(60_000 + wait))).toBeGreaterThan(0);
});

it("those who wait stand in a line, and together send no more than one would", () => {
  const pace = new Pace();
  const groups = Array.from({ length: 200 }, (_, number) => `group ${number}`);
  const turns = groups.map((group) => pace.waitFor(PEER, group, at(0)) || pace.count(PEER, at(0)) || 0);
  const waiting = turns.filter((turn) => turn > 0);
  expect(waiting).toEqual(Array.from({ length: 160 }, (_, place) => (place + 1) * 1_200));
  // Also where others have been told nothing for a while, nobody goes before those.
  expect(pace.waitFor(PEER, "late", at(100_000))).toBe(161 * 1_200 - 100_000);
});

it("the turns that have passed while a server took nothing are not all over at once", () => {
  const pace = new Pace();
  for (let times = 0; times < 40; times += 1) pace.count(PEER, at(0));
  const groups = Array.from({ length: 100 }, (_, number) => `group ${number}`);
  for (const group of groups) expect(pace.waitFor(PEER, group, at(0))).toBeGreaterThan(0);
  pace.forgetTurns(PEER);
  const later = at(60 * 60_000);
  const atOnce = groups.filter((group) => pace.waitFor(PEER, group, later) === 0 && (pace.count(PEER, later), true));
  expect(atOnce).toHaveLength(40);
});
