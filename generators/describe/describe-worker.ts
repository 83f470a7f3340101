/** A thread of its own that compiles: `describer.ts` starts it, and asks. */
import { answer } from "./answer.ts";
import { mendEmitter } from "./openapi-patch.ts";

mendEmitter();
const { describe } = await import("./describe.ts");

answer(describe);
