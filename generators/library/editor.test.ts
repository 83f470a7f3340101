import { createServer, type Server } from "@typespec/compiler";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createHost } from "../model/files/host.ts";
import { PROJECT } from "../testing/copy-project.ts";
import { $decorators } from "./decorators.ts";

type Document = Parameters<Server["checkChange"]>[0]["document"];
const url = pathToFileURL(join(PROJECT, "specs/editor.tsp")).href;
const HEAD = `import "../generators/library/lib/main.tsp";\nusing Blueprint;\n`;

/** An open editor with a text in it. */
async function open(text: string) {
  const lines = text.split("\n");
  const document = {
    uri: url,
    languageId: "typespec",
    version: 1,
    lineCount: lines.length,
    getText: () => text,
    positionAt: (offset: number) => {
      const before = text.slice(0, offset).split("\n");
      return { line: before.length - 1, character: before.at(-1)!.length };
    },
    offsetAt: ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character,
  } as Document;
  const server = createServer({
    compilerHost: createHost(PROJECT),
    throwInternalErrors: true,
    getOpenDocumentByURL: (wanted) => (wanted === url ? document : undefined),
    sendDiagnostics: () => undefined,
    log: () => undefined,
    applyEdit: () => Promise.resolve({ applied: false }),
  });
  await server.initialize({ processId: null, rootUri: null, capabilities: {}, workspaceFolders: [] });
  server.initialized({});
  return { server, at: (mark: string, add = 1) => document.positionAt(text.indexOf(mark) + add) };
}

const names = Object.keys($decorators.Blueprint);

describe("An editor", () => {
  it("explains every decorator where the pointer rests on it: what it means, an example, each parameter", async () => {
    const { server, at } = await open(`${HEAD}${names.map((name) => `@${name} model On_${name} {}\n`).join("")}`);
    const source = ["main", "client", "features", "processes"]
      .map((name) => readFileSync(join(PROJECT, `generators/library/lib/${name}.tsp`), "utf8"))
      .join("\n");
    for (const name of names) {
      const hover = await server.getHover({ textDocument: { uri: url }, position: at(`@${name} `, 2) });
      const said = JSON.stringify(hover.contents);
      const parameters = new RegExp(`extern dec ${name}\\(\\s*target: [^,)]+,?([^;]*)\\);`).exec(source)![1]!;
      expect(said).toContain(`dec Blueprint.${name}(`);
      expect(said).toMatch(/```typespec\\n@/);
      for (const [, parameter] of parameters.matchAll(/(\w+)\??:/g))
        expect(said).toContain(`_@param_ \`${parameter}\``);
    }
  }, 60_000);

  it("offers every decorator, and the words of its parameters", async () => {
    const { server, at } = await open(`${HEAD}@\nmodel A {}\nalias B = DataClass.;\n`);
    const { items } = await server.complete({ textDocument: { uri: url }, position: at("@\nmodel") });
    expect(items.map((each) => each.label)).toEqual(expect.arrayContaining(names));
    const words = await server.complete({ textDocument: { uri: url }, position: at("DataClass.;", 10) });
    expect(words.items.map((each) => each.label)).toEqual(expect.arrayContaining(["C0", "C1", "C2", "C3", "C4"]));
  }, 60_000);
});
