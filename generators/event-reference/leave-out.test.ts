import { join } from "node:path";
import { runNode } from "../testing/run-node.ts";

const leaveOut = JSON.stringify(join(import.meta.dirname, "leave-out.ts"));

/** What a program prints in which the generator's parser is left out. */
function runWithout(program: string): ReturnType<typeof runNode> {
  const left = `leaveOut(["@asyncapi/parser"], { "@npmcli/arborist": "exports.answer = 42;" });`;
  const require = `const require = createRequire(${leaveOut});`;
  const imports = `import { createRequire } from "node:module"; import { leaveOut } from ${leaveOut};`;
  return runNode("--input-type=module", ["-e", `${imports} ${left} ${require} ${program}`]);
}

describe("A package that is left out", () => {
  it("can be loaded and taken apart, but nothing of it can be called", () => {
    const take = `const { Parser, toText } = require("@asyncapi/parser"); console.log(typeof Parser);`;
    expect(runWithout(take)).toMatchObject({ status: 0, out: "function\n" });
    for (const call of ["new Parser()", "toText()"]) {
      const { status, err } = runWithout(`${take} ${call};`);
      expect(status).toBe(1);
      expect(err).toContain("@asyncapi/parser is left out here: nothing should need it.");
    }
  });

  it("has the body it was given instead, and every other package its own", () => {
    expect(
      runWithout(
        'console.log(require("@npmcli/arborist").answer, typeof require("@asyncapi/parser/cjs/document").toAsyncAPIDocument);',
      ),
    ).toMatchObject({ status: 0, out: "42 function\n" });
  });
});
