import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { placeAgreement } from "../../generators/agreement/place-agreement.ts";
import type { Ir } from "../../generators/model/ir.ts";
import { describer } from "../../generators/describe/describer.ts";
import { findTypeErrors } from "../../generators/testing/find-type-errors.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";

/** Every answer of which the OpenAPI document and the contracts do not say the same type. */
export async function findDisagreements(root: string): Promise<Finding[]> {
  const told: Ir[] = [];
  const description = await describer.ask(join(root, "specs"), (ir) => void told.push(ir));
  if (description.kind === "refused") throw new Error("the specification is refused: the gate drift says why");
  const [ir] = told;
  const { openApi } = description;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-agreement-")));
  try {
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const name of ["generated", "node_modules"]) symlinkSync(resolve(root, name), join(folder, name));
    if (!(await placeAgreement(folder, ir!, openApi === undefined ? undefined : (load(openApi.text) as object))))
      return [];
    return findTypeErrors([folder]).map(({ line, what }) => ({
      file: "generated/docs/openapi.yaml",
      line,
      what: `is not what generated/contracts/ says (line of the agreement): ${what}`,
      todo: "Mend the generator of the one that is wrong: both come from the same declaration.",
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await runGate("agreement", findDisagreements);
