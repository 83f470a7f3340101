import { usePrivateCompileCache } from "../../../launch/private-compile-cache.ts";

usePrivateCompileCache();
const { run } = await import("./run.ts");
await run();
