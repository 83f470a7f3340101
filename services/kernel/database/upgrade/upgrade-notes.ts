import { createHash } from "node:crypto";
import type { QueryRunner } from "typeorm";
import type { StoredVersion, UpgradeStep } from "../../../../generated/migrations/runtime/upgrades.ts";

/** What was written down of a version that a database came to, or of a step on the way to it. */
export interface Note {
  /** Which of the versions. */
  readonly number: number;
  /** Its place among the steps to that version, from 1; null: all of them are done. */
  readonly step: number | null;
  /** Of the version, or of the step. */
  readonly checksum: string;
  readonly progress: StepProgress | null;
}

export interface StepProgress {
  readonly phase: UpgradeStep["phase"];
  readonly done: boolean;
  /** Of a step that goes through rows: the key of the last one, as texts. */
  readonly last?: readonly string[];
  /** How many rows it has gone through. */
  readonly rows?: number;
}

/** Notes are kept beside what TypeORM writes of migrations, in columns of their own: whoever reads those passes them over. */
export class UpgradeNotes {
  readonly #runner: QueryRunner;
  readonly #table: string;

  constructor(runner: QueryRunner, table: string) {
    this.#runner = runner;
    this.#table = table;
  }

  /** Makes room for notes where there is none yet. */
  async prepare(): Promise<void> {
    const columns = [
      "number integer",
      "step integer",
      "checksum text",
      "progress jsonb",
      "noted_at timestamp with time zone",
    ];
    const added = columns.map((each) => `ADD COLUMN IF NOT EXISTS ${each}`).join(", ");
    if (!(await this.#hasRoom())) await this.#runner.query(`ALTER TABLE "${this.#table}" ${added}`);
  }

  /** Every note; undefined where the tables were made by a program that wrote none. */
  async read(): Promise<readonly Note[] | undefined> {
    if (!(await this.#hasRoom())) return undefined;
    const notes = (await this.#runner.query(
      `SELECT number, step, checksum, progress FROM "${this.#table}" WHERE number IS NOT NULL ORDER BY number, step`,
    )) as Note[];
    return notes.length === 0 ? undefined : notes;
  }

  /** In the transaction that is open, if one is. */
  async arrive({ number, release, checksum }: StoredVersion): Promise<void> {
    await this.#write(`Tables ${number}${release === null ? "" : ` (${release})`}`, number, null, checksum, null);
  }

  async note(number: number, at: number, step: UpgradeStep, progress: StepProgress): Promise<void> {
    const noted = await this.#runner.query(
      `UPDATE "${this.#table}" SET progress = $3, noted_at = now() WHERE number = $1 AND step = $2 RETURNING 1`,
      [number, at, JSON.stringify(progress)],
    );
    if ((noted as [unknown[], number])[1] > 0) return;
    await this.#write(`Step ${at} to tables ${number}`, number, at, checksumOf(step), progress);
  }

  async #write(name: string, number: number, step: number | null, checksum: string, progress: StepProgress | null) {
    await this.#runner.query(
      `INSERT INTO "${this.#table}" (timestamp, name, number, step, checksum, progress, noted_at) VALUES (0, $1, $2, $3, $4, $5, now())`,
      [name, number, step, checksum, progress === null ? null : JSON.stringify(progress)],
    );
  }

  async #hasRoom(): Promise<boolean> {
    const found = (await this.#runner.query(
      `SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = 'noted_at' AND NOT attisdropped`,
      [`"${this.#table}"`],
    )) as unknown[];
    return found.length > 0;
  }
}

/** Undefined, where there is no such step, is like none. */
export function checksumOf(step: UpgradeStep | undefined): string {
  return createHash("sha256")
    .update(JSON.stringify(step ?? null))
    .digest("hex");
}
