import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
// Past its front door, which brings a linter along that takes as long to load as everything else.
import { astToString } from "openapi-typescript/dist/lib/ts.mjs";
import { resolveRef, scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transformSchema from "openapi-typescript/dist/transform/index.mjs";

/** The types of an OpenAPI document, as somebody else reads them out of it. */
export function readTypes(document: object): string {
  return astToString(transformSchema(document as OpenAPI3, contextOf(document as OpenAPI3)));
}

/**
 * What its own entrance would set up, less a linter's run over a document that has nothing outside itself: that takes
 * longer than reading the types, and tests lint the document anyway.
 */
function contextOf(document: OpenAPI3): GlobalContext {
  const options = { silent: true };
  const resolved = new Map<string, unknown>();
  return {
    ...NO_OPTIONS,
    ...options,
    discriminators: hasDiscriminator(document)
      ? scanDiscriminators(document, options)
      : { objects: {}, refsHandled: [] },
    injectFooter: [],
    resolve(reference: string) {
      if (!resolved.has(reference)) resolved.set(reference, resolveRef(document, reference, options));
      return resolved.get(reference);
    },
  } as unknown as GlobalContext;
}

/** Looking for their places notes the way to every single value: too long for the many documents that have none. */
function hasDiscriminator(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  return "discriminator" in node || Object.values(node).some(hasDiscriminator);
}

const NO_OPTIONS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
  // A default says what it means that a property is not there; it may still not be there.
  defaultNonNullable: false,
  dedupeEnums: false,
  excludeDeprecated: false,
  exportType: false,
  immutable: false,
  rootTypes: false,
  rootTypesNoSchemaPrefix: false,
  rootTypesKeepCasing: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  makePathsEnum: false,
  generatePathParams: false,
  readWriteMarkers: false,
};
