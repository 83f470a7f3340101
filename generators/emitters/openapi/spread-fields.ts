import type { Program } from "@typespec/compiler";
import { fieldsOfOthers } from "../../model/types/spread-fields.ts";
import { tell } from "./tell.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, which objects are not the model that their fields were
 * taken from. It refers to that model instead, and does not know what that extends as it is in such a request.
 */
export function tellSpreadFields(program: Program): void {
  for (const field of fieldsOfOthers(program)) tell(field, (each) => void delete each.sourceProperty);
}
