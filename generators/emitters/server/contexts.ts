import { isAsked } from "../../model/http/frames.ts";
import type { Ir } from "../../model/ir.ts";
import { camel } from "../../model/names/names.ts";
import { SERVER } from "../artifact.ts";
import { contextsOf } from "../contracts/emit-contracts.ts";
import { reactingContexts } from "../contracts/events.ts";
import { key, member, TypeScriptFile } from "../typescript/printer.ts";
import { isWholeServer } from "./application.ts";
import { operationsFile, operationsName, operationsToken } from "./operations.ts";

const FILE = "server/contexts.ts";
const EVENTS = "server/runtime/events.ts";

const tells = (ir: Ir) => ir.events.length > 0;

/** `contexts.ts`: what every context gives to the server. Whoever forgets one does not compile. */
export function emitContexts(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile(FILE, SERVER);
  const asked = contextsAsked(ir);
  if (asked.length === 0) return file;
  file.from(...[...ir.operations, ...(isWholeServer(ir) ? [] : ir.events)].map((each) => each.id));
  file.declares("OperationsByContext", "operationProviders", "ContextRoom", "RoomsByContext", "Jobs");
  file.add(renderOperations(asked, file)).add(renderProviders(asked, file));
  return isWholeServer(ir) ? file : addRooms(ir, file);
}

function contextsAsked(ir: Ir): string[] {
  return contextsOf(ir).filter((context) => ir.operations.some((each) => each.context === context && isAsked(each)));
}

function renderOperations(asked: readonly string[], file: TypeScriptFile): string {
  const members = asked.map((context) => `  readonly ${key(camel(context))}: ${operationsType(context, file)};\n`);
  return `/** Who does what is asked of each context. */\nexport interface OperationsByContext {\n${members.join("")}}`;
}

const operationsType = (context: string, file: TypeScriptFile) =>
  file.useType(operationsName(context), operationsFile(context));

function renderProviders(asked: readonly string[], file: TypeScriptFile): string {
  const provider = file.useType("ValueProvider", "@nestjs/common");
  const providers = asked.map(
    (context) =>
      `    { provide: ${file.use(operationsToken(context), operationsFile(context))}, useValue: ${member("operations", camel(context))} },\n`,
  );
  return `/** Brings its operations to every controller, and to the socket. */
export function operationProviders(operations: OperationsByContext): ${provider}[] {
  return [
${providers.join("")}  ];
}`;
}

/** A server that no file starts whole is put together by hand, of what the rooms of its contexts give. */
function addRooms(ir: Ir, file: TypeScriptFile): TypeScriptFile {
  const asked = contextsAsked(ir);
  const rooms = [...new Set([...asked, ...(tells(ir) ? reactingContexts(ir) : [])])].sort();
  const reactions = tells(ir)
    ? `\n\n  /** Acts on what happened, by type of event. */\n  readonly reactions: ${file.useType("ContextReactions", EVENTS)};`
    : "";
  file.add(
    `/** What the clock asks of a context, by name. Each may be cut short at any moment and begins anew the next time. */\nexport type Jobs = Readonly<Record<string, () => Promise<unknown>>>;`,
  );
  file.add(`/** What the room of a context gives to the server. That there is nothing to react to, or no job, is said too. */
export interface ContextRoom<Operations> {
  /** Does what is asked. */
  readonly operations: Operations;${reactions}

  readonly jobs: Jobs;
}`);
  const members = rooms.map((context) => {
    const operations = asked.includes(context) ? operationsType(context, file) : "{}";
    return `  readonly ${key(camel(context))}: ContextRoom<${operations}>;\n`;
  });
  file.add(`/** The room of every context. */\nexport interface RoomsByContext {\n${members.join("")}}`);
  file.add(`/** Who does what is asked, in every room. */
export function operationsOf(rooms: RoomsByContext): OperationsByContext {
  return {
${asked.map((context) => `    ${key(camel(context))}: ${member("rooms", camel(context))}.operations,\n`).join("")}  };
}`);
  file.add(`/** The jobs of every room, by context. */
export function jobsOf(rooms: RoomsByContext): Readonly<Record<string, Jobs>> {
  return {
${rooms.map((context) => `    ${key(context)}: ${member("rooms", camel(context))}.jobs,\n`).join("")}  };
}`);
  return tells(ir) ? file.add(renderReactions(ir, file)) : file;
}

function renderReactions(ir: Ir, file: TypeScriptFile): string {
  const reactions = reactingContexts(ir).map(
    (context) => `    ${key(context)}: ${member("rooms", camel(context))}.reactions,\n`,
  );
  return `/**
 * Who reacts to what. Every type of event is heard in some room, or named as nobody's: that nobody reacts is a decision too.
 */
export function reactionsOf<const R extends RoomsByContext>(
  rooms: R,
  _unheard: { readonly [T in ${file.useType("Unheard", EVENTS)}<{ [C in keyof RoomsByContext]: R[C]["reactions"] }>]: "nobody" },
): ${file.useType("EventReactions", EVENTS)} {
  return {
${reactions.join("")}  };
}`;
}
