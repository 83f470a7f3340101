import type { Ir } from "../../model/ir.ts";
import { byCodeUnit, sortedBy } from "../../model/names/names.ts";
import { member, template, TypeScriptFile } from "../typescript/printer.ts";
import { renderInterface, type TypeIndex } from "../typescript/types.ts";
import { CONTRACTS } from "../artifact.ts";

/** `events.ts`: the payload of every domain event. */
export function emitEvents(ir: Ir, index: TypeIndex, context: string): TypeScriptFile {
  const file = new TypeScriptFile(`contracts/${context}/events.ts`, CONTRACTS);
  const events = ir.events.filter((event) => event.context === context);
  file.declares(...events.map((each) => each.name));
  for (const each of events) {
    file.from(each.id).add(renderInterface(each.name, each.doc, each.properties, file, index));
  }
  return file;
}

/** Contexts that somebody wrote: not those of tables that every specification with events has. */
export function reactingContexts(ir: Ir): string[] {
  const written = [...ir.operations, ...ir.events, ...ir.entities.filter(({ source }) => source.path !== "")];
  return [...new Set(written.map(({ context }) => context))].sort(byCodeUnit);
}

/** `contracts/events.ts`: all events by type, their envelope, and what orders and carries them. */
export function emitEventRegistry(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("contracts/events.ts", CONTRACTS);
  if (ir.events.length === 0) return file;
  file.declares(
    "EventPayloads",
    "EventType",
    "EventContext",
    "EventPriority",
    "EventEnvelope",
    "EventDefinition",
    "EVENTS",
  );
  const events = sortedBy(ir.events, (each) => each.type);
  const payloads = events.map(
    (each) => `  ${JSON.stringify(each.type)}: ${file.useType(each.name, `contracts/${each.context}/events.ts`)};\n`,
  );
  const definitions = events.map((each) => {
    file.from(each.id);
    const classes = each.properties.map((property) => property.dataClass ?? "C0");
    const classification = classes.reduce((a, b) => (a > b ? a : b), "C0");
    const validator = file.use(`validate${each.name}`, `contracts/${each.context}/validators.ts`);
    return `  ${JSON.stringify(each.type)}: {
    type: ${JSON.stringify(each.type)},
    version: ${each.version},
    priority: ${JSON.stringify(each.priority)},
    classification: ${JSON.stringify(classification)},
    validate: ${validator},
    partitionKey: (payload) => \`${template(each.partitionKey.prefix)}:\${${member("payload", each.partitionKey.property)}}\`,
  },\n`;
  });
  file.useType("Validator", "contracts/runtime/check.ts");
  file.add(`/** The payload of each event type. */\nexport interface EventPayloads {\n${payloads.join("")}}`);
  file.add(`export type EventType = keyof EventPayloads;`);
  const contexts = reactingContexts(ir).map((each) => JSON.stringify(each));
  file.add(`/** Every context: each may react to any event. */\nexport type EventContext = ${contexts.join(" | ")};`);
  file.add(`export type EventPriority = "chat" | "presence" | "analytics";`);
  file.add(`/** What travels: the payload and what is said about it. Delivered at least once; \`id\` tells repeats. */
export interface EventEnvelope<T extends EventType = EventType> {
  /** ULID. */
  id: string;
  type: T;
  /** RFC 3339. */
  occurredAt: string;
  /** Events with the same key are handled in order. */
  partitionKey: string;
  schemaVersion: number;
  payload: EventPayloads[T];
  privacy: { containsPII: boolean; classification: string };
}`);
  file.add(`export interface EventDefinition<T extends EventType = EventType> {
  readonly type: T;
  readonly version: number;
  readonly priority: EventPriority;
  readonly classification: string;
  readonly validate: Validator<EventPayloads[T]>;
  partitionKey(payload: EventPayloads[T]): string;
}`);
  file.add(`export const EVENTS: { readonly [T in EventType]: EventDefinition<T> } = {\n${definitions.join("")}};`);
  file.add(`/** Puts a payload into its envelope. */
export function createEnvelope<T extends EventType>(type: T, payload: EventPayloads[T], stamp: { id: string; occurredAt: string }): EventEnvelope<T> {
  const definition: EventDefinition<T> = EVENTS[type];
  return {
    id: stamp.id,
    type,
    occurredAt: stamp.occurredAt,
    partitionKey: definition.partitionKey(payload),
    schemaVersion: definition.version,
    payload,
    privacy: { containsPII: definition.classification > "C0", classification: definition.classification },
  };
}`);
  return file;
}
