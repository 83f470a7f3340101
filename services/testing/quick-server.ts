import { usePrivateCompileCache } from "../../generators/launch/private-compile-cache.mjs";
import { hearStop } from "../kernel/run/hear-stop.ts";

/** `services/apps/all/main.ts` with quick passwords: the program of tests that sign many people up. */
hearStop();
usePrivateCompileCache();
const { run } = await import("../apps/all/run.ts");
const { quickPasswords } = await import("./quick-passwords.ts");
await run(quickPasswords);
