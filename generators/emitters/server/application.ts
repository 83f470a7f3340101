import type { Ir } from "../../model/ir.ts";
import { SERVER } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import { retains } from "./retention.ts";

const FILE = "server/application.ts";

/**
 * Whether a whole server is made of this specification: one that is asked over HTTP. Who a socket belongs to and how
 * long it lives is decided by hand, and so is a server that has any.
 */
export function isWholeServer(ir: Ir): boolean {
  return ir.operations.length > 0 && ir.operations.every((each) => each.binding.kind === "http");
}

/** `application.ts`: the server, made of what the specification says and of what only the product can say. */
export function emitApplication(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile(FILE, SERVER);
  if (!isWholeServer(ir)) return file;
  file.from(...[...ir.operations, ...ir.entities, ...ir.events].map((each) => each.id));
  return file
    .add(renderParts(ir, file))
    .add(renderProduct(ir, file))
    .add(renderPlace(ir, file))
    .add(renderTables(ir, file))
    .add(renderStart(ir, file));
}

const stores = (ir: Ir) => ir.entities.length > 0;
const tells = (ir: Ir) => ir.events.length > 0;
const limits = (ir: Ir) => ir.operations.some((each) => each.rateLimit !== null || each.guessLimit !== undefined);

/** Whether a device that was here before is counted by itself. */
const knowsDevices = (ir: Ir) => ir.operations.some((each) => each.guessLimit?.known !== undefined);

function renderParts(ir: Ir, file: TypeScriptFile): string {
  const parts = [
    ...(stores(ir) ? [`  readonly dataSource: ${file.useType("DataSource", "typeorm")};\n`] : []),
    ...(tells(ir) ? [`  readonly outbox: ${file.useType("Outbox", "server/runtime/outbox.ts")};\n`] : []),
  ];
  return `/** What a product is made with. */\nexport interface Parts ${block(parts)}`;
}

/** The members of an interface, which may have none. */
function block(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{\n${members.join("")}}`;
}

function renderProduct(ir: Ir, file: TypeScriptFile): string {
  const parts = [
    `  /** Who asks. */\n  readonly authenticator: ${file.useType("Authenticator", "server/runtime/operation.ts")};\n`,
    ...(knowsDevices(ir)
      ? [
          `  /** Whose known device a mark is. */\n  readonly recognizeDevice: ${file.useType("RecognizeDevice", "server/runtime/operation.ts")};\n`,
        ]
      : []),
    ...(ir.conditions.length > 0
      ? [
          `  /** What must hold besides a role. */\n  readonly conditions: ${file.useType("Conditions", "server/runtime/operation.ts")};\n`,
        ]
      : []),
    `  /** Who does what is asked. */\n  readonly operations: ${file.useType("OperationsByContext", "server/contexts.ts")};\n`,
    ...(tells(ir)
      ? [
          `  /** Who reacts to what happened. */\n  readonly reactions: ${file.useType("EventReactions", "server/runtime/events.ts")};\n`,
        ]
      : []),
  ];
  return `/** What no specification can say. What is missing does not compile. */\nexport interface Product {\n${parts.join("")}}`;
}

function renderPlace(ir: Ir, file: TypeScriptFile): string {
  const parts = [
    ...(stores(ir) ? [`  readonly dataSource: DataSource;\n`] : []),
    ...(tells(ir)
      ? [`  /** Where that database is, for connections of the queues' own. */\n  readonly databaseUrl: string;\n`]
      : []),
  ];
  return `/** Where it runs. */\nexport interface Place extends ${file.useType("HttpPlace", "server/runtime/serve-http.ts")} ${block(parts)}`;
}

function renderTables(ir: Ir, file: TypeScriptFile): string {
  const lists = stores(ir)
    ? `entities: ${file.use("ENTITIES", "server/entities.ts")}, migrations: ${file.use("MIGRATIONS", "migrations/index.ts")}, versions: ${file.use("VERSIONS", "migrations/index.ts")}`
    : "entities: [], migrations: [], versions: []";
  return `/** Every table, and what makes them. */\nexport const TABLES = { ${lists} };`;
}

function renderStart(ir: Ir, file: TypeScriptFile): string {
  const parts = [...(stores(ir) ? ["dataSource"] : []), ...(tells(ir) ? ["outbox"] : [])];
  const limiter = limits(ir)
    ? `${file.use("createRateLimiter", "server/runtime/rate-limiter.ts")}()`
    : `{ consume() {}, guess: () => ({ takeBack() {} }) } satisfies ${file.useType("RateLimiter", "server/runtime/operation.ts")}`;
  const outbox = tells(ir)
    ? `  const outbox = ${file.use("createOutbox", "server/runtime/outbox.ts")}(() => ({ id: ${file.use("randomUUID", "node:crypto")}(), occurredAt: new Date().toISOString() }));\n`
    : "";
  const work = tells(ir)
    ? `  const queues = await ${file.use("openPostgresQueues", "server/runtime/queues.ts")}(place.databaseUrl, place.log);
  closing.defer(() => queues.close());
  await ${file.use("startEventWork", "server/runtime/event-work.ts")}({ dataSource, outbox, queues, log: place.log }, product.reactions, closing);
`
    : "";
  const kept = retains(ir)
    ? `  ${file.use("removeNowAndThen", "server/runtime/remove-now-and-then.ts")}(dataSource, ${file.use("TIMED_TABLES", "server/retention.ts")}, place.log, closing);\n`
    : "";
  return `/** Starts the server, or leaves nothing of it running. */
export async function startApplication(
  place: Place,
  open: (parts: Parts) => Product | Promise<Product>,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
${stores(ir) ? `  ${file.use("configureDriver", "server/runtime/database.ts")}();\n  const { dataSource } = place;\n` : ""}  await using closing = new AsyncDisposableStack();
${outbox}  const product = await open(${parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`});
${work}${kept}  const keepers = {
    authenticator: product.authenticator,
    conditions: ${ir.conditions.length > 0 ? "product.conditions" : "{}"},
    rateLimiter: ${limiter},
${knowsDevices(ir) ? "    recognizeDevice: product.recognizeDevice,\n" : ""}  };
  const port = await ${file.use("serveHttp", "server/runtime/serve-http.ts")}(place, keepers, ${file.use("operationProviders", "server/contexts.ts")}(product.operations), closing);
  // From here on whoever called decides when it ends.
  const running = closing.move();
  return { port, stop: () => running.disposeAsync() };
}`;
}
