import {
  resolveEncodedName,
  type Enum,
  type Model,
  type Namespace,
  type Operation,
  type Program,
  type Type,
} from "@typespec/compiler";
import { columnName, indexName, keyName, sequenceName } from "../model/names/column-names.ts";
import { camel } from "../model/names/names.ts";
import { said } from "./decorators.ts";
import { library } from "./diagnostics.ts";
import { allProperties, indexesOf } from "./fields.ts";
import { doorOf } from "./flat-sockets.ts";

/** What TypeORM calls the tables in which it keeps what it did. */
const BOOKKEEPING = ["migrations", "typeorm_metadata"];

/** Refuses the second of two names that would be one wherever they are used, and says both. */
export function validateNames(program: Program, channels: Iterable<Operation>): void {
  validateTables(program);
  const token = distinct(program, "design token");
  for (const [model, { group, variant }] of said.tokens.all(program))
    for (const property of allProperties(model as Model))
      token(`${variant} ${camel(`${group}-${property.name}`)}`, property.name, (model as Model).name, property);
  const event = distinct(program, "event");
  for (const [model, { type }] of said.event.all(program)) event(type, type, (model as Model).name, model);
  const store = distinct(program, "store of the client");
  for (const [model, name] of said.clientStore.all(program)) store(name, name, (model as Model).name, model);
  const socket = distinct(program, "path of a socket");
  for (const [service, { path }] of said.socket.all(program)) socket(path, path, (service as Namespace).name, service);
  for (const [namespace, path] of said.flatSocket.all(program))
    socket(path, path, (namespace as Namespace).name, namespace);
  const channel = distinct(program, "channel");
  channel("error", "error", "every socket, where it refuses a frame,");
  for (const operation of channels) {
    const { address, direction } = said.channel.get(program, operation)!;
    const door = doorOf(program, operation);
    // Of a server that was made before, both sides may call what they say the same.
    channel(door === undefined ? address : `${door} ${direction} ${address}`, address, operation.name, operation);
  }
  const values = { role: said.roles, condition: said.conditions };
  for (const [kind, marked] of Object.entries(values)) {
    const check = distinct(program, kind);
    for (const type of marked.all(program).keys())
      for (const member of (type as Enum).members.values())
        check(String(member.value ?? member.name), member.name, (type as Enum).name, member);
  }
}

/** Tables share their names in PostgreSQL with indexes, with what keeps their keys and with what counts their rows. */
function validateTables(program: Program): void {
  const table = distinct(program, "table or index");
  for (const name of BOOKKEEPING) table(name, name, "TypeORM, which keeps there what it did,");
  const entities = [...said.entity.all(program)] as [Model, string][];
  for (const [model, name] of entities) table(name, name, model.name, model);
  for (const [name, model] of new Map(entities.map(([each, of]) => [of, each])))
    table(keyName(name), keyName(name), `the key of ${model.name}`, model);
  for (const [model, name] of entities)
    for (const { properties, unique } of indexesOf(program, model)) {
      const carried = properties.map((each) => carriedName(program, model, each));
      const index = indexName(name, carried, unique);
      table(index, index, model.name, model);
    }
  for (const [model, name] of entities)
    for (const property of allProperties(model)) {
      if (said.generatedByDatabase.get(program, property) === undefined) continue;
      const counter = sequenceName(name, columnName(resolveEncodedName(program, property, "application/json")));
      table(counter, counter, `what counts ${model.name}`, property);
    }
}

function carriedName(program: Program, model: Model, name: string): string {
  const property = allProperties(model).find((each) => each.name === name);
  return property === undefined ? name : resolveEncodedName(program, property, "application/json");
}

/**
 * Tells names apart by what they become: whoever comes second is refused at its line. `owner` says where a name stands;
 * one without a target is taken from the beginning.
 */
function distinct(program: Program, kind: string) {
  const seen = new Map<string, { name: string; owner: string }>();
  return (key: string, name: string, owner: string, target?: Type) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { name, owner });
    else if (target !== undefined)
      library.reportDiagnostic(program, {
        code: "duplicate-name",
        messageId: first.name === name ? "default" : "folded",
        format: { kind, name, first: first.owner, other: first.name },
        target,
      });
  };
}
