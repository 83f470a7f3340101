import type { Ir, OperationDeclaration, Property, TypeRef } from "../../model/ir.ts";
import { structuresOf } from "../../model/structures.ts";
import { isAsked } from "../../model/http/frames.ts";
import type { Axis } from "../rules/rule.ts";

/** Somebody who meets the values of a type, and on which axes. */
export interface Consumer {
  /** What a person calls it: `messaging.submit-message`, `note-written`, `accounts`. */
  readonly name: string;
  readonly kind: "operation" | "event" | "table" | "screen" | "browser store";
  readonly axes: readonly Axis[];
  /** The same thing in another version, whatever it is called there. */
  readonly keys: readonly string[];
}

const ANSWER: readonly Axis[] = ["response"];
const ASK: readonly Axis[] = ["request"];
export const EVENT_AXES: readonly Axis[] = ["event-read", "event-write"];

/** Who meets which type, directly or through others. */
export class Reach {
  readonly #uses = new Map<string, readonly string[]>();
  readonly #consumers = new Map<string, Consumer[]>();

  constructor(ir: Ir) {
    for (const each of ir.unions) this.#uses.set(each.id, idsIn(each.of));
    for (const each of structuresOf(ir)) this.#uses.set(each.id, idsOfModel(each));
    for (const each of ir.operations) {
      this.#add(consumerOf(each, isAsked(each) ? ASK : ANSWER), idsOfProperties(each.input));
      const answered = each.output === null ? [] : idsIn([each.output]);
      const refused = each.errors.flatMap((id) => this.#uses.get(id) ?? []);
      this.#add(consumerOf(each, ANSWER), [...answered, ...refused]);
    }
    for (const each of ir.events)
      this.#add({ name: each.type, kind: "event", axes: EVENT_AXES, keys: [each.id, each.type] }, idsOfModel(each));
    for (const each of ir.entities)
      this.#add({ name: each.table, kind: "table", axes: ["storage"], keys: [each.id, each.table] }, idsOfModel(each));
  }

  /** Who meets the values of a type. */
  of(id: string): readonly Consumer[] {
    return this.#consumers.get(id) ?? [];
  }

  #add(consumer: Consumer, from: readonly string[]): void {
    const seen = new Set<string>();
    const waiting = [...from];
    while (waiting.length > 0) {
      const id = waiting.pop()!;
      if (seen.has(id)) continue;
      seen.add(id);
      const known = this.#consumers.get(id);
      if (known === undefined) this.#consumers.set(id, [consumer]);
      else known.push(consumer);
      waiting.push(...(this.#uses.get(id) ?? []));
    }
  }
}

/** What calls an operation: its clients, or for a frame of the server's those who hear it. */
export function consumerOf(operation: OperationDeclaration, axes: readonly Axis[]): Consumer {
  const { binding } = operation;
  const address = binding.kind === "http" ? `${binding.verb} ${binding.path}` : binding.address;
  return { name: operation.action, kind: "operation", axes, keys: [operation.id, address] };
}

function idsOfModel({
  properties,
  additional,
}: {
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
}): string[] {
  return [...idsOfProperties(properties), ...(additional === undefined ? [] : idsIn([additional]))];
}

function idsOfProperties(properties: readonly Property[]): string[] {
  return idsIn(properties.map(({ type }) => type));
}

/** The names that types say. */
function idsIn(types: readonly TypeRef[]): string[] {
  return types.flatMap((type) => {
    switch (type.kind) {
      case "ref":
        return [type.id];
      case "array":
      case "record":
        return idsIn([type.of]);
      case "tuple":
      case "union":
        return idsIn(type.of);
      case "object":
        return idsOfModel(type);
      default:
        return [];
    }
  });
}
