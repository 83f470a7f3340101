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
  const options = { alphabetize: true, silent: true };
  return {
    ...NO_OPTIONS,
    ...options,
    defaultNonNullable: true,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    resolve: (reference: string) => resolveRef(document, reference, { silent: true }),
  } as unknown as GlobalContext;
}

const NO_OPTIONS = {
  additionalProperties: false,
  arrayLength: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
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
