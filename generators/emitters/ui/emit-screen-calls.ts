import { findById } from "../../model/find-by-id.ts";
import { inputName } from "../../model/http/frames.ts";
import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { camel, pascal, sortedBy } from "../../model/names/names.ts";
import { key, member, TypeScriptFile } from "../typescript/printer.ts";

/** `client/screen-calls.ts`: what tables and row actions ask the server, by action, so that a screen needs no wire of its own. */
export function emitScreenCalls(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("client/screen-calls.ts", "ui");
  const operations = operationsOf(ir);
  if (operations.length === 0) return file;
  file.declares("ScreenApis", "SCREEN_CALLS", "ScreenAction").from(...operations.map((each) => each.id));
  const contexts = [...Map.groupBy(operations, (each) => each.context)];
  const apis = contexts.map(([context, its]) => {
    const api = file.useType(`${pascal(context)}Api`, `client/${context}/api.ts`);
    const names = its.map((each) => JSON.stringify(each.name)).join(" | ");
    return `  readonly ${key(camel(context))}: Pick<${api}, ${names}>;\n`;
  });
  const calls = operations.map((each) => {
    const call = member(member("apis", camel(each.context)), each.name);
    if (each.input.length === 0) return `  ${JSON.stringify(each.action)}: (apis: ScreenApis) => ${call}(),\n`;
    const input = file.useType(inputName(each), `contracts/${each.context}/operations.ts`);
    return `  ${JSON.stringify(each.action)}: (apis: ScreenApis, input: ${input}) => ${call}(input),\n`;
  });
  return file
    .add(`/** What screens are shown by, and act by. */\nexport interface ScreenApis {\n${apis.join("")}}`)
    .add(
      `/** What tables and row actions ask, by action. */\nexport const SCREEN_CALLS = {\n${calls.join("")}} as const;`,
    )
    .add(`export type ScreenAction = keyof typeof SCREEN_CALLS;`);
}

function operationsOf(ir: Ir): OperationDeclaration[] {
  const tables = ir.screens.flatMap((screen) => screen.tables);
  const ids = new Set(tables.flatMap((each) => [each.operation, ...each.actions.map((action) => action.operation)]));
  return sortedBy(
    [...ids].map((id) => findById(ir.operations, id)!),
    (each) => each.action,
  );
}
