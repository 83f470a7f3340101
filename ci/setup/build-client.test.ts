import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildClient, clientIsBuilt } from "./build-client.mjs";

let root: string;
const said: string[] = [];
const say = (line: string) => said.push(line);

/** A repository whose `ng build` copies the page, or fails when the page says so. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tenchat-client-"));
  said.length = 0;
  write("node_modules/.bin/node", `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
  chmodSync(join(root, "node_modules/.bin/node"), 0o755);
  write(
    "node_modules/@angular/cli/bin/ng.js",
    `const { cpSync, readFileSync } = require("node:fs");
    const place = process.argv[process.argv.indexOf("--output-path") + 1];
    cpSync("web/app", place + "/browser", { recursive: true });
    if (readFileSync("web/app/index.html", "utf8").includes("broken")) {
      console.error("main.ts:3 does not compile");
      process.exit(1);
    }`,
  );
  write("web/app/index.html", "first");
  write("web/app/main-anonymous.ts", "");
  write("generated/tokens/tokens.css", ":root {}");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const page = () => readFileSync(join(root, "dist/web/index.html"), "utf8");

describe("the built client", () => {
  it("is built once, and again only when something it is made of changed", () => {
    expect(clientIsBuilt(root)).toBe(false);
    buildClient(root, say);
    expect(page()).toBe("first");
    expect(clientIsBuilt(root)).toBe(true);
    for (const path of ["web/app/index.html", "web/core/store.ts", "generated/tokens/tokens.css"]) {
      write(path, "second");
      expect(clientIsBuilt(root)).toBe(false);
      buildClient(root, say);
      expect(clientIsBuilt(root)).toBe(true);
    }
    expect(page()).toBe("second");
    write("web/core/store.test.ts", "only a test");
    expect(clientIsBuilt(root)).toBe(true);
  });

  it("stays as it was when a new one cannot be built, and what the compiler says is passed on", () => {
    buildClient(root, say);
    write("web/app/index.html", "broken");
    expect(() => buildClient(root, say)).toThrow("The web client could not be built:\nmain.ts:3 does not compile");
    expect(page()).toBe("first");
    expect(clientIsBuilt(root)).toBe(false);
  });

  it("is whole or absent after an interruption, and leftovers of one go away", () => {
    buildClient(root, say);
    write("dist/web.new-1/browser/index.html", "half");
    write("dist/web.old-1/index.html", "old");
    rmSync(join(root, "dist/web"), { recursive: true });
    expect(clientIsBuilt(root)).toBe(false);
    buildClient(root, say);
    expect(readdirSync(join(root, "dist")).toSorted()).toEqual(["web", "web.inputs"]);
    expect(existsSync(join(root, "dist/web/index.html"))).toBe(true);
  });

  it("has the page of the anonymous mode in a folder of its own, and is not there without it", () => {
    buildClient(root, say);
    expect(readFileSync(join(root, "dist/web/anonymous/index.html"), "utf8")).toBe("first");
    rmSync(join(root, "dist/web/anonymous"), { recursive: true });
    expect(clientIsBuilt(root)).toBe(false);
  });

  it("has no such page where a version has none", () => {
    rmSync(join(root, "web/app/main-anonymous.ts"));
    buildClient(root, say);
    expect(existsSync(join(root, "dist/web/anonymous"))).toBe(false);
    expect(clientIsBuilt(root)).toBe(true);
  });
});
