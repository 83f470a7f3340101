import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Ir } from "../model/ir.ts";
import { printAgreement } from "./print-agreement.ts";
import { readTypes } from "./read-types.ts";

/**
 * Puts programs into `<folder>/agreement` that compile only if the types of the OpenAPI document and those of
 * `<folder>/generated/contracts` say the same: two generators that do not know each other. Whether there is anything for
 * them to agree on.
 */
export async function placeAgreement(folder: string, ir: Ir, document: object | undefined): Promise<boolean> {
  const agreement = printAgreement(ir);
  if (agreement === undefined || document === undefined) return false;
  mkdirSync(join(folder, "agreement"), { recursive: true });
  writeFileSync(join(folder, "agreement/openapi.ts"), await readTypes(document));
  writeFileSync(join(folder, "agreement/agreement.ts"), agreement);
  return true;
}
