import { CommitLane } from "./commit-lane.ts";

describe("a commit lane", () => {
  it("commits a lone entry at once, and what arrives meanwhile together, in order", async () => {
    const batches: number[][] = [];
    const releases: (() => void)[] = [];
    const lane = new CommitLane<number, number>(async (entries) => {
      batches.push([...entries]);
      await new Promise<void>((resolve) => releases.push(resolve));
      return entries.map((entry) => entry * 10);
    }, 3);
    const results = Promise.all([1, 2, 3, 4, 5].map((entry) => lane.append(entry)));
    for (let round = 0; round < 3; round += 1) {
      await new Promise(setImmediate);
      releases.shift()!();
    }
    expect(await results).toEqual([10, 20, 30, 40, 50]);
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  });

  it("tells everybody of a failed commit, and goes on with the next", async () => {
    let attempts = 0;
    const lane = new CommitLane<number, number>(async (entries) => {
      attempts += 1;
      if (attempts === 1) throw new Error("the database went away");
      return [...entries];
    }, 64);
    const first = lane.append(1);
    const second = lane.append(2);
    await expect(first).rejects.toThrow("the database went away");
    expect(await second).toBe(2);
    await lane.drained();
  });

  it("says how long whoever comes now has others before them", async () => {
    const releases: (() => void)[] = [];
    const lane = new CommitLane<number, number>(async (entries) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return [...entries];
    }, 64);
    expect(lane.lag).toBe(0);
    const all = Promise.all([1, 2, 3].map((entry) => lane.append(entry)));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(lane.lag).toBeGreaterThan(25);
    releases.shift()!();
    await new Promise(setImmediate);
    expect(lane.lag).toBe(0);
    releases.shift()!();
    await all;
  });

  it("reckons with all who are before them, from what commits have taken", async () => {
    const lane = new CommitLane<number, number>(async (entries) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [...entries];
    }, 10);
    for (let round = 0; round < 20; round += 1) await lane.append(round);
    const all = Promise.all(Array.from({ length: 501 }, (_, entry) => lane.append(entry)));
    // Fifty batches of twenty milliseconds, of which nobody has waited for one yet.
    expect(lane.lag).toBeGreaterThan(700);
    await all;
    expect(lane.lag).toBe(0);
  });

  it("resolves nothing before its commit is done", async () => {
    let committed = false;
    const lane = new CommitLane<number, boolean>(async (entries) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      committed = true;
      return entries.map(() => committed);
    }, 64);
    expect(await lane.append(1)).toBe(true);
  });
});
