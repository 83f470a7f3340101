import type { BuiltinName, DataClass, EntityDeclaration, EventDeclaration, Property, TypeRef } from "../ir.ts";

/** The tables that events need, where there are events and a specification does not declare them. */
export function missingOutbox(
  entities: readonly EntityDeclaration[],
  events: readonly EventDeclaration[],
): EntityDeclaration[] {
  if (events.length === 0) return [];
  const declared = new Set(entities.map(({ table }) => table));
  return [outboxEntry(events), eventPosition, setAsideEvent(events)].filter(({ table }) => !declared.has(table));
}

const outboxEntry = (events: readonly EventDeclaration[]): EntityDeclaration =>
  entity({
    name: "OutboxEntry",
    table: "outbox_entries",
    doc: "A domain event; written in the transaction that caused it, and kept until every context that reacts is past it.",
    properties: [
      property("position", builtin("safeint"), "C0"),
      ...eventProperties(events),
      property("place", nullable("safeint"), "C0", "Its place in the order in which everybody reads."),
      property("partition", nullable("int32"), "C0", "The part of all events that it belongs to by its partition key."),
    ],
    keys: ["position"],
    generated: ["position"],
    indexes: [{ properties: ["place"], unique: false }],
  });

const eventPosition = entity({
  name: "EventPosition",
  table: "event_positions",
  doc: "How far a context has dealt with the events of a priority and a partition.",
  properties: [
    property("context", builtin("string"), "C0"),
    property("priority", priorities(), "C0"),
    property("partition", builtin("int32"), "C0"),
    property("done", builtin("safeint"), "C0", "Everything up to this place is done."),
    property("attempts", builtin("int32"), "C0", "How often the next event has failed."),
    property("retryAt", nullable("utcDateTime"), "C0", "When it is tried again."),
  ],
  keys: ["context", "priority", "partition"],
});

const setAsideEvent = (events: readonly EventDeclaration[]): EntityDeclaration =>
  entity({
    name: "SetAsideEvent",
    table: "set_aside_events",
    doc: "An event that a context could not process. It stays until a try succeeds that the operator asks for.",
    properties: [
      property("context", builtin("string"), "C0"),
      ...eventProperties(events),
      property("attempts", builtin("int32"), "C0"),
      property("error", builtin("string"), worstOf(events), "What went wrong the last time."),
      property("setAsideAt", builtin("utcDateTime"), "C0"),
      property("again", builtin("boolean"), "C0", "Whether the operator wants it tried again."),
    ],
    keys: ["context", "eventId"],
  });

function eventProperties(events: readonly EventDeclaration[]): Property[] {
  return [
    property("eventId", builtin("string"), "C1"),
    property("type", builtin("string"), "C0"),
    property("schemaVersion", builtin("int32"), "C0"),
    property("partitionKey", builtin("string"), "C1"),
    property("priority", priorities(), "C0"),
    property("payload", { kind: "record", of: builtin("unknown") }, worstOf(events)),
    property("occurredAt", builtin("utcDateTime"), "C1"),
  ];
}

function entity(
  said: Pick<EntityDeclaration, "name" | "table" | "doc" | "properties" | "keys"> & Partial<EntityDeclaration>,
): EntityDeclaration {
  return {
    id: `entity:outbox.${said.name}`,
    context: "outbox",
    source: { path: "", line: 0, endLine: 0 },
    generated: [],
    indexes: [],
    appendOnly: false,
    retain: null,
    ...said,
  };
}

function builtin(name: BuiltinName): TypeRef {
  return { kind: "builtin", name };
}

function nullable(name: BuiltinName): TypeRef {
  return { kind: "union", of: [builtin(name), { kind: "null" }] };
}

function priorities(): TypeRef {
  return { kind: "union", of: ["chat", "presence", "analytics"].map((value) => ({ kind: "literal", value })) };
}

function property(name: string, type: TypeRef, dataClass: DataClass, doc = ""): Property {
  return { name, type, optional: false, constraints: {}, dataClass, doc };
}

/** Whoever may read an event may read what it carries; a payload is at least about somebody. */
function worstOf(events: readonly EventDeclaration[]): DataClass {
  const classes = events.flatMap((each) => each.properties.map(({ dataClass }) => dataClass ?? "C1"));
  return classes.reduce<DataClass>((worst, each) => (each > worst ? each : worst), "C1");
}
