import type { QueryRunner } from "typeorm";
import type { StepProgress } from "./upgrade-notes.ts";

/** Where a step is run. */
export interface StepPlace {
  readonly runner: QueryRunner;
  /** How far the step had come when it was cut short. */
  readonly progress: StepProgress | null;
  /** Writes down how far it has come, in the transaction that is open, if one is. */
  note(progress: StepProgress): Promise<void>;
  /** Hears how many rows were gone through. */
  told(rows: number): void;
}
