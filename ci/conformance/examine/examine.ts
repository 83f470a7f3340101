import type { Ir, OperationDeclaration } from "../../../generators/model/ir.ts";
import { NONE } from "../probes/prober.ts";
import { keptTable } from "../rows/add-keepers.ts";
import { Store } from "../rows/store.ts";
import { examineAnswers } from "./answers.ts";
import type { Document } from "./document.ts";
import type { Examination } from "./examination.ts";
import { Examiner, type Thoroughness } from "./examiner.ts";
import { Generated } from "./generated.ts";
import { examineInputs, type Send } from "./inputs.ts";
import { Stage } from "./stage.ts";
import { examineTypes } from "./types.ts";

/**
 * Tries what one specification became: everything that says something of a value has to say the same. `database`: the
 * address of one, in which the rows are kept for a moment that the specification stores.
 */
export async function examine(
  name: string,
  folder: string,
  ir: Ir,
  thoroughness: Thoroughness,
  database?: string,
): Promise<Examination> {
  const generated = new Generated(folder);
  const examiner = new Examiner(ir, generated, thoroughness);
  await examineOperations(examiner, folder, database);
  await examineTypes(examiner, generated.document("asyncapi"));
  return examiner.report(name);
}

async function examineOperations(examiner: Examiner, folder: string, database: string | undefined): Promise<void> {
  const { ir, generated, prober } = examiner;
  const operations = ir.operations.filter((each) => each.binding.kind === "http");
  if (operations.length === 0) return;
  const http = generated.document("openapi");
  await using stage = await Stage.open(folder, ir, generated);
  await using store = database === undefined ? undefined : await Store.open(database, folder, ir, prober);
  for (const operation of operations) {
    const table = keptTable(operation);
    if (!stage.admits(operation)) examiner.left.push(`${operation.id}: nobody may`);
    else if (table === undefined) await examineOperation(examiner, http, stage, operation);
    else if (store !== undefined) {
      const keep = (row: unknown) => store.keep(table, row as Record<string, unknown>);
      await examineInputs(examiner, http, operation, ["row", (value) => stage.keeps(operation, value, keep)]);
    }
  }
  examiner.again.push(...stage.again);
}

async function examineOperation(
  examiner: Examiner,
  http: Document,
  stage: Stage,
  operation: OperationDeclaration,
): Promise<void> {
  const { output } = operation;
  const reply = output === null ? undefined : examiner.prober.good(output);
  const send: Send = (value) => stage.sends(operation, value, reply);
  const input = await examineInputs(examiner, http, operation, ["input", send]);
  if (output !== null && input !== NONE) await examineAnswers(examiner, http, stage, operation, { input, output });
}
