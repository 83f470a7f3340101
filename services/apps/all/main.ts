import { usePrivateCompileCache } from "../../../generators/launch/private-compile-cache.ts";
import { hearStop } from "../../kernel/run/hear-stop.ts";

hearStop();
usePrivateCompileCache();
const { run } = await import("./run.ts");
await run();
