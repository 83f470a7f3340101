/** One measured run in a process of its own: `node generate-once.ts <project>`. */
import { compare, write } from "../../../generators/cli/write.ts";
import { generate } from "../../../generators/generate.ts";
import { printManifest } from "../../../generators/fingerprint/manifest.ts";

const [project = ""] = process.argv.slice(2);
const started = performance.now();
const result = await generate(project);
if (result.kind === "refused") throw new Error(JSON.stringify(result.diagnostics.slice(0, 3)));
await write(project, result.artifacts, printManifest(result.manifest), compare(project, result.artifacts));
// Memory of this process alone; starting Node and loading the program count as time, measured from outside.
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({ inside: performance.now() - started, megabytes: maxRSS / 1024, artifacts: result.artifacts.length }),
);
