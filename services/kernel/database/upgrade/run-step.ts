import { setTimeout as sleep } from "node:timers/promises";
import type { QueryRunner } from "typeorm";
import type { UpgradeStep } from "../../../../generated/migrations/runtime/upgrades.ts";
import { StartProblem } from "../../start-problem.ts";
import { countOthers } from "./count-others.ts";
import { fillRows } from "./fill-rows.ts";
import type { StepPlace } from "./step-place.ts";
import type { StepProgress } from "./upgrade-notes.ts";

// A statement that needs a table for itself waits behind whoever has it, and everybody else waits behind it: not for long.
const LOCK_MILLISECONDS = 250;
const PATIENCE_MILLISECONDS = 300_000;
const LONGEST_PAUSE_MILLISECONDS = 2_000;

/** Runs a step to its end and notes that. Cut short at any moment, it is right to run it again. */
export async function runStep(step: UpgradeStep, place: StepPlace): Promise<void> {
  const { runner, note } = place;
  const done: StepProgress = { phase: step.phase, done: true };
  switch (step.kind) {
    case "decide":
      throw new StartProblem(step.sentence);
    case "check": {
      const [found] = (await runner.query(step.query)) as Record<string, unknown>[];
      if (found !== undefined) throw new StartProblem(filledIn(step.sentence, found));
      // It is asked again until something was changed: rows may be others by then.
      return;
    }
    case "forms": {
      const rows = await countOthers(runner, step.query, step.forms);
      if (rows > 0) throw new StartProblem(filledIn(step.sentence, { rows }));
      return;
    }
    case "together":
      return explained(step.sentence, () =>
        inTransaction(runner, async () => {
          for (const statement of step.statements) await runner.query(statement);
          await note(done);
        }),
      );
    case "index":
      await explained(step.sentence, () =>
        patiently(() => explainedLength(step.does, () => runIndex(runner, step.index, step.statement))),
      );
      return note(done);
    case "rows":
      return fillRows(step, place, (work) => inTransaction(runner, work));
  }
}

function filledIn(sentence: string, found: Readonly<Record<string, unknown>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in found ? String(found[name]) : whole));
}

/**
 * Outside of a transaction. An attempt whose program was killed may still be at work in the database: it is waited for.
 * What is left of one that did not end well is not valid, slows writing down, and is removed.
 */
async function runIndex(runner: QueryRunner, index: string, statement: string): Promise<void> {
  await runner.query("SET lock_timeout = 0");
  while (await isBeingMade(runner, index)) await sleep(500);
  if ((await isValid(runner, index)) === true && statement.startsWith("CREATE")) return;
  await removeInvalid(runner, index);
  try {
    await runner.query(statement);
  } catch (error) {
    // Duplicate relation: whoever still made it had done all of it, and not yet said so, when it was looked at.
    if (codeOf(error) === "42P07" && (await isValid(runner, index)) === true) return;
    await removeInvalid(runner, index);
    throw error;
  }
}

async function isBeingMade(runner: QueryRunner, index: string): Promise<boolean> {
  const found = (await runner.query("SELECT 1 FROM pg_stat_progress_create_index WHERE index_relid = to_regclass($1)", [
    `"${index}"`,
  ])) as unknown[];
  return found.length > 0;
}

/** Undefined where there is no such index. */
async function isValid(runner: QueryRunner, index: string): Promise<boolean | undefined> {
  const [found] = (await runner.query("SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass($1)", [
    `"${index}"`,
  ])) as { valid: boolean }[];
  return found?.valid;
}

async function removeInvalid(runner: QueryRunner, index: string): Promise<void> {
  if ((await isValid(runner, index)) === false) await runner.query(`DROP INDEX CONCURRENTLY "${index}"`);
}

async function inTransaction(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await patiently(async () => {
    await runner.startTransaction();
    try {
      await runner.query(`SET LOCAL lock_timeout = ${LOCK_MILLISECONDS}`);
      await work();
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  });
}

/** Again when others were in the way: those go first. */
async function patiently(work: () => Promise<void>): Promise<void> {
  const since = performance.now();
  for (let pause = 50; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
    try {
      return await work();
    } catch (error) {
      // Lock not available; deadlock detected.
      if (!["55P03", "40P01"].includes(codeOf(error))) throw error;
      if (performance.now() - since > PATIENCE_MILLISECONDS)
        throw new StartProblem(
          "The database cannot be brought forward now, because somebody holds on to one of its tables: end what holds it (pg_stat_activity tells), and start again.",
          { cause: error, passes: true },
        );
      await sleep(pause);
    }
  }
}

/** What rows refuse that came meanwhile: a check, or what is to be unique. */
async function explained(sentence: string | undefined, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (sentence !== undefined && ["23505", "23514"].includes(codeOf(error)))
      throw new StartProblem(sentence, { cause: error });
    throw error;
  }
}

/** Rows that came after all were looked at, and are more than an index takes of one: PostgreSQL names the index and the table. */
async function explainedLength(does: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Program limit exceeded.
    if (codeOf(error) !== "54000") throw error;
    const { detail = "" } = error as { readonly detail?: string };
    throw new StartProblem(
      `Rows that came meanwhile are too long to ${does} (${detail.replace(/\.$/, "")}): shorten those first, and start again.`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}
