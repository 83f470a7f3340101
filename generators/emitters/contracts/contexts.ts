import type { Ir } from "../../model/ir.ts";
import { CONTRACTS } from "../artifact.ts";
import { key, TypeScriptFile } from "../typescript/printer.ts";

/** `contracts/contexts.ts`: who may ask whom, where a specification says it by tiers. */
export function emitContextTiers(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("contracts/contexts.ts", CONTRACTS);
  if (ir.contexts.every(({ tier }) => tier === 0)) return file;
  const lines = ir.contexts.map(({ name, tier }) => `  ${key(name)}: { tier: ${tier} },\n`);
  return file
    .from(...ir.contexts.map((each) => each.id))
    .add(
      `/** Every context. One asks those of its own tier and of lower ones; 0: nobody has said which it is in. */\nexport const CONTEXTS = {\n${lines.join("")}} as const;`,
    );
}
