import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { openTestKernel } from "../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../testing/open-test-kernel.ts";
import { isLostDatabase } from "../../../generated/server/runtime/lost-database.ts";
import { transaction } from "./transaction.ts";

let test: TestKernel;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);

afterAll(() => test?.stop());

const coded = (code: string) => Object.assign(new Error("no"), { code });

const SLEEP = "SELECT pg_sleep(10)";
const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE pid <> pg_backend_pid() AND state = 'active' AND query = '${SLEEP}'`;

/** Ends the connection of `work` as a restart of the database does, and returns what became of it. */
async function whileCut(work: Promise<unknown>): Promise<unknown> {
  const outcome = work.catch((error: unknown) => error);
  const done = Symbol("done");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  // The pool may have handed `work` a connection that was just ending: then there is nothing left to cut.
  while ((await Promise.race([outcome.then(() => done), pause()])) !== done) await query(CUT);
  return outcome;
}

/** The pool may still hand out a connection that is just ending; whoever asks again gets a good one. */
async function query(statement: string): Promise<unknown[]> {
  for (;;) {
    try {
      return await test.kernel.dataSource.query(statement);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}

describe("a database that goes away", () => {
  it("is a passing trouble to whoever asks, in a transaction or not, and is there again for the next", async () => {
    const { dataSource } = test.kernel;
    expect(await whileCut(dataSource.query(SLEEP))).toBeInstanceOf(Unavailable);
    const inTransaction = transaction(dataSource, (manager) => manager.query(SLEEP));
    expect(await whileCut(inTransaction)).toBeInstanceOf(Unavailable);
    expect(await query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("is not blamed for a statement that it refuses", async () => {
    await expect(test.kernel.dataSource.query("SELECT nonsense")).rejects.not.toBeInstanceOf(Unavailable);
  });

  it.each(["08006", "53100", "57P01", "57P03", "ECONNREFUSED", "EPIPE", "ETIMEDOUT"])(
    "is told by the code %s",
    (code) => {
      expect(isLostDatabase(coded(code))).toBe(true);
    },
  );

  it.each(["23505", "22P02", "42P01", "ERR_INVALID_ARG_TYPE"])("is not told by the code %s", (code) => {
    expect(isLostDatabase(coded(code))).toBe(false);
  });
});
