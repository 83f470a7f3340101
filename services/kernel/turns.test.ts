import { Turns } from "./turns.ts";

describe("turns", () => {
  it("are taken by so many at a time, in the order of asking, also after one that fails", async () => {
    const turns = new Turns(3);
    const order: number[] = [];
    let [running, most] = [0, 0];
    const all = Array.from({ length: 20 }, (_, at) =>
      turns.run(async () => {
        order.push(at);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (at % 4 === 0) throw new Error("failed");
        return at;
      }),
    );
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(5);
    expect([most, order]).toEqual([3, Array.from({ length: 20 }, (_, at) => at)]);
    expect(await turns.run(async () => "free")).toBe("free");
  });
});
