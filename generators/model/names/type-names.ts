import { isTemplateInstance, type Type } from "@typespec/compiler";
import { capitalized, identifier, pascal } from "./names.ts";

/** Names that generated files use for what the language has: a type may not take them away. */
const language: ReadonlySet<string> = new Set(
  "Array Boolean Buffer Date Error Function Map Number Object Partial Pick Promise Readonly ReadonlyArray ReadonlyMap ReadonlySet Record RegExp Set String Symbol URL".split(
    " ",
  ),
);

/** Names that the runtime files export, and that generated files of every context import. */
const runtime: ReadonlySet<string> = new Set(
  "Actor Arbitrary FastifyReply FastifyRequest Call Checked Conditions Controller DeclaredError Delete EventEnvelope FrameHandler Get Head Header HttpCode Inject Issue OperationContext OperationDefinition OperationGate OperationGuard Patch Post Provider Put Req Res Transport UseGuards UserActor Validator".split(
    " ",
  ),
);

type Named = Type & { name?: string | symbol };

/** What the specification calls a type. */
const called = ({ name }: Named) => String(name ?? "Anonymous");

/**
 * What a type is called in a program: as in the specification, or nearly so where a program cannot have that name.
 * `nameOf`: what it and its arguments are called.
 */
export function typeName(type: Named, nameOf: (type: Named) => string = called): string {
  // Documents that name schemas after types take no dollar.
  const own = capitalized(identifier(nameOf(type)).replaceAll("$", "_"));
  const name = own + argumentsOf(type, nameOf);
  return language.has(name) || runtime.has(name) ? `${name}_` : name;
}

/** A template instance is named after its arguments: `Page<Pet>` is PagePet. */
function argumentsOf(type: Type, nameOf: (type: Named) => string): string {
  if (!("templateMapper" in type) || !isTemplateInstance(type)) return "";
  return type.templateMapper.args
    .map((argument) => {
      if ("name" in argument && typeof argument.name === "string")
        return "entityKind" in argument && argument.entityKind === "Type"
          ? pascal(identifier(nameOf(argument as Named))) + argumentsOf(argument, nameOf)
          : pascal(identifier(argument.name));
      return "value" in argument && typeof argument.value === "string" ? pascal(identifier(argument.value)) : "";
    })
    .join("");
}

/** Whether JavaScript takes a text as a regular expression over Unicode. */
export function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
