import { enableCompileCache } from "node:module";

// Before anything large is loaded: a second start finds its programs compiled.
enableCompileCache();
const { run } = await import("./run.ts");
await run();
