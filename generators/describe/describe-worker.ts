/** A thread of its own that compiles: `describer.ts` starts it, and asks. */
import { answer } from "../workers/answer.ts";
import { patchModule } from "../workers/replace-modules.ts";

// For every type it makes a table of the names of all types before: a third of the time that a large document takes.
patchModule(
  "/@typespec/openapi3/dist/src/schema-emitter.js",
  "Object.fromEntries(decl.scope.declarations.map((x) => [x.name, true]))",
  "{ [fullName]: decl.scope.declarations.some((x) => x.name === fullName) }",
);
const { describe } = await import("./describe.ts");

answer(describe);
