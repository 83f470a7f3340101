import { usePrivateCompileCache } from "../../../generators/launch/private-compile-cache.mjs";
import { hearStop } from "../../kernel/run/hear-stop.ts";
import { refuseWords } from "../../kernel/run/refuse-words.ts";

if (!refuseWords("node services/apps/all/main.ts")) {
  hearStop();
  usePrivateCompileCache();
  const { run } = await import("./run.ts");
  await run();
}
