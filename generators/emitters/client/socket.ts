import { addressOf, doorOf, inputName, isAsked } from "../../model/http/frames.ts";
import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { sortedBy } from "../../model/names/names.ts";
import { comment, TypeScriptFile } from "../typescript/printer.ts";
import { renderType, type TypeIndex } from "../typescript/types.ts";
import { CLIENT } from "../artifact.ts";
import { responseValidator } from "./responses.ts";

const RUNTIME = "client/runtime/transport.ts";

/** `socket.ts`: the frames of both directions; what travels at another door is for programs that are none of ours. */
export function emitSocket(ir: Ir, index: TypeIndex): TypeScriptFile {
  const file = new TypeScriptFile("client/socket.ts", CLIENT);
  const channels = sortedBy(
    ir.operations.filter((each) => each.binding.kind === "channel" && doorOf(each) === undefined),
    addressOf,
  );
  if (channels.length === 0) return file;
  file.declares("ServerFrame", "UnknownFrame", "ReplyFrame", "FrameHandlers", "ClientFrame", "FramePort", "SocketApi");
  file.from(...channels.map((each) => each.id));
  renderServerFrames(
    channels.filter((each) => !isAsked(each)),
    file,
  );
  renderSocketApi(ir, channels.filter(isAsked), file, index);
  return file;
}

/** A union of what frames look like, `never` where there are none. */
function renderFrames(frames: readonly OperationDeclaration[], file: TypeScriptFile): string {
  const members = frames.map((each) => {
    const body = file.useType(inputName(each), `contracts/${each.context}/operations.ts`);
    return `\n  | { readonly type: ${JSON.stringify(addressOf(each))}; readonly body: ${body} }`;
  });
  return members.join("") || " never";
}

function renderServerFrames(frames: readonly OperationDeclaration[], file: TypeScriptFile): void {
  file.add(
    `/** A frame that the server sends of its own accord. */\nexport type ServerFrame =${renderFrames(frames, file)};`,
  );
  file.add(`/** A frame of a type that this version does not know: the server is newer. */
export interface UnknownFrame {
  readonly type: "unknown";

  /** What the server calls it. */
  readonly name: string;
}`);
  file.add(`/** The answer to a frame that was called with an id, or an error without one. */
export type ReplyFrame =
  | { readonly type: "reply"; readonly id: string; readonly body: unknown }
  | { readonly type: "error"; readonly id: string | null; readonly error: ${file.useType("DeclaredError", "contracts/runtime/check.ts")} };`);
  const validators = frames.map(
    (each) =>
      `  ${JSON.stringify(addressOf(each))}: ${file.use(`validate${inputName(each)}`, `contracts/${each.context}/validators.ts`)},\n`,
  );
  file.add(
    `const BODIES: Readonly<Record<string, ${file.useType("Validator", "contracts/runtime/check.ts")}<never>>> = {\n${validators.join("")}} as never;`,
  );
  const violation = file.use("ProtocolViolation", RUNTIME);
  file.add(`/** Reads a frame of the server. */
export function parseServerFrame(text: string): ServerFrame | UnknownFrame | ReplyFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch (cause) {
    throw new ${violation}("A frame is not JSON.", { cause });
  }
  if (typeof frame !== "object" || frame === null || !("type" in frame) || typeof frame.type !== "string") throw new ${violation}("A frame has no type.");
  const { type } = frame;
  const id = "id" in frame && typeof frame.id === "string" ? frame.id : null;
  const body = "body" in frame ? frame.body : undefined;
  if (type === "error") {
    const error = ${file.use("errorFromBody", "contracts/errors.ts")}(body);
    if (error === undefined) throw new ${violation}("An error frame has no declared error.");
    return { type: "error", id, error };
  }
  if (type.endsWith(".reply") && id !== null) return { type: "reply", id, body };
  const validate = Object.hasOwn(BODIES, type) ? BODIES[type] : undefined;
  if (validate === undefined) return { type: "unknown", name: type };
  return { type, body: ${file.use("accept", RUNTIME)}(body, validate, type) } as ServerFrame;
}`);
  file.add(`/** One for each frame of the server: a frame that nobody hears does not compile. */
export type FrameHandlers = { readonly [Frame in ServerFrame as Frame["type"]]: (body: Frame["body"]) => void };`);
  if (frames.length > 0)
    file.add(`/** Hands a frame to the handler of its type. */
export function hear(frame: ServerFrame, handlers: FrameHandlers): void {
  (handlers[frame.type] as (body: ServerFrame["body"]) => void)(frame.body);
}`);
}

function renderSocketApi(
  ir: Ir,
  frames: readonly OperationDeclaration[],
  file: TypeScriptFile,
  index: TypeIndex,
): void {
  file.add(`/** A frame that the client sends. */\nexport type ClientFrame =${renderFrames(frames, file)};`);
  file.add(`/** Carries frames: \`call\` waits for the answer of the same id, \`cast\` expects none. */
export interface FramePort {
  call(type: string, body: unknown): Promise<unknown>;
  cast(type: string, body: unknown): void;
${
  frames.some((each) => each.feature !== undefined)
    ? `\n  /** Whether the server has agreed to a feature; undefined while nobody knows, and then it is asked all the same. */\n  serves?(feature: string): boolean | undefined;\n`
    : ""
}}`);
  const methods = frames.map((each) => {
    const type = file.useType(inputName(each), `contracts/${each.context}/operations.ts`);
    const parameter = each.input.length === 0 ? "" : `input: ${type}`;
    const value = each.input.length === 0 ? "{}" : "input";
    const address = JSON.stringify(addressOf(each));
    const agreed =
      each.feature === undefined
        ? ""
        : `    if (this.#port.serves?.(${JSON.stringify(each.feature)}) === false) throw new ${file.use("NotServed", RUNTIME)}(${JSON.stringify(each.feature)});\n`;
    if (each.output === null)
      return `${comment(each.doc, "  ")}  ${each.name}(${parameter}): void {\n${agreed}    this.#port.cast(${address}, ${value});\n  }`;
    return `${comment(each.doc, "  ")}  async ${each.name}(${parameter}): Promise<${renderType(each.output, file, index)}> {
${agreed}    return ${file.use("accept", RUNTIME)}(await this.#port.call(${address}, ${value}), ${responseValidator(ir, each, file, index)}, ${address});
  }`;
  });
  file.add(`/** Sends the frames of this client. */
export class SocketApi {
  readonly #port: FramePort;

  constructor(port: FramePort) {
    this.#port = port;
  }

${methods.join("\n\n")}
}`);
}
