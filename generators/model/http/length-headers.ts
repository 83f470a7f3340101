import { getMinValue, type ModelProperty, type Program } from "@typespec/compiler";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { isLength } from "./headers.ts";

/** Headers that say how long an answer is, and do not say that none is shorter than nothing. */
export function lengthHeaders(program: Program): ModelProperty[] {
  const contents = httpOperationsOf(program)
    .flatMap(({ responses }) => responses)
    .flatMap(({ responses }) => responses);
  return contents
    .flatMap(({ headers = {} }) => Object.entries(headers))
    .filter(([name, header]) => isLength(name) && (getMinValue(program, header) ?? -1) < 0)
    .map(([, header]) => header);
}
