/**
 * A process of its own: reads asyncapi.yaml from standard input, lets @asyncapi/generator render the template
 * beside this file, and writes the page to standard output.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire, enableCompileCache, stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

// Most of a run is the compiling of what the generator loads.
enableCompileCache();
const require = createRequire(import.meta.url);
const PACKAGES = join(dirname(require.resolve("@asyncapi/generator/package.json")), "../..");

interface Generator {
  generate(document: string): Promise<void>;
}
type GeneratorClass = new (template: string, target: string, options: object) => Generator;

const folder = mkdtempSync(join(tmpdir(), "event-reference-"));
try {
  const template = join(folder, "template");
  // Older Nodes do not see the names of a CommonJS package that passes on those of another file; its default they do.
  const code = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, "template/events.md.ts"), "utf8")).replace(
    /^import (\{[^}]*\}) from ("[^"]+");/m,
    "import sdk from $2;\nconst $1 = sdk;",
  );
  writeFile(
    join(template, "package.json"),
    '{"name":"event-reference","version":"1.0.0","generator":{"apiVersion":"v3"}}',
  );
  // The generator looks for a template here and runs what stands there; its own compiler takes four times as long.
  writeFile(join(template, "template/events.md.js"), code);
  writeFile(join(template, "__transpiled/events.md.js"), code);
  symlinkSync(PACKAGES, join(folder, "node_modules"), "junction");
  // The generator insists on finding npm, which it only needs to install templates. There is none to install.
  writeFile(join(folder, "npm/node_modules/npm/index.js"), "");
  process.env.NODE_PATH = join(folder, "npm");
  const Generator = require("@asyncapi/generator") as GeneratorClass;
  const out = join(folder, "out");
  await new Generator(template, out, { forceWrite: true, compile: false }).generate(readFileSync(0, "utf8"));
  writeFileSync(1, readFileSync(join(out, "events.md"), "utf8"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
