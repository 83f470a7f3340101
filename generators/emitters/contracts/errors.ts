import type { ErrorDeclaration, Ir } from "../../model/ir.ts";
import { declaredRefusal, refusalsOf } from "../../model/http/refusals.ts";
import { comment, isIdentifier, key, TypeScriptFile } from "../typescript/printer.ts";
import { renderInterface, renderProperty, type TypeIndex } from "../typescript/types.ts";
import { CONTRACTS } from "../artifact.ts";

const details = (error: ErrorDeclaration) =>
  error.properties.filter((each) => each.name !== "code" && each.name !== "message");

/** `errors.ts`: a class for every declared error, with its code, its status and its sentence. */
export function emitErrors(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(`contracts/${context}/errors.ts`, CONTRACTS);
  const errors = ir.errors.filter((each) => each.context === context);
  file.declares(...errors.flatMap((each) => [each.name, `${each.name}Body`]));
  for (const error of errors) {
    file.use("DeclaredError", "contracts/runtime/check.ts");
    file
      .from(error.id)
      .add(renderInterface(`${error.name}Body`, `What ${error.name} says on the wire.`, error.properties, file, index));
    file.add(renderClass(error, file, index));
  }
  return file;
}

/** Names that every object or error of JavaScript has, or that the class gives itself. */
const own: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "body",
  "cause",
  "code",
  "message",
  "name",
  "stack",
  "status",
  "toBody",
]);

/** An error with a code of its own and a message: its class has the remaining fields as fields. */
function isCoded(error: ErrorDeclaration): boolean {
  const field = (name: string) => error.properties.find((each) => each.name === name);
  const code = field("code");
  const message = field("message");
  return (
    code?.type.kind === "literal" &&
    code.type.value === error.code &&
    !code.optional &&
    message !== undefined &&
    !message.optional &&
    message.type.kind === "builtin" &&
    message.type.name === "string" &&
    details(error).every((each) => isIdentifier(each.name) && !own.has(each.name))
  );
}

function renderClass(error: ErrorDeclaration, file: TypeScriptFile, index: TypeIndex): string {
  return isCoded(error) ? renderCoded(error, file, index) : renderWithBody(error);
}

/** An error of any shape: its class holds the body as it travels. */
function renderWithBody(error: ErrorDeclaration): string {
  const varies = error.statuses !== undefined;
  const status = varies ? `status: number = ${error.status}, ` : "";
  return `${comment(error.doc)}export class ${error.name} extends DeclaredError {
  static readonly code = ${JSON.stringify(error.code)};
  readonly code = ${JSON.stringify(error.code)};
  readonly status${varies ? ": number" : ` = ${error.status}`};
  readonly body: ${error.name}Body;

  constructor(body: ${error.name}Body, ${status}message = ${JSON.stringify(error.doc === "" ? error.name : error.doc)}) {
    super(message);
    this.name = ${JSON.stringify(error.name)};
    this.body = body;${varies ? "\n    this.status = status;" : ""}
  }

  toBody(): ${error.name}Body {
    return this.body;
  }
}`;
}

function renderCoded(error: ErrorDeclaration, file: TypeScriptFile, index: TypeIndex): string {
  const fields = details(error);
  const declared = fields.map((each) => `  readonly ${renderProperty(each, file, index)}\n`).join("");
  const parameters = [
    ...(fields.length === 0
      ? []
      : [
          `details: { ${fields.map((each) => renderProperty(each, file, index)).join(" ")} }${
            fields.every((each) => each.optional) ? " = {}" : ""
          }`,
        ]),
    `message = ${JSON.stringify(error.doc)}`,
  ];
  const assigned = fields
    .map(
      (each) =>
        `    ${each.optional ? `if (details.${each.name} !== undefined) ` : ""}this.${each.name} = details.${each.name};\n`,
    )
    .join("");
  const body = [
    "code: this.code",
    "message: this.message",
    ...fields.map((each) =>
      each.optional
        ? `...(this.${each.name} === undefined ? {} : { ${each.name}: this.${each.name} })`
        : `${each.name}: this.${each.name}`,
    ),
  ];
  return `${comment(error.doc)}export class ${error.name} extends DeclaredError {
  static readonly code = ${JSON.stringify(error.code)};
  readonly code = ${JSON.stringify(error.code)};
  readonly status = ${error.status};
${declared}
  constructor(${parameters.join(", ")}) {
    super(message);
    this.name = ${JSON.stringify(error.name)};
${assigned}  }

  toBody(): ${error.name}Body {
    return { ${body.join(", ")} };
  }
}`;
}

/** `contracts/errors.ts`: turns what travelled back into the error it was. */
export function emitErrorRegistry(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("contracts/errors.ts", CONTRACTS);
  if (ir.errors.length === 0) return file;
  file.from(...ir.errors.map((each) => each.id));
  file.declares("FROM_BODY", "FROM_SHAPE", "ErrorCode", "errorFromBody");
  const declared = file.useType("DeclaredError", "contracts/runtime/check.ts");
  const fits = file.useType("Fits", "contracts/runtime/check.ts");
  const exactly = file.use("isExactly", "contracts/runtime/check.ts");
  const atLeast = file.use("isAtLeast", "contracts/runtime/check.ts");
  const parts = (error: ErrorDeclaration) => ({
    validator: file.use(`validate${error.name}Body`, `contracts/${error.context}/validators.ts`),
    made: file.use(error.name, `contracts/${error.context}/errors.ts`),
  });
  const byCode = Map.groupBy(ir.errors.filter(isCoded), (each) => each.code);
  const entries = [...byCode].map(([code, errors]) => {
    const choices = errors.map((error) => {
      const { validator, made } = parts(error);
      return `(fits(${validator}, body) ? new ${made}(${details(error).length === 0 ? "" : "body, "}body.message) : undefined)`;
    });
    return `  ${code === "__proto__" ? key(code) : JSON.stringify(code)}: (body, fits) => ${choices.join(" ?? ")},\n`;
  });
  file.add(
    `const FROM_BODY: Readonly<Record<string, (body: unknown, fits: ${fits}) => ${declared} | undefined>> = {\n${entries.join("")}};`,
  );
  const codes = [...byCode.keys()].map((code) => `\n  | ${JSON.stringify(code)}`).join("");
  file.add(`/** The codes of all declared errors. */\nexport type ErrorCode =${codes || " never"};`);
  // The one that says most exactly which status it has is tried first.
  const width = ({ statuses = [] }: ErrorDeclaration) => statuses.reduce((sum, { from, to }) => sum + to - from, 0);
  const shaped = ir.errors.filter((each) => !isCoded(each)).sort((a, b) => width(a) - width(b));
  const known =
    'typeof code === "string" && Object.hasOwn(FROM_BODY, code) ? FROM_BODY[code]?.(body, fits) : undefined';
  if (shaped.length > 0) {
    const lines = shaped.map((error) => {
      const { validator, made } = parts(error);
      const given = error.statuses === undefined ? "body" : "body, status";
      return `  (body, status, fits) => (${renderHasStatus(error)} && fits(${validator}, body) ? new ${made}(${given}) : undefined),\n`;
    });
    file.add(
      `/** Errors without a code of their own are told by their status and their shape. */\nconst FROM_SHAPE: readonly ((body: unknown, status: number | undefined, fits: ${fits}) => ${declared} | undefined)[] = [\n${lines.join("")}];`,
    );
  }
  file.add(`/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown, ${shaped.length > 0 ? "status" : "_status"}?: number): ${declared} | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  // A newer server may say more of it than is known here.
  for (const fits of [${exactly}, ${atLeast}]) {
    const known = ${known};
    if (known !== undefined) return known;${
      shaped.length === 0
        ? ""
        : `
    for (const read of FROM_SHAPE) {
      const error = read(body, status, fits);
      if (error !== undefined) return error;
    }`
    }
  }
  return undefined;
}`);
  return file;
}

/** Whether an answer has a status that the error can have. */
function renderHasStatus({ status, statuses }: ErrorDeclaration): string {
  if (statuses === undefined) return `status === ${status}`;
  const choices = statuses.map(({ from, to }) =>
    from === to ? `status === ${from}` : `(status >= ${from} && status <= ${to})`,
  );
  return `status !== undefined && (${choices.join(" || ")})`;
}

/** `contracts/refusals.ts`: what a server refuses by itself, from wherever it is declared. */
export function emitRefusals(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("contracts/refusals.ts", CONTRACTS);
  if (ir.operations.length === 0) return file;
  const places = refusalsOf(ir.service).map((each) => declaredRefusal(ir.errors, each)!);
  for (const [context, errors] of Map.groupBy(places, (each) => each.context))
    file
      .from(...errors.map((each) => each.id))
      .add(`export { ${errors.map((each) => each.name).join(", ")} } from "./${context}/errors.ts";`);
  return file;
}
