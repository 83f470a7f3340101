import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { silentLog } from "../logging/log.ts";
import { diskOf, usualLeast, watchFreeSpace } from "./free-space.ts";

const MEBIBYTE = 1024 * 1024;

describe("the watch over free space", () => {
  it("refuses while too little is free, and is back by itself when space was freed", async () => {
    await using closing = new AsyncDisposableStack();
    const disk = { total: 1000, free: 99 };
    const space = await watchFreeSpace(async () => disk, 100, silentLog, closing);
    expect(space.hasRoom).toBe(false);
    expect(() => space.expectRoom()).toThrow(Unavailable);
    disk.free = 100;
    const freed = performance.now();
    while (!space.hasRoom) await wait(50);
    expect(performance.now() - freed).toBeLessThan(10_000);
    space.expectRoom();
  });

  it("does not begin with more than the whole disk to be kept free, which would refuse everybody for good", async () => {
    await using closing = new AsyncDisposableStack();
    const disk = { total: 1000, free: 900 };
    const watched = watchFreeSpace(async () => disk, 1001, silentLog, closing);
    await expect(watched).rejects.toMatchObject({
      name: "StartProblem",
      message: expect.stringMatching(
        /^TENCHAT_FREE_SPACE is 1001, and the whole disk of the database has 1000 bytes, /,
      ),
    });
    expect((await watchFreeSpace(async () => disk, 1000, silentLog, closing)).hasRoom).toBe(false);
  });

  it("refuses nobody because the disk cannot be measured", async () => {
    await using closing = new AsyncDisposableStack();
    const space = await watchFreeSpace(() => Promise.reject(new Error("no")), undefined, silentLog, closing);
    expect(space.hasRoom).toBe(true);
  });

  it("measures a real disk, and wants a tenth of it within bounds", async () => {
    const { total, free } = await diskOf(tmpdir())();
    expect(free).toBeGreaterThan(0);
    expect(total).toBeGreaterThanOrEqual(free);
    expect([100, 1_000, 1_000_000].map((size) => usualLeast(size * MEBIBYTE) / MEBIBYTE)).toEqual([32, 100, 256]);
  });
});
