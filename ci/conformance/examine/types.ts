import { inputName } from "../../../generators/model/http/frames.ts";
import type { Property, TypeRef } from "../../../generators/model/ir.ts";
import { NONE } from "../probes/prober.ts";
import type { Document } from "./document.ts";
import { documented, yesOrNo, type Examiner } from "./examiner.ts";
import { placeIn } from "./place.ts";
import { builtAt } from "./inputs.ts";
import { saysOf } from "./says-of.ts";

interface Typed {
  readonly id: string;
  readonly context: string;
  readonly name: string;
  readonly properties: readonly Property[];
  readonly additional?: TypeRef;
}

/** Shows values to the validators of everything with fields, whether or not an operation has it. */
export async function examineTypes(examiner: Examiner, messages: Document): Promise<void> {
  const { ir, generated, prober, meaning } = examiner;
  for (const { id, context, name, properties, additional } of typesOf(examiner)) {
    const validate = await generated.validator(context, name);
    if (validate === undefined) continue;
    const said = messages.schema(id.slice(id.indexOf(":") + 1));
    const good = prober.good({ kind: "object", properties });
    const probes = examiner.choose(prober.fields(properties, additional, said.hints), good);
    const drawn = examiner.drawn(await generated.arbitrary(context, name));
    for (const [at, value] of [...probes, ...drawn].entries()) {
      const verdicts = {
        meaning: yesOrNo(meaning.fields(properties, value, additional)),
        validator: saysOf(validate, value),
        ...documented(said.fits(value)),
        ...(good === NONE ? {} : builtAt(at, probes)),
      };
      examiner.hold("type", { of: id, value, verdicts, ...placeIn(ir, properties, value, good) });
    }
  }
}

function typesOf({ ir }: Examiner): readonly Typed[] {
  const frames = ir.operations.filter((each) => each.binding.kind === "channel");
  return [
    ...ir.models,
    ...ir.events,
    ...frames.map((each) => ({ id: each.id, context: each.context, name: inputName(each), properties: each.input })),
  ];
}
