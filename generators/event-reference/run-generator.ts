/**
 * A process of its own: reads the document of asyncapi.yaml as JSON from standard input, lets @asyncapi/generator
 * render the template beside this file, and writes the page to standard output. Nothing in, nothing out. Its argument is
 * an empty folder to work in, which is gone afterwards.
 */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { usePrivateCompileCache } from "../launch/private-compile-cache.mjs";
import { resolveDocument } from "./resolve-document.ts";

// Most of a run is the compiling of what the generator loads.
usePrivateCompileCache();
const require = createRequire(import.meta.url);
const PACKAGES = join(dirname(require.resolve("@asyncapi/generator/package.json")), "../..");

interface Generator {
  generate(document: object): Promise<void>;
}
type GeneratorClass = new (template: string, target: string, options: object) => Generator;

const [folder = ""] = process.argv.slice(2);
try {
  const template = join(folder, "template");
  writeFile(
    join(template, "package.json"),
    '{"name":"event-reference","version":"1.0.0","generator":{"apiVersion":"v3"}}',
  );
  // The generator looks for a template here and runs what stands there; its own compiler takes four times as long.
  const code = `export { default } from ${JSON.stringify(import.meta.resolve("./template/events.md.ts"))};`;
  writeFile(join(template, "template/events.md.js"), code);
  writeFile(join(template, "__transpiled/events.md.js"), code);
  symlinkSync(PACKAGES, join(folder, "node_modules"), "junction");
  // The generator insists on finding npm, which it only needs to install templates. There is none to install.
  writeFile(join(folder, "npm/node_modules/npm/index.js"), "");
  process.env.NODE_PATH = join(folder, "npm");
  const Generator = require("@asyncapi/generator") as GeneratorClass;
  const { toAsyncAPIDocument } = require("@asyncapi/parser/cjs/document") as {
    toAsyncAPIDocument(parsed: object): object;
  };
  // Everything that needs no document is loaded by now: whoever started this early waits for the rendering only.
  const given = await text(process.stdin);
  if (given !== "") {
    const out = join(folder, "out");
    const document = toAsyncAPIDocument(resolveDocument(JSON.parse(given) as object));
    await new Generator(template, out, { forceWrite: true, compile: false }).generate(document);
    writeFileSync(1, readFileSync(join(out, "events.md"), "utf8"));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
