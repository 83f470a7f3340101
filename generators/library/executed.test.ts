import { readFileSync } from "node:fs";
import { join } from "node:path";
import { $decorators } from "./decorators.ts";

/** What executes each word of the language: where it is read, and as what. A word that nothing executes has no place in it. */
const EXECUTED: Readonly<Record<string, readonly [file: string, reads: string]>> = {
  allow: ["model/policy/decisions.ts", "allow"],
  appendOnly: ["emitters/migrations/tables.ts", "appendOnlyTrigger(name)"],
  audited: ["emitters/server/runtime/gate.ts", "definition.audited"],
  byteLength: ["emitters/typescript/validators.ts", "byteLength"],
  channel: ["emitters/server/gateway.ts", "channel"],
  classify: ["library/validate.ts", "dataClassOf"],
  clientStore: ["emitters/stores/emit-stores.ts", "ir.clientStores"],
  conditions: ["emitters/policies/emit-policies.ts", "conditions"],
  deny: ["model/policy/decisions.ts", "deny"],
  entity: ["emitters/migrations/tables.ts", "CREATE TABLE"],
  event: ["emitters/contracts/events.ts", "ir.events"],
  feature: ["emitters/client/socket.ts", "each.feature"],
  features: ["emitters/contracts/features.ts", "ir.features"],
  flatSocket: ["emitters/server/gateway.ts", "doorsOf"],
  form: ["emitters/ui/emit-ui.ts", "form"],
  generatedByDatabase: ["emitters/migrations/tables.ts", "column.generated"],
  index: ["emitters/migrations/tables.ts", "entity.indexes"],
  limitGuesses: ["emitters/server/operations.ts", "guessLimit"],
  partitionKey: ["emitters/contracts/events.ts", "partitionKey"],
  priority: ["emitters/server/runtime/outbox.ts", "priority"],
  process: ["emitters/deploy/processes.ts", "each.process.role"],
  rateLimit: ["emitters/server/operations.ts", "rateLimit"],
  retain: ["emitters/server/retention.ts", "each.retain"],
  roles: ["emitters/policies/emit-policies.ts", "roles"],
  rowAction: ["emitters/ui/emit-screen-calls.ts", "each.actions"],
  screen: ["emitters/ui/emit-ui.ts", "ir.screens"],
  sections: ["emitters/docs/sections.ts", "ir.sections"],
  sharesLimit: ["model/http/lower-operations.ts", "said.sharesLimit"],
  socket: ["emitters/server/gateway.ts", "socket"],
  sunset: ["emitters/server/controllers.ts", "endingHeaders(operation.sunset)"],
  table: ["emitters/ui/emit-screen-calls.ts", "screen.tables"],
  tier: ["emitters/contracts/contexts.ts", "tier"],
  tokens: ["emitters/tokens/emit-tokens.ts", "ir.tokens"],
  unique: ["emitters/migrations/tables.ts", "UNIQUE "],
};

describe("The language", () => {
  it("has no word that nothing executes", () => {
    expect(Object.keys($decorators.Blueprint).sort()).toEqual(Object.keys(EXECUTED).sort());
    const unread = Object.entries(EXECUTED).filter(
      ([, [file, reads]]) => !readFileSync(join(import.meta.dirname, "..", file), "utf8").includes(reads),
    );
    expect(unread).toEqual([]);
  });
});
