import { Numeric, type Program } from "@typespec/compiler";
import { lengthHeaders } from "../../model/http/length-headers.ts";
import { tell } from "./tell.ts";

/** Tells the stock emitter of the HTTP document, before it begins, that no answer is shorter than nothing. */
export function tellLengths(program: Program): void {
  const least = program.stateMap(Symbol.for("TypeSpec.minValues"));
  for (const header of lengthHeaders(program)) tell(header, (each) => void least.set(each, Numeric("0")));
}
