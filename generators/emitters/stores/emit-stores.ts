import type { ClientStoreDeclaration, Ir } from "../../model/ir.ts";
import { sortedBy } from "../../model/names/names.ts";
import { assetArtifacts, CLIENT, type Artifact, type Assets } from "../artifact.ts";
import { NO_HISTORY, type History } from "../migrations/history.ts";
import { comment, key, TypeScriptFile } from "../typescript/printer.ts";
import type { StoreVersion } from "./runtime/upgrade-stores.ts";
import { clientStoresOf } from "./store-versions.ts";

const EMITTER = "stores";

/** `client/stores.ts`: what browsers keep, and how they come to that from any release that said what they keep. */
export function emitStores(ir: Ir, assets: Assets, history: History = NO_HISTORY): Artifact[] {
  const { versions, boundTo } = clientStoresOf(ir, history);
  if (versions.length === 0) return [];
  const stores = sortedBy(ir.clientStores ?? [], ({ store }) => store);
  const file = new TypeScriptFile("client/stores.ts", EMITTER).from(...stores.map(({ id }) => id));
  file.declares("STORES", "StoreName", "BOUND_TO", "STORE_VERSIONS");
  const type = file.useType("StoreVersion", "client/runtime/upgrade-stores.ts");
  const names = stores.map((each) => `${comment(wordsOf(each), "  ")}  ${JSON.stringify(each.store)},\n`).join("");
  const bound = stores.map((each) => `  ${key(each.store)}: ${JSON.stringify(boundTo.get(each))},\n`).join("");
  file
    .add(`/** What browsers keep, each under its name. */\nexport const STORES = [\n${names}] as const;`)
    .add("export type StoreName = (typeof STORES)[number];")
    .add(
      `/** What records of a store are sealed to, so that one that is moved elsewhere does not open: its first name, for good. */
export const BOUND_TO: Readonly<Record<StoreName, string>> = {\n${bound}};`,
    )
    .add(
      `/** Every way of keeping that was released since it is said, and at the end that of today. */
export const STORE_VERSIONS: readonly ${type}[] = [\n${versions.map(printVersion).join("")}];`,
    );
  return [file.artifact(), ...assetArtifacts(EMITTER, CLIENT, assets)];
}

function wordsOf({ doc, dataClass }: ClientStoreDeclaration): string {
  return doc === "" ? `${dataClass}.` : `${doc} ${dataClass}.`;
}

function printVersion(version: StoreVersion): string {
  const fields = Object.entries(version).map(([name, value]) => `    ${name}: ${printValue(value)},\n`);
  return `  {\n${fields.join("")}  },\n`;
}

function printValue(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(printValue).join(", ")}]` : JSON.stringify(value);
}
