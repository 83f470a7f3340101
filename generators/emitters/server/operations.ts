import { inputName, isAsked } from "../../model/http/frames.ts";
import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { constant, pascal } from "../../model/names/names.ts";
import { onlyTexts } from "../../model/http/readings.ts";
import { comment, TypeScriptFile } from "../typescript/printer.ts";
import { renderType, type TypeIndex } from "../typescript/types.ts";
import { SERVER } from "../artifact.ts";
import { bodyReading, coercion, fieldsOf } from "../coercion.ts";
import { routeName } from "./route-path.ts";

export function allowsGuests(operation: OperationDeclaration): boolean {
  return operation.policy.some((rule) => rule.effect === "allow" && rule.roles.includes("guest"));
}

export const definitionName = (operation: OperationDeclaration) => constant(operation.name);
export const operationsName = (context: string) => `${pascal(context)}Operations`;
export const operationsToken = (context: string) => `${constant(context)}_OPERATIONS`;
export const operationsFile = (context: string) => `server/${context}/operations.ts`;

/** `operations.ts`: what a context has to implement, and what the gate has to know of each operation. */
export function emitOperations(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(operationsFile(context), SERVER);
  const operations = ir.operations.filter((each) => each.context === context && isAsked(each));
  if (operations.length === 0) return file;
  file.declares(operationsName(context), operationsToken(context), ...operations.map(definitionName));
  const doc = ir.contexts.find((each) => each.name === context)?.doc ?? "";
  const methods = operations.map((each) => {
    file.from(each.id);
    const input = renderFilled(each, file);
    const actor = file.useType(allowsGuests(each) ? "Actor" : "UserActor", "server/runtime/operation.ts");
    const contextType = `${file.useType("OperationContext", "server/runtime/operation.ts")}<${actor}>`;
    const output = each.output === null ? "void" : renderType(each.output, file, index);
    return `${comment(each.doc, "  ")}  ${each.name}(input: ${input}, context: ${contextType}): Promise<${output}>;\n`;
  });
  file.add(`${comment(doc)}export interface ${operationsName(context)} {\n${methods.join("")}}`);
  file.add(
    `/** The implementation, for dependency injection. */\nexport const ${operationsToken(context)} = Symbol(${JSON.stringify(operationsName(context))});`,
  );
  for (const each of operations) file.add(renderDefinition(ir, each, file));
  return file;
}

function renderDefinition(ir: Ir, operation: OperationDeclaration, file: TypeScriptFile): string {
  const { binding } = operation;
  const type = `${file.useType("OperationDefinition", "server/runtime/operation.ts")}<${renderFilled(operation, file)}>`;
  const parameters =
    binding.kind === "http"
      ? binding.parameters.map(({ name, property, in: place, spread, rest }) => {
          const of = operation.input.find((each) => each.name === property)!;
          const offers = place === "header" && name.toLowerCase() === "accept" ? onlyTexts(ir, of.type) : undefined;
          const fields = spread === undefined || spread.as === "list" ? undefined : fieldsOf(ir, of.type);
          return {
            name: rest ? "*" : place === "path" ? routeName(name) : name,
            property,
            in: place,
            as: coercion(ir, of),
            ...(spread === undefined ? {} : { spread }),
            ...(fields === undefined ? {} : { fields }),
            ...(offers === undefined ? {} : { offers }),
            // A list of none is not in a query at all, nor is an object of none whose fields are parameters.
            ...((spread?.as === "list" || spread?.separator === "&") && place === "query" && !of.optional
              ? { always: true }
              : {}),
          };
        })
      : [];
  const body =
    binding.kind === "channel" || binding.body.kind === "none"
      ? null
      : binding.body.kind === "flat"
        ? "flat"
        : { property: binding.body.property };
  const form =
    binding.kind === "http" && binding.bodyForm !== undefined
      ? `\n  form: ${JSON.stringify({ ...binding.bodyForm, ...bodyReading(ir, operation) })},`
      : "";
  const fixed =
    binding.kind === "http" && binding.fixed !== undefined ? `\n  fixed: ${JSON.stringify(binding.fixed)},` : "";
  const reply = binding.kind === "channel" && operation.output !== null ? `${binding.address}.reply` : null;
  const defaults = defaultsOf(operation);
  const validate = file.use(`validate${inputName(operation)}`, `contracts/${operation.context}/validators.ts`);
  // What it does not see is filled in before anybody reads it.
  const validator =
    defaults.length === 0
      ? validate
      : `${validate} as unknown as ${file.useType("OperationDefinition", "server/runtime/operation.ts")}<${renderFilled(operation, file)}>["validate"]`;
  const filled =
    defaults.length === 0
      ? ""
      : `\n  defaults: ${JSON.stringify(Object.fromEntries(defaults.map((each) => [each.name, each.default])))},`;
  return `export const ${definitionName(operation)}: ${type} = {
  action: ${JSON.stringify(operation.action)},
  validate: ${validator},${filled}
  parameters: ${JSON.stringify(parameters)},${fixed}
  body: ${JSON.stringify(body)},${form}
  rateLimit: ${JSON.stringify(operation.rateLimit)},
${renderGuessLimit(ir, operation)}  audited: ${operation.audited},
  reply: ${JSON.stringify(reply)},
};`;
}

const defaultsOf = (operation: OperationDeclaration) => operation.input.filter((each) => each.default !== undefined);

/** What an implementation is given: what was sent, with every default filled in. */
export function renderFilled(operation: OperationDeclaration, file: TypeScriptFile): string {
  const input = file.useType(inputName(operation), `contracts/${operation.context}/operations.ts`);
  const names = defaultsOf(operation).map((each) => JSON.stringify(each.name));
  return names.length === 0 ? input : `${input} & Required<Pick<${input}, ${names.join(" | ")}>>`;
}

function renderGuessLimit(ir: Ir, { guessLimit }: OperationDeclaration): string {
  if (guessLimit === undefined) return "";
  const { code } = ir.errors.find((each) => each.id === guessLimit.error)!;
  return `  guessLimit: ${JSON.stringify({ ...guessLimit, error: code })},\n`;
}
