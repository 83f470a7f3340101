import { $friendlyName, type DecoratorContext, type Model, type Program } from "@typespec/compiler";
import { componentNames } from "../../model/names/component-names.ts";
import { tell } from "./tell.ts";

/** Tells the stock emitter of the HTTP document, before it begins, names where it would have one twice, or none. */
export function tellComponentNames(program: Program): void {
  // Said by nobody's decorator: that is all that it looks for in its place.
  const context = { program, decoratorTarget: { kind: -1 } } as unknown as DecoratorContext;
  for (const [type, name] of componentNames(program))
    tell(type, (each) => {
      $friendlyName(context, each as Model, name);
      // A choice made of a template is written down all the same, unless nobody remembers that it is.
      if (each.kind === "Union") delete each.templateMapper;
    });
}
