export { isHeader, isStatusCode } from "@typespec/http";
import type { ModelProperty, Program } from "@typespec/compiler";
import { isHeader } from "@typespec/http";

/** The header property that names a content type; it is no data. */
export function isContentTypeHeader(program: Program, property: ModelProperty): boolean {
  return property.name === "contentType" && isHeader(program, property);
}
