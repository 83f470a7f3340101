import { silentLog } from "./logging/log.ts";
import { startSchedule } from "./schedule.ts";
import { openTestKernel } from "../testing/open-test-kernel.ts";
import type { TestKernel } from "../testing/open-test-kernel.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(() => test?.stop());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const makeDue = () => test.kernel.dataSource.query("UPDATE scheduled_jobs SET due_at = now()");

describe("jobs of the clock", () => {
  it("run once for all processes each time they are due, of each context its own, and one that fails keeps none", async () => {
    const runs: string[] = [];
    const errors: object[] = [];
    const log = { ...silentLog, error: (fields: object) => void errors.push(fields) };
    const jobs = {
      identity: { removeExpired: async () => runs.push("identity") },
      keys: {
        removeExpired: async () => runs.push("keys"),
        fail: async () => {
          runs.push("fail");
          throw new Error("no");
        },
      },
      settings: {},
    };
    const processes = Array.from({ length: 5 }, () => startSchedule(test.kernel.dataSource, log, jobs, 20));
    const until = async (count: number) => {
      const deadline = Date.now() + 10_000;
      while (runs.length < count && Date.now() < deadline) await pause(10);
      await pause(150);
    };
    await until(3);
    expect(runs.toSorted()).toEqual(["fail", "identity", "keys"]);
    await makeDue();
    await until(6);
    expect(runs.slice(3).toSorted()).toEqual(["fail", "identity", "keys"]);
    expect(errors).toHaveLength(2);
    await Promise.all(processes.map((each) => each.stop()));
    await makeDue();
    await pause(100);
    expect(runs).toHaveLength(6);
  });
});
