import { join } from "node:path";
import { runNode } from "../testing/run-node.ts";

const HERE = JSON.stringify(join(import.meta.dirname, "replace-modules.ts"));

/** What a program prints in which a parser is left out and a package of npm's has another body. */
function run(program: string): ReturnType<typeof runNode> {
  const lines = [
    `import { createRequire } from "node:module";`,
    `import { leftOut, patchModule, replaceModules } from ${HERE};`,
    `const require = createRequire(${HERE});`,
    `replaceModules({`,
    `  "@asyncapi/parser": leftOut("@asyncapi/parser"),`,
    `  "@npmcli/arborist": { format: "module", source: "export const answer = 42;" },`,
    `});`,
    program,
  ];
  return runNode("--input-type=module", ["-e", lines.join("\n")]);
}

describe("A module that is replaced", () => {
  it("can be taken apart where it is left out, but nothing of it can be called", () => {
    const take = `const { Parser, toText } = require("@asyncapi/parser"); console.log(typeof Parser);`;
    expect(run(take)).toMatchObject({ status: 0, out: "function\n" });
    for (const call of ["new Parser()", "toText()"]) {
      const { status, err } = run(`${take} ${call};`);
      expect(status).toBe(1);
      expect(err).toContain("@asyncapi/parser is left out here: nothing should need it.");
    }
  });

  it("has the body it was given, and every other module its own", () => {
    const ask = [
      `const { answer } = await import("@npmcli/arborist");`,
      `console.log(answer, typeof require("@asyncapi/parser/cjs/document").toAsyncAPIDocument);`,
    ];
    expect(run(ask.join("\n"))).toMatchObject({ status: 0, out: "42 function\n" });
  });

  it("is mended at one place of it, and stays as it is where that place is not there", () => {
    const ask = `const { YAMLException } = await import("js-yaml"); console.log(new YAMLException().message);`;
    for (const [place, says] of [
      ["(unknown reason)", "mended\n"],
      ["no word of it", "(unknown reason)\n"],
    ] as const) {
      const patch = { file: "/js-yaml/dist/js-yaml.mjs", place, mended: "mended" };
      expect(run(`patchModule(${JSON.stringify(patch)});\n${ask}`)).toMatchObject({ status: 0, out: says });
    }
  });
});
