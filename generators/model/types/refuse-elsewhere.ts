import { getTypeName, type Program } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";

/** What a document elsewhere says of a type (`@useRef`) would be in the HTTP document, and known to nobody else. */
export function refuseElsewhere(program: Program): void {
  for (const target of program.stateMap(Symbol.for("@typespec/openapi3.refs")).keys()) {
    const what = `@useRef on "${getTypeName(target)}"`;
    const why = "what a document elsewhere says of it no program here knows. Say it in this specification.";
    library.reportDiagnostic(program, { code: "not-in-model", format: { what, why }, target });
  }
}
