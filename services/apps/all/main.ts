import { usePrivateCompileCache } from "../../../generators/launch/private-compile-cache.mjs";
import { hearStop } from "../../kernel/run/hear-stop.ts";
import { takeWords } from "../../kernel/run/take-words.ts";

if (takeWords("node services/apps/all/main.ts")) {
  hearStop();
  usePrivateCompileCache();
  const { run } = await import("./run.ts");
  await run();
}
