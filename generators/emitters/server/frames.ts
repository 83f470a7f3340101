import { addressOf, inputName, isAsked } from "../../model/frames.ts";
import type { Ir } from "../../model/ir.ts";
import { sortedBy } from "../../model/names.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import type { TypeIndex } from "../typescript/types.ts";
import { SERVER } from "../artifact.ts";

/** `frames.ts`: every frame that the server sends of its own accord. */
export function emitFrames(ir: Ir, _index: TypeIndex): TypeScriptFile {
  const file = new TypeScriptFile("server/frames.ts", SERVER);
  const frames = sortedBy(
    ir.operations.filter((each) => !isAsked(each)),
    addressOf,
  );
  if (frames.length === 0) return file;
  file.declares("ServerFrames", "ServerFrameType");
  file.from(...frames.map((each) => each.id));
  const bodies = frames.map(
    (each) =>
      `  ${JSON.stringify(addressOf(each))}: ${file.useType(inputName(each), `contracts/${each.context}/operations.ts`)};\n`,
  );
  file.add(`/** The body of each type of frame. */\nexport interface ServerFrames {\n${bodies.join("")}}`);
  file.add(`export type ServerFrameType = keyof ServerFrames;`);
  file.add(`/** One frame as the text that travels; encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): string {
  return JSON.stringify({ type, body });
}`);
  return file;
}
