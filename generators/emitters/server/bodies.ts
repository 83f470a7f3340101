import { findById } from "../../model/find-by-id.ts";
import type { HttpBinding, Ir, TypeRef } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import { SERVER } from "../artifact.ts";

/** `bodies.ts`: what has to be read besides plain JSON. */
export function emitBodies(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/bodies.ts", SERVER);
  if (ir.operations.length === 0) return file;
  const forms = ir.operations.flatMap(({ id, binding }) => {
    if (binding.kind !== "http" || binding.bodyForm === undefined) return [];
    if (binding.bodyForm.as === "form") return [];
    file.from(id);
    return [binding.bodyForm];
  });
  const types = (raw: boolean) => {
    const found = forms.filter((each) => (each.as !== "json") === raw).flatMap((each) => each.contentTypes);
    const plain = found.map((each) => (each === "*/*" ? "*" : each.split(";")[0]!.trim().toLowerCase()));
    return JSON.stringify([...new Set(plain)].filter((each) => each !== "application/json").sort(byCodeUnit));
  };
  const plugins = takesForms(ir) ? [file.use("readForms", "server/runtime/forms.ts")] : [];
  const server = file.useType("FastifyInstance", "fastify");
  return file.add(`/** What reads bodies of many parts. */
export const BODY_READERS: readonly ((server: ${server}) => void)[] = [${plugins.join(", ")}];

/** Content types of bodies besides application/json: more JSON, and what is a text or bytes as it stands. */
export const BODY_TYPES: { readonly json: readonly string[]; readonly raw: readonly string[] } = {
  json: ${types(false)},
  raw: ${types(true)},
};`);
}

/** Whether anything takes a form, for which the router needs a plugin. */
export function takesForms(ir: Ir): boolean {
  return ir.operations.some(({ binding }) => binding.kind === "http" && binding.bodyForm?.as === "form");
}

/** How an answer travels, and under which name. */
export function answerFormOf({ answerForm }: HttpBinding): {
  as: "json" | "text" | "bytes";
  contentType: string;
} {
  if (answerForm === undefined || answerForm.as === "form")
    return { as: "json", contentType: "application/json; charset=utf-8" };
  const [first = "*/*"] = answerForm.contentTypes;
  return { as: answerForm.as, contentType: first === "*/*" ? "application/octet-stream" : first };
}

/** Whether a value is surely an object or a list, which a framework sends as JSON by itself; a text it would not. */
export function isStructured(ir: Ir, type: TypeRef): boolean {
  switch (type.kind) {
    case "array":
    case "object":
    case "record":
    case "tuple":
      return true;
    case "union":
      return type.of.every((each) => isStructured(ir, each));
    case "ref": {
      const union = findById(ir.unions, type.id);
      if (union !== undefined) return isStructured(ir, { kind: "union", of: union.of.filter((each) => each !== type) });
      return !type.id.startsWith("scalar:") && !type.id.startsWith("enum:");
    }
    default:
      return false;
  }
}
