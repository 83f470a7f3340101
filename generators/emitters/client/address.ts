import type { HttpBinding, Ir, OperationDeclaration, Property } from "../../model/ir.ts";
import { inProperty, itemsOf } from "../../model/values/fits.ts";
import { fieldsOf } from "../coercion.ts";
import { literalPart } from "../../model/http/literal-paths.ts";
import { key, member, template, type TypeScriptFile } from "../typescript/printer.ts";

const RUNTIME = "client/runtime/transport.ts";

type Parameter = HttpBinding["parameters"][number];

/** The path of a request with its query, as an expression over `input`. */
export function renderAddress(
  ir: Ir,
  { binding, input }: Pick<OperationDeclaration, "input"> & { readonly binding: HttpBinding },
  file: TypeScriptFile,
): string {
  const pieces = binding.path.split(/(\/?\{[^}]+\})/);
  const own = pieces.map((piece, at) => {
    const [, slash, name] = /^(\/?)\{([^}]+)\}$/.exec(piece) ?? [];
    const parameter = binding.parameters.find((each) => each.in === "path" && each.name === name);
    if (name === undefined || parameter === undefined) return template(literalPart(piece));
    const value = member("input", parameter.property);
    const said = JSON.stringify(name);
    const { spread } = parameter;
    const text =
      spread === undefined
        ? `${file.use(parameter.rest ? "rest" : "part", RUNTIME)}(${said}, ${value})`
        : `${file.use("parts", RUNTIME)}(${said}, ${value}, ${JSON.stringify(spread)})`;
    const between = pieces[at + 1] ?? "";
    // Before the next value of the same part of a path.
    if (between !== "" && !between.includes("/") && pieces[at + 2]?.startsWith("{"))
      return `${slash}\${${file.use("until", RUNTIME)}(${JSON.stringify(literalPart(between))}, ${said}, ${text})}`;
    if (parameter.optional) return `\${${value} === undefined ? "" : \`/\${${text}}\`}`;
    return `${slash}\${${text}}`;
  });
  // Below a path, the root is that path: no route has a slash at its end.
  const { basePath } = ir.service;
  const below = basePath !== "" && binding.path === "/" ? "" : own.join("");
  const path = `${template(literalPart(basePath))}${below}`;
  const queries = [
    ...(binding.fixed ?? []).map(({ name, value }) => `${key(name)}: ${JSON.stringify(value)}`),
    ...binding.parameters
      .filter((each) => each.in === "query")
      .map((each) => renderQuery(each, namesBeside(ir, each, binding, input), input, file)),
  ];
  return queries.length === 0
    ? `\`${path}\``
    : `\`${path}\${${file.use("query", RUNTIME)}({ ${queries.join(", ")} })}\``;
}

/** The headers of a request, as a property of its call; nothing when it has none. */
export function renderHeaders(binding: HttpBinding, file: TypeScriptFile): string {
  const parts = binding.parameters
    .filter((each) => each.in === "header" && !isContentType(each))
    .map((each) => `${key(each.name.toLowerCase())}: ${member("input", each.property)}`);
  return parts.length === 0 ? "" : `headers: ${file.use("headers", RUNTIME)}({ ${parts.join(", ")} }), `;
}

/** The header that says what the body is goes with the body. */
export const isContentType = (parameter: Parameter) => parameter.in === "header" && parameter.name === "content-type";

/** What a query has besides a parameter. */
function namesBeside(
  ir: Ir,
  parameter: Parameter,
  { fixed = [], parameters }: HttpBinding,
  input: readonly Property[],
): string[] {
  const others = parameters.filter((each) => each.in === "query" && each !== parameter);
  const own = others.flatMap(({ name, property, spread }) => {
    if (spread?.separator !== "&" || spread.as === "list") return [name];
    return Object.keys(fieldsOf(ir, input.find((each) => each.name === property)!.type) ?? {});
  });
  return [...fixed.map((each) => each.name), ...own];
}

/** A parameter of a query; an object may be several, none of which has the name of another. */
function renderQuery(
  parameter: Parameter,
  others: readonly string[],
  input: readonly Property[],
  file: TypeScriptFile,
): string {
  const { spread } = parameter;
  const value = member("input", parameter.property);
  if (spread?.separator === "&" && spread.as !== "list") {
    if (others.length === 0) return `...${value}`;
    const taken = JSON.stringify(others);
    return `...${file.use("fields", RUNTIME)}(${JSON.stringify(parameter.name)}, ${value}, ${taken})`;
  }
  const of = input.find((each) => each.name === parameter.property)!;
  // Of none, nothing is said, and that would be heard as what may be left out.
  if (spread?.separator === "&" && of.optional && itemsOf(inProperty(of)).min > 0)
    return `${key(parameter.name)}: ${file.use("some", RUNTIME)}(${JSON.stringify(parameter.name)}, ${value})`;
  if (spread?.separator === "&") return `${key(parameter.name)}: ${value}`;
  if (spread === undefined) return `${key(parameter.name)}: ${value}`;
  const name = JSON.stringify(parameter.name);
  return `${key(parameter.name)}: ${file.use("joined", RUNTIME)}(${name}, ${value}, ${JSON.stringify(spread)})`;
}
