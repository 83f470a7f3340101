import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kindOf } from "../examine/examination.ts";
import { generateInto } from "../generate-into.ts";
import { knownAs } from "../known.ts";
import { examineAll } from "../try-all.ts";
import { PLANTS, type Plant } from "./plants.ts";

/** What the machine said of each planted fault: kinds of disagreements, none where it saw nothing. */
export interface Found {
  /** Undefined: nothing was planted, and nothing may be found. */
  readonly plant: Plant | undefined;
  readonly kinds: readonly string[];
}

/** Plants each fault in a copy of what was generated, and lets the machine look for it. */
export async function tryPlants(seed: number, values: number, plants = PLANTS): Promise<Found[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-plants-")));
  try {
    const { kind, said } = await generateInto(import.meta.dirname, join(home, "whole/none"));
    if (kind !== "generated") throw new Error(JSON.stringify(said));
    for (const [at, plant] of plants.entries()) {
      const folder = join(home, "whole", String(at));
      cpSync(join(home, "whole/none"), folder, { recursive: true, verbatimSymlinks: true });
      const path = join(folder, "generated", plant.file);
      writeFileSync(path, planted(readFileSync(path, "utf8"), plant));
    }
    const examined = await examineAll(join(home, "whole"), { seed, values });
    return [...plants.entries(), ["none", undefined] as const].map(([at, plant]) => {
      const all = examined.get(String(at))?.disagreements ?? [];
      return { plant, kinds: [...new Set(all.filter((each) => knownAs(each) === undefined).map(kindOf))] };
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function planted(text: string, { find, replace, file, why }: Plant): string {
  // Long lines of programs are wrapped, and where is none of a fault's business. In YAML it means something: a document
  // that cannot be read would be found, and not what was planted in it.
  const parts = file.endsWith(".yaml") ? [find] : find.split(/\s+|(?<=[^\w\s])|(?=[^\w\s])/);
  const found = new RegExp(parts.map((each) => RegExp.escape(each)).join("\\s*"));
  if (!found.test(text)) throw new Error(`${JSON.stringify(find)} does not stand in ${file}: ${why}.`);
  return text.replace(found, () => replace);
}
