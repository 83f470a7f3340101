import type { ModelProperty, Program, Type } from "@typespec/compiler";
import {
  isMetadata,
  isVisible,
  resolveRequestVisibility,
  Visibility,
  type HttpOperation,
  type HttpPayloadBody,
} from "@typespec/http";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { isLeft } from "./described.ts";
import { isNoField } from "./http-marks.ts";
import { reachedFrom } from "../types/lifecycle.ts";

/** A field that is marked to travel elsewhere and goes in a body nevertheless, because `@body` says the whole of it does. */
export interface KeptMark {
  readonly property: ModelProperty;
  /** The operation in whose body it is. */
  readonly within: HttpOperation;
  /** One that has it where its mark says: of one type there would be two, with it and without. */
  readonly apart: HttpOperation | undefined;
}

/** Every such field, in each operation where it is. */
export function keptMarks(program: Program, operations: readonly HttpOperation[]): readonly KeptMark[] {
  const found = operations.map((within) => ({
    within,
    marked: new Set([
      ...wholeBodiesOf([within.parameters.body]).flatMap((each) => markedIn(program, each, requestOf(program, within))),
      ...wholeBodiesOf(answersOf(within).map(({ body }) => body)).flatMap((each) =>
        markedIn(program, each, Visibility.Read),
      ),
    ]),
  }));
  if (found.every(({ marked }) => marked.size === 0)) return [];
  const apart = new Map<ModelProperty, HttpOperation>();
  for (const operation of operations)
    for (const property of partedIn(operation).flatMap(sourcesOf)) apart.set(property, operation);
  return found.flatMap(({ within, marked }) =>
    Array.from(marked, (property) => ({ property, within, apart: apart.get(property) })),
  );
}

/** Those of what is generated. */
export function keptMarksOf(program: Program): readonly KeptMark[] {
  return keptMarks(
    program,
    httpOperationsOf(program).filter((each) => !isLeft(program, each.operation)),
  );
}

export function problemOfKept({ property, apart }: KeptMark): string {
  const { name, model } = property;
  return (
    `"${name}" of "${model?.name ?? ""}" is within its body, and in "${apart!.operation.name}" it travels beside that. ` +
    "Take it out of one of them, with OmitProperties or a model of its own."
  );
}

const requestOf = (program: Program, { operation, verb }: HttpOperation) =>
  resolveRequestVisibility(program, operation, verb);

const answersOf = ({ responses }: HttpOperation) => responses.flatMap((each) => each.responses);

/** What travels whole, whatever in it is marked. */
function wholeBodiesOf(bodies: readonly (HttpPayloadBody | undefined)[]): Type[] {
  return bodies
    .flatMap((body) => (body?.bodyKind === "multipart" ? body.parts.map((part) => part.body) : [body]))
    .flatMap((body) =>
      body?.bodyKind === "single" && body.isExplicit && body.containsMetadataAnnotations ? [body.type] : [],
    );
}

function markedIn(program: Program, body: Type, when: Visibility): ModelProperty[] {
  return [...reachedFrom([body])].filter(
    (each): each is ModelProperty =>
      each.kind === "ModelProperty" &&
      isMetadata(program, each) &&
      !isNoField(program, each) &&
      isVisible(program, each, when),
  );
}

/** What of an operation travels beside its bodies. */
function partedIn(http: HttpOperation): ModelProperty[] {
  const headers = answersOf(http).flatMap((each) => Object.values(each.headers ?? {}));
  return [...http.parameters.parameters.map((each) => each.param), ...headers];
}

/** Itself, and what it was spread or copied from. */
function sourcesOf(property: ModelProperty): ModelProperty[] {
  return property.sourceProperty === undefined ? [property] : [property, ...sourcesOf(property.sourceProperty)];
}
