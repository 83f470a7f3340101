import type { ModelProperty, Program } from "@typespec/compiler";
import { keptMarksOf } from "../../model/http/whole-bodies.ts";
import { tell } from "./tell.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, that what goes in a body although it is marked to travel
 * elsewhere is a field like any other. It would give whatever such a body holds a schema of its own, and refuse the
 * second of one name.
 */
export function tellWholeBodies(program: Program): void {
  for (const { property } of keptMarksOf(program))
    for (const place of ["header", "query", "path", "cookie"]) {
      // Where the compiler's library keeps what `@header` and its like were told.
      const told = program.stateMap(Symbol.for(`@typespec/http/${place}`)) as Map<ModelProperty, unknown>;
      if (told.has(property)) tell(property, (each) => told.delete(each));
    }
}
