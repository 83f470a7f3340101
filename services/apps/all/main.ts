import { usePrivateCompileCache } from "../../../generators/launch/private-compile-cache.ts";

usePrivateCompileCache();
const { run } = await import("./run.ts");
await run();
