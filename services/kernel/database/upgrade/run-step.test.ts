import type { QueryRunner } from "typeorm";
import { runStep } from "./run-step.ts";

/** A database that answers what it is asked of an index one after another, and refuses to make it. */
function answering(valid: readonly boolean[], code: string) {
  const left = [...valid];
  const said: string[] = [];
  const query = async (statement: string): Promise<unknown[]> => {
    said.push(statement);
    if (statement.startsWith("CREATE")) throw Object.assign(new Error("refused"), { code });
    return statement.includes("indisvalid") ? [{ valid: left.shift() }] : [];
  };
  return { said, runner: { query } as unknown as QueryRunner };
}

const STEP = {
  phase: "switch",
  kind: "index",
  does: "make an index",
  index: "numbers_n",
  statement: "CREATE INDEX CONCURRENTLY numbers_n ON numbers (n)",
} as const;

describe("An index that a program was killed over", () => {
  const run = async (valid: readonly boolean[], code: string) => {
    const { said, runner } = answering(valid, code);
    let noted = false;
    const note = async () => void (noted = true);
    await runStep(STEP, { runner, progress: null, note, told: () => undefined });
    return { noted, dropped: said.filter((each) => each.startsWith("DROP")) };
  };

  it("is there where the database finishes it between two looks at it", async () => {
    expect(await run([false, true, true], "42P07")).toEqual({ noted: true, dropped: [] });
  });

  it("is not there where something else has its name, or it cannot be made", async () => {
    await expect(run([false, true, false, false], "42P07")).rejects.toMatchObject({ code: "42P07" });
    await expect(run([false, true, true, true], "42501")).rejects.toMatchObject({ code: "42501" });
  });
});
