/** A thread of its own that compiles: `describer.ts` starts it, and asks. */
import { answer } from "./answer.ts";
import { describe } from "./describe.ts";

answer(describe);
