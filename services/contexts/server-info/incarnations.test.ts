import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { silentLog } from "../../kernel/logging/log.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { Incarnations } from "./index.ts";

let test: TestKernel;
const warnings: string[] = [];
beforeAll(async () => {
  test = await openTestKernel();
});
afterAll(() => test?.stop());

/** A start of the server; answers the history's id and how often something was prepared for a new one. */
async function start(prepare: () => Promise<void> = async () => {}): Promise<[string, number]> {
  warnings.length = 0;
  const log = { ...silentLog, warn: (_: object, what: string) => warnings.push(what) };
  const incarnations = new Incarnations({ ...test.kernel, log });
  let prepared = 0;
  await incarnations.open(async () => {
    prepared += 1;
    await prepare();
  });
  return [await incarnations.current(), prepared];
}

describe("the history that the data belong to", () => {
  const file = (name: string) => join(test.kernel.settings.dataFolder, name);

  it("is made with the data and stays as long as they go on", async () => {
    const [made, prepared] = await start();
    expect([made.length, prepared, warnings]).toEqual([26, 0, []]);
    expect(await start()).toEqual([made, 0]);
    expect(warnings).toEqual([]);
  });

  it("is another one after a restore, once, and begins only when everything was prepared", async () => {
    const [before] = await start();
    writeFileSync(file("restored-from.json"), JSON.stringify({ holdsUntil: "2026-11-28T00:00:00.000Z" }));
    await expect(start(() => Promise.reject(new Error("cut short")))).rejects.toThrow("cut short");
    const [after, prepared] = await start();
    expect([after === before, prepared, warnings.length]).toEqual([false, 1, 1]);
    expect(existsSync(file("restored-from.json"))).toBe(false);
    expect(await start()).toEqual([after, 0]);
  });

  it("is another one when the database is older or another than the note beside it says", async () => {
    const [before] = await start();
    writeFileSync(file("last-known.json"), `{"incarnationId":"${before}","position":7000}`);
    const [older, prepared] = await start();
    expect([older === before, prepared, warnings[0]]).toEqual([false, 1, expect.stringContaining("older")]);
    expect(await start()).toEqual([older, 0]);

    writeFileSync(file("last-known.json"), '{"incarnationId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","position":0}');
    const [other] = await start();
    expect([other === older, warnings[0]]).toEqual([false, expect.stringContaining("another one")]);
  });

  it("passes over a note that cannot be read", async () => {
    const [before] = await start();
    writeFileSync(file("last-known.json"), '{"incarnationId":"01AR');
    expect(await start()).toEqual([before, 0]);
  });
});
