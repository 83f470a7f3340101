import { inputName } from "../../model/http/frames.ts";
import type { HttpBinding, Ir, OperationDeclaration } from "../../model/ir.ts";
import { hasVersion } from "../../model/http/refusals.ts";
import { camel, identifier, pascal } from "../../model/names/names.ts";
import { assetArtifacts, CLIENT, type Artifact, type Assets } from "../artifact.ts";
import { contextsOf } from "../contracts/emit-contracts.ts";
import { comment, key, member, TypeScriptFile } from "../typescript/printer.ts";
import { renderType, TypeIndex } from "../typescript/types.ts";
import { answerReading, bodyReading, coercion, textReading } from "../coercion.ts";
import { isContentType, renderAddress, renderHeaders } from "./address.ts";
import { emitSocket } from "./socket.ts";
import { Routes } from "./other-routes.ts";
import { responseValidator } from "./responses.ts";

const RUNTIME = "client/runtime/transport.ts";

type HttpOperation = OperationDeclaration & { readonly binding: HttpBinding };

/** Client bindings: classes over a transport, for any framework and for none. */
export function emitClient(ir: Ir, assets: Assets): Artifact[] {
  if (ir.operations.length === 0) return [];
  const index = new TypeIndex(ir);
  const routes = new Routes(ir);
  const contexts = contextsOf(ir).filter((context) => operationsOf(ir, context).length > 0);
  const files = [
    ...contexts.map((context) => emitApi(ir, index, routes, context)),
    emitSocket(ir, index),
    emitApis(ir, contexts),
    emitVersion(ir),
  ];
  return [
    ...assetArtifacts(CLIENT, CLIENT, assets),
    ...files.filter((file) => !file.empty).map((file) => file.artifact()),
  ];
}

function operationsOf(ir: Ir, context: string): HttpOperation[] {
  return ir.operations.filter(
    (each): each is HttpOperation => each.context === context && each.binding.kind === "http",
  );
}

const apiName = (context: string) => `${pascal(context)}Api`;
const apiFile = (context: string) => `client/${context}/api.ts`;

/** `api.ts`: the operations of a context as methods. */
function emitApi(ir: Ir, index: TypeIndex, routes: Routes, context: string): TypeScriptFile {
  const file = new TypeScriptFile(apiFile(context), CLIENT);
  file.declares(apiName(context));
  const transport = file.useType("Transport", RUNTIME);
  const methods = operationsOf(ir, context).map((each) => renderMethod(ir, each, routes, file, index));
  return file.add(`/** Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation. */
export class ${apiName(context)} {
  readonly #transport: ${transport};

  constructor(transport: ${transport}) {
    this.#transport = transport;
  }

${methods.join("\n\n")}
}`);
}

function renderMethod(
  ir: Ir,
  operation: HttpOperation,
  routes: Routes,
  file: TypeScriptFile,
  index: TypeIndex,
): string {
  file.from(operation.id);
  const { binding } = operation;
  const output = operation.output === null ? "void" : renderType(operation.output, file, index);
  const takes = operation.input.length > 0;
  const optional = operation.input.every((each) => each.optional);
  const parameter = takes
    ? `input: ${file.useType(inputName(operation), `contracts/${operation.context}/operations.ts`)}${optional ? " = {}" : ""}`
    : "";
  const inAddress = new Map(binding.parameters.map((each) => [each.property, each]));
  const address = renderAddress(ir, operation, file);
  const headers = renderHeaders(binding, file);
  const type = renderContentType(binding);
  const answers = binding.answers === undefined ? "" : `answers: ${renderAnswers(ir, operation)}, `;
  const { reading } = answerReading(ir, operation);
  const read = reading === undefined ? "" : `reading: ${JSON.stringify(reading)}, `;
  const answer = binding.answerForm === undefined ? "" : `answer: ${JSON.stringify(binding.answerForm.as)}, ${read}`;
  const lines: string[] = [];
  let body = "";
  if (binding.body.kind === "property") {
    const value = member("input", binding.body.property);
    if (binding.bodyForm?.as === "form")
      body = `body: ${value} && ${file.use("form", RUNTIME)}(${value}, ${JSON.stringify(binding.bodyForm.parts)}), `;
    else if (binding.bodyForm?.as === "bytes") body = `body: ${file.use("bytes", RUNTIME)}(${value}), `;
    else if (bodyReading(ir, operation).reading !== undefined)
      body = `body: ${file.use("asText", RUNTIME)}(${value}), `;
    else body = `body: ${value}, `;
  }
  if (binding.body.kind === "flat") {
    const taken = [...inAddress.keys()];
    if (taken.length === 0) body = "body: input, ";
    else {
      const unused = new Set<string>();
      const names = taken.map((name) => {
        const base = `_${identifier(name)}`;
        const local = unused.has(base) ? `${base}_${unused.size}` : base;
        unused.add(local);
        return `${key(name)}: ${local}`;
      });
      lines.push(`    const { ${names.join(", ")}, ...body } = input;\n`);
      body = "body, ";
    }
  }
  return `${comment(operation.doc, "  ")}  async ${operation.name}(${parameter}): Promise<${output}> {
${lines.join("")}    return ${file.use("send", RUNTIME)}(this.#transport, { method: ${JSON.stringify(binding.verb.toUpperCase())}, path: ${address}, authenticated: ${binding.authenticated}, status: ${binding.status}, ${answers}${answer}${body}${type}${headers}${renderElsewhere(routes, operation)}${renderFeature(operation)}validate: ${responseValidator(ir, operation, file, index)} });
  }`;
}

function renderFeature({ feature }: OperationDeclaration): string {
  return feature === undefined ? "" : `feature: ${JSON.stringify(feature)}, `;
}

/** `version.ts`: which version every request asks for, where a specification has any. */
function emitVersion(ir: Ir): TypeScriptFile {
  const said = hasVersion(ir.service) ? `{ "accept-version": ${JSON.stringify(majorOf(ir.service))} }` : "{}";
  return new TypeScriptFile("client/version.ts", CLIENT).add(
    `/** What every request says of the version it was written for. */\nexport const VERSION_HEADER: Readonly<Record<string, string>> = ${said};`,
  );
}

/** What later versions of the same number say besides is no reason to be refused. */
function majorOf({ version }: Ir["service"]): string {
  return version.split(".")[0]!;
}

/** Where a value in the address would lead; nothing where none leads away. */
function renderElsewhere(routes: Routes, operation: HttpOperation): string {
  const others = routes
    .others(operation)
    .map(({ parameter, pattern }) => `[${JSON.stringify(parameter)}, /${pattern.replaceAll("/", "\\/")}/]`);
  return others.length === 0 ? "" : `elsewhere: [${others.join(", ")}], `;
}

/** The content type of a body that is not plain JSON: what the input says it is, or what the specification does. */
function renderContentType({ bodyForm, parameters }: HttpBinding): string {
  if (bodyForm === undefined) return "";
  const [first = "*/*"] = bodyForm.contentTypes;
  const usual = JSON.stringify(first === "*/*" ? "application/octet-stream" : first);
  const said = parameters.find(isContentType);
  return `contentType: ${said === undefined ? usual : `${member("input", said.property)} ?? ${usual}`}, `;
}

/** What the client looks for in an answer that is more than a body. */
function renderAnswers(ir: Ir, { binding, output }: HttpOperation): string {
  const options = output?.kind === "union" ? output.of : [output];
  const answers = binding.answers!.map(({ status, headers, body }, at) => {
    const option = options[at];
    const part = (name: string) =>
      option?.kind === "object" ? option.properties.find((each) => each.name === name)?.type : undefined;
    const own = part("headers");
    const properties = own?.kind === "object" ? own.properties : [];
    const rows = headers.map(({ name, list }, index) => ({
      name,
      as: coercion(ir, properties[index]!),
      ...(list === undefined ? {} : { list: true }),
    }));
    const bare = binding.answerForm?.as === "text" && !body ? { bare: true } : {};
    return {
      status,
      ...(rows.length === 0 ? {} : { headers: rows }),
      ...bare,
      ...textReading(ir, binding, part("body")),
    };
  });
  return JSON.stringify(answers);
}

/** `contexts.ts`: every class over one transport. */
function emitApis(ir: Ir, contexts: readonly string[]): TypeScriptFile {
  const file = new TypeScriptFile("client/contexts.ts", CLIENT);
  if (contexts.length === 0) return file;
  file.declares("ApiByContext", "apisOver");
  file.from(...contexts.flatMap((context) => operationsOf(ir, context).map((each) => each.id)));
  const transport = file.useType("Transport", RUNTIME);
  const apis = contexts.map((context) => ({
    at: key(camel(context)),
    api: file.use(apiName(context), apiFile(context)),
  }));
  return file.add(`/** What the server can be asked, by context. */
export interface ApiByContext {
${apis.map(({ at, api }) => `  readonly ${at}: ${api};\n`).join("")}}`).add(`/** Asks the server over a transport. */
export function apisOver(transport: ${transport}): ApiByContext {
  return {
${apis.map(({ at, api }) => `    ${at}: new ${api}(transport),\n`).join("")}  };
}`);
}
