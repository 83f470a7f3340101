import type { Ir, Sunset } from "../../model/ir.ts";
import { sortedBy } from "../../model/names/names.ts";
import { CONTRACTS } from "../artifact.ts";
import { comment, TypeScriptFile } from "../typescript/printer.ts";

/** Whether clients and servers of this specification agree on anything before they use it. */
export const negotiates = (ir: Ir): boolean => (ir.features ?? []).length > 0;

/** The first number of a version: what clients of one number and servers of the same understand of each other. */
export function protocolOf({ service }: Ir): number {
  return Number(/\d+/.exec(service.version)?.[0] ?? 0);
}

/** `contracts/features.ts`: what there is to agree on and what is going to end, the same for both sides. */
export function emitFeatures(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("contracts/features.ts", CONTRACTS);
  if (!negotiates(ir)) return file;
  const features = ir.features ?? [];
  const operations = sortedBy(ir.operations, (each) => each.action);
  const ending = operations.flatMap(({ action, sunset }) =>
    sunset === undefined ? [] : [`    { operation: ${JSON.stringify(action)}, ${moments(sunset)} },\n`],
  );
  const list = file.useType("Offer", "contracts/runtime/agree.ts");
  const members = features.map(({ name }) => `\n  | ${JSON.stringify(name)}`).join("");
  const offered = features.map(
    ({ name, doc, sunset }) =>
      `${comment(doc, "    ")}    { feature: ${JSON.stringify(name)}${sunset === undefined ? "" : `, ${moments(sunset)}`} },\n`,
  );
  file.declares("Feature", "OFFER");
  return file
    .from(...operations.filter(({ feature, sunset }) => (feature ?? sunset) !== undefined).map((each) => each.id))
    .add(`/** What a client and a server agree on before it is used. */\nexport type Feature =${members};`)
    .add(
      `/** All that a program of this version can do: what a client declares, and what a server serves. */
export const OFFER: ${list}<Feature> = {
  protocols: [${protocolOf(ir)}],
  features: [\n${offered.join("")}  ],
  ending: [\n${ending.join("")}  ],
};`,
    );
}

function moments({ deprecatedAt, endsAt }: Sunset): string {
  return `deprecatedAt: ${JSON.stringify(deprecatedAt)}, endsAt: ${JSON.stringify(endsAt)}`;
}
