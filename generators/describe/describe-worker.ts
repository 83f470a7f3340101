/** A thread of its own that compiles: `describer.ts` starts it, and asks. */
import { answer } from "../workers/answer.ts";
import { patchModule } from "../workers/replace-modules.ts";
import { OPENAPI_PATCH } from "./openapi-patch.ts";

patchModule(OPENAPI_PATCH);
const { describe } = await import("./describe.ts");

answer(describe);
