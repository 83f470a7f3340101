import { addressOf, isAsked } from "../../model/http/frames.ts";
import type { Ir } from "../../model/ir.ts";
import { camel, sortedBy } from "../../model/names/names.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import type { TypeIndex } from "../typescript/types.ts";
import { SERVER } from "../artifact.ts";
import { definitionName, operationsFile, operationsName, operationsToken } from "./operations.ts";

const WEBSOCKETS = "@nestjs/websockets";
const SOCKET = "server/runtime/socket.ts";

/** `gateway.ts`: every frame a client may send, in one Nest gateway, so that a frame is parsed once. */
export function emitGateway(ir: Ir, _index: TypeIndex): TypeScriptFile {
  const file = new TypeScriptFile("server/gateway.ts", SERVER);
  const frames = sortedBy(
    ir.operations.filter((each) => each.binding.kind === "channel" && isAsked(each)),
    addressOf,
  );
  if (frames.length === 0) return file;
  const { path: socketPath, maxFrameBytes } = ir.service.socket ?? { path: "/socket", maxFrameBytes: 1_048_576 };
  file.declares("SocketGateway", "CLIENT_CHANNELS");
  file.from(...frames.map((each) => each.id));
  const contexts = [...new Set(frames.map((each) => each.context))].sort();
  const field = (context: string) => `${camel(context)}Operations`;
  const types = contexts.map((context) => file.useType(operationsName(context), operationsFile(context)));
  const socket = file.useType("WebSocket", "ws");
  const request = file.useType("IncomingMessage", "node:http");
  const incoming = file.useType("IncomingFrame", SOCKET);
  const outgoing = file.useType("OutgoingFrame", SOCKET);
  const handler = file.use("FrameHandler", SOCKET);
  const runtime = (name: string) => file.useType(name, "server/runtime/operation.ts");

  file.add(
    `/** The types of frames that a client may send. */\nexport const CLIENT_CHANNELS: ReadonlySet<string> = new Set([${frames.map((each) => JSON.stringify(addressOf(each))).join(", ")}]);`,
  );
  const methods = frames.map(
    (each) => `  ${each.name}(socket: ${socket}, frame: ${incoming}): Promise<${outgoing} | undefined> {
    return this.#frames.answer(${file.use(definitionName(each), operationsFile(each.context))}, socket, frame, (input, context) => this.#${field(each.context)}.${each.name}(input, context));
  }`,
  );
  file.add(`/** Brings the frames of sockets to the operations of their contexts. */
export class SocketGateway {
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
    `${file.use("WebSocketGateway", WEBSOCKETS)}(${JSON.stringify({ path: socketPath, maxPayload: maxFrameBytes })})(SocketGateway);\n${all.map((token, at) => `${inject}(${token})(SocketGateway, undefined, ${at});`).join("\n")}`,
  );
  const subscribe = file.use("SubscribeMessage", WEBSOCKETS);
  const bind = (message: string, method: string) =>
    `${subscribe}(${message})(SocketGateway.prototype, ${JSON.stringify(method)}, Object.getOwnPropertyDescriptor(SocketGateway.prototype, ${JSON.stringify(method)})!);`;
  file.add(
    [
      bind(file.use("REFUSED_FRAME", SOCKET), "refuse"),
      ...frames.map((each) => bind(JSON.stringify(addressOf(each)), each.name)),
    ].join("\n"),
  );
  return file;
}
