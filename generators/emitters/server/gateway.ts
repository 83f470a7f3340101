import { addressOf, doorOf, doorsOf, frameKey, isAsked } from "../../model/http/frames.ts";
import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { camel, sortedBy } from "../../model/names/names.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import type { TypeIndex } from "../typescript/types.ts";
import { SERVER } from "../artifact.ts";
import { definitionName, operationsFile, operationsName, operationsToken } from "./operations.ts";

const WEBSOCKETS = "@nestjs/websockets";
const SOCKET = "server/runtime/socket.ts";

/** One address at which sockets are opened, and what may be sent there. */
interface Gateway {
  readonly name: string;
  readonly doc: string;
  readonly path: string;
  readonly frames: readonly OperationDeclaration[];
  /** What frames are subscribed to that nobody answers: by that the adapter knows how they are written. */
  readonly refused: "REFUSED_FRAME" | "REFUSED_FLAT_FRAME";
}

/** `gateway.ts`: every frame a client may send, in one Nest gateway for each door, so that a frame is parsed once. */
export function emitGateway(ir: Ir, _index: TypeIndex): TypeScriptFile {
  const file = new TypeScriptFile("server/gateway.ts", SERVER);
  const frames = sortedBy(
    ir.operations.filter((each) => each.binding.kind === "channel" && isAsked(each)),
    frameKey,
  );
  const doors = doorsOf(ir);
  if (frames.length + doors.length === 0) return file;
  const { path: socketPath, maxFrameBytes } = ir.service.socket ?? { path: "/socket", maxFrameBytes: 1_048_576 };
  const own = frames.filter((each) => doorOf(each) === undefined);
  file.from(...frames.map((each) => each.id));
  if (own.length > 0) {
    file.declares("SocketGateway", "CLIENT_CHANNELS");
    file.add(
      `/** The types of frames that a client may send. */\nexport const CLIENT_CHANNELS: ReadonlySet<string> = new Set([${own.map((each) => JSON.stringify(addressOf(each))).join(", ")}]);`,
    );
    const doc = "Brings the frames of sockets to the operations of their contexts.";
    addGateway(
      file,
      { name: "SocketGateway", doc, path: socketPath, frames: own, refused: "REFUSED_FRAME" },
      maxFrameBytes,
    );
  }
  const flat = doors.map((path, at): Gateway => ({
    name: `FlatGateway${at === 0 ? "" : at + 1}`,
    doc: `Brings the flat frames of sockets at \`${path}\` to the operations of their contexts.`,
    path,
    frames: frames.filter((each) => doorOf(each) === path),
    refused: "REFUSED_FLAT_FRAME",
  }));
  for (const each of flat) {
    file.declares(each.name);
    addGateway(file, each, maxFrameBytes);
  }
  if (flat.length > 0) {
    file.declares("FLAT_GATEWAYS");
    file.add(
      `/** The doors besides the first, whose frames are flat. */\nexport const FLAT_GATEWAYS = [${flat.map(({ name }) => name).join(", ")}] as const;`,
    );
  }
  return file;
}

function addGateway(file: TypeScriptFile, { name, doc, path, frames, refused }: Gateway, maxFrameBytes: number): void {
  const contexts = [...new Set(frames.map((each) => each.context))].sort();
  const field = (context: string) => `${camel(context)}Operations`;
  const types = contexts.map((context) => file.useType(operationsName(context), operationsFile(context)));
  const socket = file.useType("WebSocket", "ws");
  const request = file.useType("IncomingMessage", "node:http");
  const incoming = file.useType("IncomingFrame", SOCKET);
  const outgoing = file.useType("OutgoingFrame", SOCKET);
  const handler = file.use("FrameHandler", SOCKET);
  const runtime = (type: string) => file.useType(type, "server/runtime/operation.ts");

  const methods = frames.map(
    (each) => `  ${each.name}(socket: ${socket}, frame: ${incoming}): Promise<${outgoing} | undefined> {
    return this.#frames.answer(${file.use(definitionName(each), operationsFile(each.context))}, socket, frame, (input, context) => this.#${field(each.context)}.${each.name}(input, context));
  }`,
  );
  file.add(`/** ${doc} */
export class ${name} {
  readonly #frames: ${handler};
${contexts.map((context, at) => `  readonly #${field(context)}: ${types[at]};\n`).join("")}
  constructor(
    gate: ${file.useType("OperationGate", "server/runtime/gate.ts")},
    door: ${runtime("SocketDoor")},
    log: ${runtime("ErrorLog")},
${contexts.map((context, at) => `    ${field(context)}: ${types[at]},\n`).join("")}  ) {
    this.#frames = new ${handler}(gate, door, log);
${contexts.map((context) => `    this.#${field(context)} = ${field(context)};\n`).join("")}  }

  handleConnection(socket: ${socket}, request: ${request}): Promise<void> {
    return this.#frames.opened(socket, request);
  }

  refuse(_socket: ${socket}, frame: ${incoming}): ${outgoing} {
    return this.#frames.refuse(frame);
  }

${methods.join("\n\n")}
}`);
  const inject = file.use("Inject", "@nestjs/common");
  const tokens = ["OPERATION_GATE", "SOCKET_DOOR", "ERROR_LOG"].map((token) =>
    file.use(token, "server/runtime/operation.ts"),
  );
  const all = [...tokens, ...contexts.map((context) => file.use(operationsToken(context), operationsFile(context)))];
  file.add(
    `${file.use("WebSocketGateway", WEBSOCKETS)}(${JSON.stringify({ path, maxPayload: maxFrameBytes })})(${name});\n${all.map((token, at) => `${inject}(${token})(${name}, undefined, ${at});`).join("\n")}`,
  );
  const subscribe = file.use("SubscribeMessage", WEBSOCKETS);
  const bind = (message: string, method: string) =>
    `${subscribe}(${message})(${name}.prototype, ${JSON.stringify(method)}, Object.getOwnPropertyDescriptor(${name}.prototype, ${JSON.stringify(method)})!);`;
  file.add(
    [
      bind(file.use(refused, SOCKET), "refuse"),
      ...frames.map((each) => bind(JSON.stringify(addressOf(each)), each.name)),
    ].join("\n"),
  );
}
