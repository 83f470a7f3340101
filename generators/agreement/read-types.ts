import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";

/** The types of an OpenAPI document, as somebody else reads them out of it; rejects where the reader refuses it. */
export async function readTypes(document: object): Promise<string> {
  // A default says what it means that a property is not there; it may still not be there.
  const types = astToString(await openapiTS(document as OpenAPI3, { silent: true, defaultNonNullable: false }));
  // TypeScript takes some comments for orders.
  return types.replaceAll(/^(\s*\/?\*+ *)@(?=ts-)/gm, "$1\\@");
}
