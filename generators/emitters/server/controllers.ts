import type { HttpBinding, Ir, OperationDeclaration, Sunset } from "../../model/ir.ts";
import { pascal } from "../../model/names/names.ts";
import { offersOf, sharesRoute } from "../../model/http/shared-routes.ts";
import { contextsOf } from "../contracts/emit-contracts.ts";
import { comment, TypeScriptFile } from "../typescript/printer.ts";
import { renderType, type TypeIndex } from "../typescript/types.ts";
import { SERVER } from "../artifact.ts";
import { answerReading } from "../coercion.ts";
import { routePath, routePaths } from "./route-path.ts";
import { answerFormOf, isStructured } from "./bodies.ts";
import {
  allowsGuests,
  definitionName,
  operationsFile,
  operationsName,
  operationsToken,
  renderFilled,
} from "./operations.ts";

type HttpOperation = OperationDeclaration & { readonly binding: HttpBinding };

function httpOperations(ir: Ir, context: string): HttpOperation[] {
  const found = ir.operations.filter(
    (each): each is HttpOperation => each.context === context && each.binding.kind === "http",
  );
  // A server answers HEAD itself where there is only a GET: its own HEAD has to be there first.
  return [
    ...found.filter((each) => each.binding.verb === "head"),
    ...found.filter((each) => each.binding.verb !== "head"),
  ];
}

const controllerName = (context: string) => `${pascal(context)}Controller`;
const controllerFile = (context: string) => `server/${context}/controller.ts`;
const NEST = "@nestjs/common";

/** `controller.ts`: the HTTP side of a context. Nest's decorators are applied as the functions they are: Node runs this file as it stands. */
export function emitController(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(controllerFile(context), SERVER);
  const operations = httpOperations(ir, context);
  if (operations.length === 0) return file;
  const name = controllerName(context);
  file.declares(name);
  const interfaceName = file.useType(operationsName(context), operationsFile(context));
  const gate = file.useType("OperationGate", "server/runtime/gate.ts");
  file.add(`/** Brings HTTP requests to the operations of this context. */
export class ${name} {
  readonly #operations: ${interfaceName};
  readonly #gate: ${gate};

  constructor(operations: ${interfaceName}, gate: ${gate}) {
    this.#operations = operations;
    this.#gate = gate;
  }

${operations.map((each) => renderMethod(ir, each, file, index)).join("\n\n")}
}`);
  const inject = file.use("Inject", NEST);
  const base = ir.service.basePath === "" ? "" : JSON.stringify(routePath(ir.service.basePath));
  file.add(`${file.use("Controller", NEST)}(${base})(${name});
${file.use("UseGuards", NEST)}(${file.use("OperationGuard", "server/runtime/guard.ts")})(${name});
${inject}(${file.use(operationsToken(context), operationsFile(context))})(${name}, undefined, 0);
${inject}(${file.use("OPERATION_GATE", "server/runtime/operation.ts")})(${name}, undefined, 1);`);
  for (const each of operations) file.add(renderRoute(ir, each, name, file));
  return file;
}

function renderMethod(ir: Ir, operation: HttpOperation, file: TypeScriptFile, index: TypeIndex): string {
  file.from(operation.id);
  const input = renderFilled(operation, file);
  const actor = file.useType(allowsGuests(operation) ? "Actor" : "UserActor", "server/runtime/operation.ts");
  const output = operation.output === null ? "void" : renderType(operation.output, file, index);
  const request = file.useType("FastifyRequest", "fastify");
  const definition = file.use(definitionName(operation), operationsFile(operation.context));
  const admit = `const { input, context } = ${file.use("admitted", "server/runtime/guard.ts")}<${input}, ${actor}>(request);`;
  const run = `this.#gate.run(${definition}, context, () => this.#operations.${operation.name}(input, context))`;
  const { as, contentType } = answerFormOf(operation.binding);
  if (operation.binding.answers !== undefined) {
    // The handler says which status it is, and what headers: the framework has to be told.
    const told = `${file.use("tell", "server/runtime/answers.ts")}(reply, await ${run}, ${JSON.stringify(as)}, ${JSON.stringify(contentType)})`;
    return `${comment(operation.doc, "  ")}  async ${operation.name}(request: ${request}, reply: ${file.useType("FastifyReply", "fastify")}): Promise<unknown> {
    ${admit}
    return ${told};
  }`;
  }
  if (sendsItself(ir, operation) && (as !== "text" || answerReading(ir, operation).reading !== undefined))
    return `${comment(operation.doc, "  ")}  async ${operation.name}(request: ${request}): Promise<unknown> {
    ${admit}
    return ${file.use("payload", "server/runtime/answers.ts")}(await ${run}, ${JSON.stringify(as)});
  }`;
  return `${comment(operation.doc, "  ")}  ${operation.name}(request: ${request}): Promise<${output}> {
    ${admit}
    return ${run};
  }`;
}

/** Whether the framework, left to itself, would send an answer otherwise than it has to travel. */
function sendsItself(ir: Ir, { output, binding }: HttpOperation): boolean {
  return output !== null && (binding.answerForm !== undefined || !isStructured(ir, output));
}

/** RFC 9745, 2.1 (a structured date: seconds since 1970 behind an @), and RFC 8594, 3 (a date of HTTP). */
function endingHeaders({ deprecatedAt, endsAt }: Sunset): Readonly<Record<string, string>> {
  return { deprecation: `@${Date.parse(deprecatedAt) / 1000}`, sunset: new Date(endsAt).toUTCString() };
}

/** Whether bytes are wanted where any other operation wants what they say. */
function takesJsonAsBytes({ bodyForm }: HttpBinding): boolean {
  return bodyForm?.as === "bytes" && bodyForm.contentTypes.includes("application/json");
}

function renderRoute(ir: Ir, operation: HttpOperation, controller: string, file: TypeScriptFile): string {
  const { binding } = operation;
  const verb = file.use(binding.verb.charAt(0).toUpperCase() + binding.verb.slice(1), NEST);
  const [first, ...others] = routePaths(binding);
  const offers = sharesRoute(ir, operation) ? offersOf(ir, operation) : undefined;
  const decorators = [
    `${verb}(${JSON.stringify(others.length === 0 ? first : [first, ...others])})`,
    `${file.use("HttpCode", NEST)}(${binding.status})`,
    ...(takesJsonAsBytes(binding)
      ? [`${file.use("RouteConfig", "@nestjs/platform-fastify")}({ verbatim: true })`]
      : []),
    ...(binding.answers === undefined && sendsItself(ir, operation)
      ? [`${file.use("Header", NEST)}("content-type", ${JSON.stringify(answerFormOf(binding).contentType)})`]
      : []),
    ...(operation.sunset === undefined
      ? []
      : [
          `${file.use("RouteConfig", "@nestjs/platform-fastify")}({ ending: ${JSON.stringify(endingHeaders(operation.sunset))} })`,
        ]),
    ...(offers === undefined
      ? []
      : [
          `${file.use("RouteConstraints", "@nestjs/platform-fastify")}(${file.use("offering", "server/runtime/accept-routes.ts")}(${offers.map((each) => JSON.stringify(each)).join(", ")}))`,
        ]),
    `${file.use("defines", "server/runtime/guard.ts")}(${file.use(definitionName(operation), operationsFile(operation.context))})`,
  ];
  return `${file.use("applyDecorators", NEST)}(
${decorators.map((each) => `  ${each},\n`).join("")})(${controller}.prototype, ${JSON.stringify(operation.name)}, Object.getOwnPropertyDescriptor(${controller}.prototype, ${JSON.stringify(operation.name)})!);
${file.use("Req", NEST)}()(${controller}.prototype, ${JSON.stringify(operation.name)}, 0);${
    binding.answers === undefined
      ? ""
      : `\n${file.use("Res", NEST)}({ passthrough: true })(${controller}.prototype, ${JSON.stringify(operation.name)}, 1);`
  }`;
}

/** `modules.ts`: every controller. */
export function emitModules(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/modules.ts", SERVER);
  const contexts = contextsOf(ir).filter((context) => httpOperations(ir, context).length > 0);
  if (contexts.length === 0) return file;
  const names = contexts.map((context) => file.use(controllerName(context), controllerFile(context)));
  return file
    .from(...ir.operations.map((each) => each.id))
    .add(`/** The controllers of every context. */\nexport const CONTROLLERS = [${names.join(", ")}];`);
}
