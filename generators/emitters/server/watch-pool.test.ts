import { EventEmitter } from "node:events";
import { generateScenario } from "../../testing/generated-project.ts";

describe("The generated watch over a pool", () => {
  it("is over when every connection is gone, also those that were let go before the end", async () => {
    using project = await generateScenario("emits-storage");
    const { watchPool } = await project.load<{
      watchPool(pool: EventEmitter): (end: () => Promise<void>) => Promise<void>;
    }>("server/runtime/watch-pool.ts");
    const pool = new EventEmitter();
    const drain = watchPool(pool);
    const [early, late, last] = [{}, {}, {}];
    pool.emit("acquire", early);
    pool.emit("connect", late);
    let isOver = false;
    // One more comes while the end is on its way, as a client does that was connecting.
    const over = drain(async () => void pool.emit("connect", last)).then(() => (isOver = true));
    for (const client of [early, late, last]) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(isOver).toBe(false);
      pool.emit("remove", client);
    }
    await over;
    expect(isOver).toBe(true);
    await watchPool(new EventEmitter())(async () => {});
  });
});
