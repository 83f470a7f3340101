import type { HttpBinding } from "../../model/ir.ts";
import { key, member, template, type TypeScriptFile } from "../typescript/printer.ts";

const RUNTIME = "client/runtime.ts";

type Parameter = HttpBinding["parameters"][number];

/** The path of a request with its query, as an expression over `input`. */
export function renderAddress(binding: HttpBinding, file: TypeScriptFile): string {
  const path = template(binding.path).replaceAll(/\/?\{([^}]+)\}/g, (whole, name: string) => {
    const parameter = binding.parameters.find((each) => each.in === "path" && each.name === name);
    if (parameter === undefined) return whole;
    const value = member("input", parameter.property);
    if (parameter.optional) return `\${${value} === undefined ? "" : \`/\${encodeURIComponent(${value})}\`}`;
    const slash = whole.startsWith("/") ? "/" : "";
    if (parameter.list === undefined) return `${slash}\${encodeURIComponent(${value})}`;
    return `${slash}\${${value}.map((each) => encodeURIComponent(each)).join(",")}`;
  });
  const queries = binding.parameters
    .filter((each) => each.in === "query")
    .map((each) => `${key(each.name)}: ${valueOf(each)}`);
  return queries.length === 0
    ? `\`${path}\``
    : `\`${path}\${${file.use("query", RUNTIME)}({ ${queries.join(", ")} })}\``;
}

/** The headers of a request, as a property of its call; nothing when it has none. */
export function renderHeaders(binding: HttpBinding, file: TypeScriptFile): string {
  const parts = binding.parameters
    .filter((each) => each.in === "header")
    .map((each) => `${key(each.name.toLowerCase())}: ${valueOf(each)}`);
  return parts.length === 0 ? "" : `headers: ${file.use("headers", RUNTIME)}({ ${parts.join(", ")} }), `;
}

function valueOf(parameter: Parameter): string {
  const value = member("input", parameter.property);
  return parameter.list === "comma" ? `${value}?.join(",")` : value;
}
