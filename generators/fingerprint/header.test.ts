import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../testing/copy-project.ts";
import { withHeader } from "./header.ts";
import { filesBelow } from "./files.ts";
import type { Manifest } from "./manifest.ts";

const MANIFEST = JSON.parse(readFileSync(join(PROJECT, "fingerprints.json"), "utf8")) as Manifest;
const EMITTERS = Object.values(MANIFEST.artifacts).map(({ emitter }) => emitter);

const sourceOf = (id: string) => ({ "model:a": "a.tsp", "model:b": "b.tsp", "model:none": "" })[id] ?? `${id}.tsp`;
const header = (path: string, from: readonly string[], text = "text\n") =>
  withHeader({ path, text, emitter: "contracts", from }, sourceOf, "specs").text;

describe("The header of an artifact", () => {
  it("says who made it, of what, the hash of what follows, and not to edit it", () => {
    const hash = createHash("sha256").update("text\n").digest("hex").slice(0, 32);
    expect(header("a/b.ts", ["model:b", "model:a", "model:b"])).toBe(
      `// @generated tenchat:contracts@1 hash:${hash} DO NOT EDIT DIRECTLY\n// From specs/a.tsp, specs/b.tsp.\n\ntext\n`,
    );
  });

  it("names the folder where there are many files, and the generator where there is none", () => {
    expect(header("a.ts", ["1", "2", "3", "4"])).toContain(
      "// From specs/1.tsp, specs/2.tsp, specs/3.tsp, specs/4.tsp.\n",
    );
    expect(header("a.ts", ["1", "2", "3", "4", "5"])).toContain("// From specs/.\n");
    const long = (folder: string) => ["one", "two"].map((name) => `contexts/${folder}/${name.repeat(15)}`);
    expect(header("a.ts", long("weather"))).toContain("// From specs/contexts/weather/.\n");
    expect(header("a.ts", [...long("weather"), ...long("wind")])).toContain("// From specs/contexts/.\n");
    expect(header("a.ts", [`contexts/${"x".repeat(120)}`])).toContain(`${"x".repeat(120)}.tsp.\n`);
    expect(header("a.ts", [])).toContain("// From the generator alone.\n");
    expect(header("a.ts", ["model:none"])).toContain("// From the generator alone.\n");
  });

  it.each([
    ["ts", "// ", ""],
    ["yaml", "# ", ""],
    ["sql", "-- ", ""],
    ["css", "/* ", " */"],
    ["md", '[//]: # "', '"'],
    ["cedar", "// ", ""],
  ])("is a comment in a file of the kind %s", (extension, open, close) => {
    for (const line of header(`a.b/c.${extension}`, []).split("\n").slice(0, 2)) {
      expect(line.startsWith(open)).toBe(true);
      expect(line.endsWith(close)).toBe(true);
    }
  });

  it.each(["ts", "yaml", "sql", "css", "md", "cedar"])("is not ended by the name of a file (%s)", (extension) => {
    const path = 'x*/ --> "\n# y\r\u2028\u202e<b>.tsp';
    const { text } = withHeader(
      { path: `a.${extension}`, text: "rest\n", emitter: "contracts", from: ["model:a"] },
      () => path,
      "specs",
    );
    const lines = text.split(/[\n\r\u2028]/);
    expect(lines.slice(2)).toEqual(["", "rest", ""]);
    expect(lines[1]).toContain("specs/x%2A/ --%3E %22%0A%23 y%0D%E2%80%A8%E2%80%AE%3Cb%3E.tsp.");
  });

  it("is not in a file that takes no comment", () => {
    expect(header("a.json", ["model:a"], "{}\n")).toBe("{}\n");
  });

  it("TC-046 is the first line of every generated file, with its tool, name, version and the hash of the rest", async () => {
    const generated = join(PROJECT, "generated");
    const paths = filesBelow(generated, () => true);
    expect(paths.length).toBeGreaterThan(90);
    for (const path of paths) {
      const text = readFileSync(join(generated, path), "utf8");
      const form =
        /^(?:\/\/ |# |-- |\/\* |\[\/\/\]: # ")@generated ([a-z]+):([a-z-]+)@(\d+) hash:([0-9a-f]{32}) DO NOT EDIT DIRECTLY(?: \*\/|")?$/;
      const [, tool, name, version, hash] = form.exec(text.slice(0, text.indexOf("\n"))) ?? [];
      expect({ path, tool, version, hash }).toEqual({ path, tool: "tenchat", version: "1", hash: hashBelow(text) });
      expect(EMITTERS).toContain(name);
    }
  });
});

/** The hash of what stands below a header. */
function hashBelow(text: string): string {
  const rest = text.slice(text.indexOf("\n\n") + 2);
  return createHash("sha256").update(rest).digest("hex").slice(0, 32);
}
