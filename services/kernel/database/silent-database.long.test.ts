import { execFileSync } from "node:child_process";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { transaction } from "./transaction.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(() => test?.stop());

/** Sends a signal to every process of the database. */
type Signal = (name: NodeJS.Signals) => void;

async function processesOfDatabase(): Promise<Signal> {
  const { dataSource } = test.kernel;
  const others = (await dataSource.query("SELECT pid FROM pg_stat_activity")) as { pid: number }[];
  const first = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(others[0]!.pid)], { encoding: "utf8" }));
  return (name) => {
    for (const pid of [first, ...others.map((each) => each.pid)]) {
      try {
        process.kill(pid, name);
      } catch (error) {
        // A connection that was cut meanwhile has ended its process.
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
    }
  };
}

describe("a database that is there and says nothing", () => {
  it("is a passing trouble to whoever asks, within ten seconds, and serves again once it speaks", async () => {
    const { dataSource } = test.kernel;
    const pipeline = test.kernel.openPipeline();
    const ask = () => [
      dataSource.query("SELECT 1"),
      transaction(dataSource, (manager) => manager.query("SELECT 1")),
      pipeline.transact([{ text: "SELECT 1" }]),
    ];
    await Promise.all(ask());
    const signal = await processesOfDatabase();
    signal("SIGSTOP");
    try {
      const late = new Promise<string>((resolve) => setTimeout(resolve, 10_000, "late").unref());
      // More than there are connections: some wait for one first, and those that are made anew get no word either.
      const asked = Array.from({ length: 20 }, ask).flat();
      const answers = await Promise.all(
        asked.map((each) => Promise.race([each.catch((error: unknown) => error), late])),
      );
      for (const answer of answers) expect(answer).toBeInstanceOf(Unavailable);
    } finally {
      signal("SIGCONT");
    }
    await Promise.all(ask());
    await pipeline.close();
  }, 30_000);
});
