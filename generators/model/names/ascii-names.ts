import {
  $friendlyName,
  getFriendlyName,
  getNamespaceFullName,
  getTypeName,
  isTemplateInstance,
  listServices,
  type DecoratorContext,
  type Enum,
  type Model,
  type Program,
  type Scalar,
  type Union,
} from "@typespec/compiler";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { everyTypeOf } from "../types/every-type.ts";
import { asciiName } from "./names.ts";

/**
 * OpenAPI calls its components by keys of ASCII, and its emitter puts an underscore for every other sign, so that two
 * names become one. It is told other names before it begins.
 */
export function nameInAscii(program: Program): void {
  const home = listServices(program)[0]?.type;
  const own = home === undefined ? "" : getNamespaceFullName(home);
  const options = {
    namespaceFilter: (each: Parameters<typeof getNamespaceFullName>[0]) => getNamespaceFullName(each) !== own,
  };
  // Said by nobody's decorator: that is all that it looks for in its place.
  const context = { program, decoratorTarget: { kind: -1 } } as unknown as DecoratorContext;
  const rename = (type: Model | Enum | Union | Scalar) => {
    if (type.name === undefined || type.name === "" || isTemplateInstance(type)) return;
    const name = getFriendlyName(program, type as Model) ?? getTypeName(type, options);
    if (isBeyondAscii(name)) $friendlyName(context, type as Model, asciiName(name));
  };
  for (const type of everyTypeOf(program).named) rename(type);
  // A parameter that several operations spread is a component as well; with another name it stands where it is used.
  for (const { parameters } of httpOperationsOf(program))
    for (const { param } of parameters.parameters) if (isBeyondAscii(param.name)) delete param.sourceProperty;
}

/** Whether a name has signs that no key of a component may have. */
export const isBeyondAscii = (name: string) => /[^A-Za-z0-9._-]/.test(name);
