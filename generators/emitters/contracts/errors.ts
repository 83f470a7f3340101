import type { ErrorDeclaration, Ir } from "../../model/ir.ts";
import { TypeScriptFile, comment } from "../typescript/printer.ts";
import { renderInterface, renderProperty, type TypeIndex } from "../typescript/types.ts";
import { CONTRACTS } from "../artifact.ts";

const details = (error: ErrorDeclaration) =>
  error.properties.filter((each) => each.name !== "code" && each.name !== "message");

/** `errors.ts`: a class for every declared error, with its code, its status and its sentence. */
export function emitErrors(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(`contracts/${context}/errors.ts`, CONTRACTS);
  for (const error of ir.errors.filter((each) => each.context === context)) {
    file.use("DeclaredError", "contracts/runtime.ts");
    file
      .from(error.id)
      .add(renderInterface(`${error.name}Body`, `What ${error.name} says on the wire.`, error.properties, file, index));
    file.add(renderClass(error, file, index));
  }
  return file;
}

function renderClass(error: ErrorDeclaration, file: TypeScriptFile, index: TypeIndex): string {
  const fields = details(error);
  const declared = fields.map((each) => `  readonly ${renderProperty(each, file, index)}\n`).join("");
  const parameters = [
    ...(fields.length === 0
      ? []
      : [`details: { ${fields.map((each) => renderProperty(each, file, index)).join(" ")} }`]),
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
  const entries = ir.errors.map((error) => {
    file.from(error.id);
    const module = `contracts/${error.context}/errors.ts`;
    const validator = file.use(`validate${error.name}Body`, `contracts/${error.context}/validators.ts`);
    const fields = details(error);
    const made = `new ${file.use(error.name, module)}(${fields.length === 0 ? "" : "body, "}body.message)`;
    return `  ${JSON.stringify(error.code)}: (body) => (${validator}(body, "", []) ? ${made} : undefined),\n`;
  });
  file.useType("DeclaredError", "contracts/runtime.ts");
  file.add(
    `const FROM_BODY: Readonly<Record<string, (body: unknown) => DeclaredError | undefined>> = {\n${entries.join("")}};`,
  );
  file.add(`/** The declared error that a body is, or undefined when it is none. */
export function errorFromBody(body: unknown): DeclaredError | undefined {
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : undefined;
  return typeof code === "string" && Object.hasOwn(FROM_BODY, code) ? FROM_BODY[code]?.(body) : undefined;
}`);
  return file;
}
