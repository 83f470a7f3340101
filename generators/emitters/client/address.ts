import type { HttpBinding } from "../../model/ir.ts";
import { key, member, template, type TypeScriptFile } from "../typescript/printer.ts";

const RUNTIME = "client/runtime.ts";

type Parameter = HttpBinding["parameters"][number];

/** The path of a request with its query, as an expression over `input`. */
export function renderAddress(basePath: string, binding: HttpBinding, file: TypeScriptFile): string {
  const own = template(binding.path).replaceAll(/\/?\{([^}]+)\}/g, (whole, name: string) => {
    const parameter = binding.parameters.find((each) => each.in === "path" && each.name === name);
    if (parameter === undefined) return whole;
    const value = member("input", parameter.property);
    const slash = whole.startsWith("/") ? "/" : "";
    const text = (of: string) =>
      parameter.spread === undefined
        ? `${parameter.rest ? "encodeURI" : "encodeURIComponent"}(${of})`
        : parameter.spread.as === "list"
          ? `${of}.map((each) => encodeURIComponent(each)).join(${JSON.stringify(parameter.spread.separator)})`
          : `${file.use("joined", RUNTIME)}(${of}, ${JSON.stringify(parameter.spread)}, encodeURIComponent)`;
    if (parameter.optional) return `\${${value} === undefined ? "" : \`/\${${text(value)}}\`}`;
    return `${slash}\${${text(value)}}`;
  });
  const path = `${basePath}${own}`;
  const queries = [
    ...(binding.fixed ?? []).map(({ name, value }) => `${key(name)}: ${JSON.stringify(value)}`),
    ...binding.parameters.filter((each) => each.in === "query").map((each) => renderQuery(each, file)),
  ];
  return queries.length === 0
    ? `\`${path}\``
    : `\`${path}\${${file.use("query", RUNTIME)}({ ${queries.join(", ")} })}\``;
}

/** The headers of a request, as a property of its call; nothing when it has none. */
export function renderHeaders(binding: HttpBinding, file: TypeScriptFile): string {
  const parts = binding.parameters
    .filter((each) => each.in === "header" && !isContentType(each))
    .map((each) => `${key(each.name.toLowerCase())}: ${valueOf(each)}`);
  return parts.length === 0 ? "" : `headers: ${file.use("headers", RUNTIME)}({ ${parts.join(", ")} }), `;
}

/** The header that says what the body is goes with the body. */
export const isContentType = (parameter: Parameter) => parameter.in === "header" && parameter.name === "content-type";

/** A parameter of a query; an object may be several. */
function renderQuery(parameter: Parameter, file: TypeScriptFile): string {
  const { spread } = parameter;
  const value = member("input", parameter.property);
  if (spread === undefined || spread.as === "list") return `${key(parameter.name)}: ${valueOf(parameter)}`;
  if (spread.separator === "&") return `...${value}`;
  return `${key(parameter.name)}: ${value} && ${file.use("joined", RUNTIME)}(${value}, ${JSON.stringify(spread)})`;
}

function valueOf({ property, spread }: Parameter): string {
  const value = member("input", property);
  return spread?.separator === "," ? `${value}?.join(",")` : value;
}
