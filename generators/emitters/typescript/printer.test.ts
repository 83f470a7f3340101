import { stripTypeScriptTypes } from "node:module";
import { assert, property, string } from "fast-check";
import { comment, key, member, relativeModule, TypeScriptFile } from "./printer.ts";

describe("A printed TypeScript file", () => {
  it("imports packages before neighbours, each once, types as types", () => {
    const file = new TypeScriptFile("server/notes/controller.ts", "server");
    file.useType("Note", "contracts/notes/types.ts");
    file.use("Inject", "@nestjs/common");
    file.useType("Gate", "server/runtime/gate.ts");
    file.use("GATE", "server/runtime/gate.ts");
    file.useType("Inject", "@nestjs/common");
    expect(file.add("  const a = 1;  ").artifact().text).toBe(`import { Inject } from "@nestjs/common";
import type { Note } from "../../contracts/notes/types.ts";
import { GATE, type Gate } from "../runtime/gate.ts";

const a = 1;
`);
  });

  it("does not import from itself, and names its declarations once and in order", () => {
    const file = new TypeScriptFile("contracts/a.ts", "contracts").from("model:b", "model:a", "model:b");
    expect(file.useType("A", "contracts/a.ts")).toBe("A");
    expect(file.empty).toBe(true);
    expect(file.add("x").artifact()).toEqual({
      path: "contracts/a.ts",
      text: "x\n",
      emitter: "contracts",
      from: ["model:a", "model:b"],
    });
  });

  it("finds its way between files", () => {
    expect(relativeModule("a/b.ts", "a/c.ts")).toBe("./c.ts");
    expect(relativeModule("a/b/c.ts", "a/d.ts")).toBe("../d.ts");
    expect(relativeModule("a/b/c.ts", "d/e.ts")).toBe("../../d/e.ts");
    expect(relativeModule("a.ts", "d/e.ts")).toBe("./d/e.ts");
  });

  it("quotes the names that need it", () => {
    expect(key("name")).toBe("name");
    expect(key("with-hyphen")).toBe('"with-hyphen"');
    expect(member("value", "with-hyphen")).toBe('value["with-hyphen"]');
    expect(member("value", "class")).toBe("value.class");
    assert(
      property(string({ unit: "binary" }), (name) => {
        const read = Function("value", `return ${member("value", name)};`) as (value: object) => unknown;
        expect(read(Object.fromEntries([[name, 1]]))).toBe(1);
      }),
    );
  });

  it("says any documentation without letting it end the comment", () => {
    expect(comment("One.")).toBe("/** One. */\n");
    expect(comment("One.\n\nTwo.", "  ")).toBe("  /**\n   * One.\n   *\n   * Two.\n   */\n");
    expect(comment("")).toBe("");
    assert(
      property(string({ unit: "binary" }), string({ unit: "grapheme-composite" }), (text, name) => {
        const source = `${comment(`${text}*/ throw 1; /*`)}({ ${key(name)}: 1 });\n`;
        expect(stripTypeScriptTypes(source)).toBe(source);
        expect(Function(source)).not.toThrow();
      }),
    );
  });
});
