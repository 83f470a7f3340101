import type { BuiltinName, DataClass, EntityDeclaration, EventDeclaration, Property, TypeRef } from "./ir.ts";

const TABLE = "outbox_entries";

/** The table in which events wait for their queue, where there are events and a specification does not declare it. */
export function missingOutbox(
  entities: readonly EntityDeclaration[],
  events: readonly EventDeclaration[],
): EntityDeclaration[] {
  if (events.length === 0 || entities.some(({ table }) => table === TABLE)) return [];
  const entity: EntityDeclaration = {
    id: "entity:outbox.OutboxEntry",
    context: "outbox",
    name: "OutboxEntry",
    doc: "A domain event that waits to be handed to its queue; written in the transaction that caused it.",
    source: { path: "", line: 0, endLine: 0 },
    properties: [
      property("position", builtin("safeint"), "C0"),
      property("eventId", builtin("string"), "C1"),
      property("type", builtin("string"), "C0"),
      property("schemaVersion", builtin("int32"), "C0"),
      property("partitionKey", builtin("string"), "C1"),
      property("priority", { kind: "union", of: ["chat", "presence", "analytics"].map(literal) }, "C0"),
      property("payload", { kind: "record", of: builtin("unknown") }, worstOf(events)),
      property("occurredAt", builtin("utcDateTime"), "C1"),
    ],
    table: TABLE,
    keys: ["position"],
    generated: ["position"],
    indexes: [],
    partitionedBy: null,
    appendOnly: false,
    retain: { kept: "PT0S", after: "its queue has it" },
  };
  return [entity];
}

function builtin(name: BuiltinName): TypeRef {
  return { kind: "builtin", name };
}

function literal(value: string): TypeRef {
  return { kind: "literal", value };
}

function property(name: string, type: TypeRef, dataClass: DataClass): Property {
  return { name, type, optional: false, constraints: {}, dataClass, doc: "" };
}

/** Whoever may read an event may read what it carries; a payload is at least about somebody. */
function worstOf(events: readonly EventDeclaration[]): DataClass {
  const classes = events.flatMap((each) => each.properties.map(({ dataClass }) => dataClass ?? "C1"));
  return classes.reduce<DataClass>((worst, each) => (each > worst ? each : worst), "C1");
}
