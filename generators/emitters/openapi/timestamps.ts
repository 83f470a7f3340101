import { getEncode, Numeric, type ModelProperty, type Program, type Scalar } from "@typespec/compiler";
import { rootOf } from "../../model/types/scalar-roots.ts";
import { tell } from "./tell.ts";
import { WHOLE_NUMBERS } from "../../model/types/whole-numbers.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, how far a moment goes that travels as a whole number:
 * it would say that it is one, and lose the width.
 */
export function tellTimestamps(program: Program): void {
  // `@minValue` itself takes no moments of this kind; this is where it keeps what it was told.
  const [least, most] = ["minValues", "maxValues"].map((name) => program.stateMap(Symbol.for(`TypeSpec.${name}`)));
  // Where the compiler keeps what `@encode` was told: also of fields of a template that nothing names, which no walk finds.
  const encoded = program.stateMap(Symbol.for("TypeSpec.encode")) as Map<ModelProperty | Scalar, unknown>;
  for (const target of [...encoded.keys()]) {
    const encode = getEncode(program, target);
    if (encode?.encoding !== "unixTimestamp") continue;
    const range = WHOLE_NUMBERS[rootOf(encode.type)];
    if (range === undefined) continue;
    tell(target, (each) => {
      least!.set(each, Numeric(String(range[0])));
      most!.set(each, Numeric(String(range[1])));
    });
  }
}
