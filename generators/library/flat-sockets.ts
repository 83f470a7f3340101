import {
  isErrorModel,
  isVoidType,
  resolveEncodedName,
  type Operation,
  type Program,
  type Type,
} from "@typespec/compiler";
import { said } from "./decorators.ts";
import { library } from "./diagnostics.ts";
import { allProperties } from "./fields.ts";

/** Where the sockets of a frame are opened, as the nearest namespace around it says; undefined: where the service says. */
export function doorOf(program: Program, operation: Operation): string | undefined {
  for (let at = operation.namespace; at !== undefined; at = at.namespace) {
    const path = said.flatSocket.get(program, at);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Refuses what cannot be written flat. */
export function validateFlatFrames(program: Program, channels: Iterable<Operation>): void {
  for (const operation of channels) {
    if (doorOf(program, operation) === undefined) continue;
    const refuse = (messageId: "default" | "type") =>
      library.reportDiagnostic(program, {
        code: "not-flat",
        messageId,
        format: { operation: operation.name },
        target: operation,
      });
    if (isAnswered(program, operation.returnType)) refuse("default");
    const names = allProperties(operation.parameters).map((each) =>
      resolveEncodedName(program, each, "application/json"),
    );
    if (names.includes("type")) refuse("type");
  }
}

function isAnswered(program: Program, type: Type): boolean {
  if (type.kind === "Union") return [...type.variants.values()].some((each) => isAnswered(program, each.type));
  return !isVoidType(type) && !isErrorModel(program, type);
}
