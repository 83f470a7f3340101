import { getEncode, type ModelProperty, type Program } from "@typespec/compiler";
import type { Property } from "../ir.ts";
import { rootOf } from "../types/scalar-roots.ts";
import { HTTP_DATE } from "../types/time-texts.ts";
import { encodingOf } from "./encodings.ts";
import { formless } from "./one-text.ts";
import type { Lowering } from "../lowering.ts";
import type { DefaultPlace } from "../types/default-places.ts";

/** How long an answer to HEAD would be (RFC 9110, 8.6); no other operation says it. */
export const isLength = (name: string) => name.toLowerCase() === "content-length";

/** A header as a property, or undefined where it has no form in one. */
export function lowerHeader(
  { program, types }: Lowering,
  header: ModelProperty,
  place: DefaultPlace,
): Property | undefined {
  if (formless(program, header, true) !== undefined) return undefined;
  const property = types.property(header, place);
  // Moments in headers have the form of the HTTP standard (RFC 9110, 5.6.7) unless they say otherwise.
  const asText = getEncode(program, header) === undefined && isMoment(header.type);
  return asText
    ? { ...property, type: { kind: "builtin", name: "string" }, constraints: { pattern: HTTP_DATE } }
    : property;
}

/** Why nothing can travel in a header of this name; undefined where it can (RFC 9110, 5.6.2). */
export function problemOfHeader(name: string): string | undefined {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name))
    return `"${name}" is no name of a header: those are letters and digits of ASCII, and hyphens. Say @header with one.`;
  return undefined;
}

/** Why no client can say a header of this name; undefined where one can. */
export function problemOfAsking(name: string): string | undefined {
  return FORBIDDEN.test(name) ? `the header "${name}" is said by the browser itself, and by nobody else.` : undefined;
}

/** Why no handler can answer a header of this name; undefined where one can. */
export function problemOfAnswering(
  program: Program,
  { name, header, verb }: { readonly name: string; readonly header: ModelProperty; readonly verb: string },
): string | undefined {
  if (FRAMING.test(name) || (verb !== "head" && isLength(name)))
    return `the header "${name}" says how an answer is sent, which is for the server alone to say.`;
  if (isLength(name) && !isCount(program, header))
    return `the header "${name}" is a whole number of bytes: say uint64.`;
  return /^set-cookie2?$/i.test(name) ? `the header "${name}" is one that browsers show no program.` : undefined;
}

/** What a connection is read by (RFC 9110, 7.6.1 and 8.4). */
const FRAMING = /^(?:connection|content-encoding|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/** What no program of a page can set (Fetch, "forbidden request-header"). */
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|via)$/i;

/** Whether it is a whole number that travels as one. */
function isCount(program: Program, header: ModelProperty): boolean {
  const { type } = header;
  return type.kind === "Scalar" && /int/.test(rootOf(type)) && encodingOf(program, header) === undefined;
}

/** A standard one; a scalar of one's own is said to be what it extends. */
function isMoment(type: ModelProperty["type"]): boolean {
  return (
    type.kind === "Scalar" &&
    type.namespace?.name === "TypeSpec" &&
    (type.name === "utcDateTime" || type.name === "offsetDateTime")
  );
}
