import type { ModelProperty, Program } from "@typespec/compiler";
import { isNoField } from "../../model/http/http-marks.ts";
import { tell } from "./tell.ts";

/** Begins the name of what is no field; no name in a specification has this sign. */
const MARK = "\0no field ";

/**
 * Tells the stock emitter of the HTTP document, before it begins, what is no field of a value: it takes a status for one
 * in requests, and in lists and explicit bodies whatever else says where it travels.
 */
export function tellNoFields(program: Program): void {
  // Where the compiler and its library keep what `@statusCode`, `@header` and `@encodedName` were told, and what is left in.
  const statuses = program.stateSet(Symbol.for("@typespec/http/statusCode")) as Set<ModelProperty>;
  const headers = program.stateMap(Symbol.for("@typespec/http/header")) as Map<ModelProperty, unknown>;
  const left = program.stateMap(Symbol.for("@typespec/http/includeInapplicableMetadataInPayload"));
  const names = program.stateMap(Symbol.for("TypeSpec.encodedName"));
  for (const target of [...statuses, ...headers.keys()]) {
    if (!isNoField(program, target)) continue;
    tell(target, (each) => {
      left.set(each, false);
      // An explicit body has all of its fields nevertheless.
      names.set(each, new Map([["application/json", `${MARK}${each.name}`]]));
    });
  }
}

/** Takes what is no field out of a part of the emitted document. */
export function dropNoFields(schema: Record<string, unknown>): void {
  const { properties, required } = schema;
  if (typeof properties !== "object" || properties === null) return;
  let dropped = false;
  for (const name in properties)
    if (name.startsWith(MARK)) dropped = delete (properties as Record<string, unknown>)[name];
  if (!dropped || !Array.isArray(required)) return;
  const kept = required.filter((name) => !String(name).startsWith(MARK));
  if (kept.length > 0) schema["required"] = kept;
  else delete schema["required"];
}
