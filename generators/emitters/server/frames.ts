import { addressOf, doorOf, frameKey, inputName, isAsked } from "../../model/http/frames.ts";
import { findById } from "../../model/find-by-id.ts";
import type { Ir, OperationDeclaration, Property, TypeRef } from "../../model/ir.ts";
import { sortedBy } from "../../model/names/names.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import type { TypeIndex } from "../typescript/types.ts";
import { SERVER } from "../artifact.ts";

/** Whether the server sends frames of its own accord. */
export const tellsFrames = (ir: Ir) => ir.operations.some((each) => !isAsked(each));

/** `frames.ts`: every frame that the server sends of its own accord, and what its policy is asked. */
export function emitFrames(ir: Ir, _index: TypeIndex): TypeScriptFile {
  const file = new TypeScriptFile("server/frames.ts", SERVER);
  const frames = sortedBy(
    ir.operations.filter((each) => !isAsked(each)),
    frameKey,
  );
  if (frames.length === 0) return file;
  const anyFlat = frames.some((each) => doorOf(each) !== undefined);
  file.declares("ServerFrames", "ServerFrameType", "FRAMES", "EncodedFrame", "encodeFrame");
  file.from(...frames.map((each) => each.id));
  const bodies = frames.map(
    (each) =>
      `  ${JSON.stringify(frameKey(each))}: ${file.useType(inputName(each), `contracts/${each.context}/operations.ts`)};\n`,
  );
  const action = file.useType("ActionId", "policies/decide.ts");
  const definitions = frames.map(
    (each) =>
      `  ${JSON.stringify(frameKey(each))}: { action: ${JSON.stringify(each.action)}, about: ${JSON.stringify(aboutOf(ir, each))}${doorOf(each) === undefined ? "" : `, flat: ${JSON.stringify(addressOf(each))}`} },\n`,
  );
  const besides = anyFlat
    ? " Of those at another door the path of that stands before it, and on the wire it does not."
    : "";
  file.add(`/** The body of each type of frame.${besides} */\nexport interface ServerFrames {\n${bodies.join("")}}`);
  file.add(`export type ServerFrameType = keyof ServerFrames;`);
  file.add(`/** What has to be allowed to whoever gets a frame, and which fields of its body the conditions of that see. */
export const FRAMES: Readonly<Record<ServerFrameType, { readonly action: ${action}; readonly about: readonly string[]${anyFlat ? "; readonly flat?: string" : ""} }>> = {
${definitions.join("")}};`);
  file.add(`/** A frame as the text that travels, and what has to be known to decide who may have it. */
export interface EncodedFrame {
  readonly type: ServerFrameType;
  readonly text: string;
  readonly about: Readonly<Record<string, unknown>>;
}`);
  file.add(`/** Encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): EncodedFrame {
  const fields: object = body;
  const about = Object.fromEntries(FRAMES[type].about.map((name) => [name, Reflect.get(fields, name) as unknown]));
${anyFlat ? `  const { flat } = FRAMES[type];\n  if (flat !== undefined) return { type, text: JSON.stringify({ type: flat, ...body }), about };\n` : ""}  return { type, text: JSON.stringify({ type, body }), about };
}`);
  return file;
}

/** The plain values of a body, where any condition is asked: a decision is about ids, and content is none of its business. */
function aboutOf(ir: Ir, { policy, input }: OperationDeclaration): string[] {
  if (policy.every((rule) => rule.conditions.length === 0)) return [];
  return input.filter((each) => isPlain(ir, each)).map((each) => each.name);
}

function isPlain(ir: Ir, { type, dataClass }: Property): boolean {
  return (dataClass === null || dataClass < "C2") && isPlainType(ir, type);
}

function isPlainType(ir: Ir, type: TypeRef): boolean {
  switch (type.kind) {
    case "builtin":
      return type.name !== "bytes" && type.name !== "unknown";
    case "ref": {
      const scalar = findById(ir.scalars, type.id);
      return scalar === undefined ? findById(ir.enums, type.id) !== undefined : scalar.base !== "bytes";
    }
    case "literal":
    case "null":
      return true;
    case "union":
      return type.of.every((each) => isPlainType(ir, each));
    default:
      return false;
  }
}
