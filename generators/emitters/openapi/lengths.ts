import { getMinValue, Numeric, type Program } from "@typespec/compiler";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { isLength } from "../../model/http/headers.ts";
import { tell } from "./tell.ts";

/** Tells the stock emitter of the HTTP document, before it begins, that no answer is shorter than nothing. */
export function tellLengths(program: Program): void {
  const least = program.stateMap(Symbol.for("TypeSpec.minValues"));
  const contents = httpOperationsOf(program)
    .flatMap(({ responses }) => responses)
    .flatMap(({ responses }) => responses);
  for (const { headers = {} } of contents)
    for (const [name, header] of Object.entries(headers))
      if (isLength(name) && (getMinValue(program, header) ?? -1) < 0)
        tell(header, (each) => least.set(each, Numeric("0")));
}
