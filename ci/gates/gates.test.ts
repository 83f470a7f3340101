import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findUnformatted } from "./format.ts";
import { findHouseProblems } from "./house.ts";
import { findForbiddenImports } from "./imports.ts";
import { findLint } from "./lint.ts";
import { findImpurities } from "./purity.ts";
import { findTypeErrors } from "./types.ts";
import type { Gate } from "./report/gate.ts";

const repository = join(import.meta.dirname, "../..");
let root: string;

/** A small repository with this one's rules and, to begin with, nothing wrong in it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tenchat-gates-"));
  for (const path of [
    ".oxlintrc.json",
    ".oxfmtrc.json",
    "tsconfig.json",
    "policies/dependencies",
    "generated/contracts/contexts.ts",
  ]) {
    cpSync(join(repository, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  write("package.json", '{\n  "type": "module"\n}\n');
  write("services/contexts/keys/index.ts", 'export const door = "keys";\n');
  write("web/crypto/verify.ts", "export const verified = true;\n");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const places = async (gate: Gate) => (await gate(root)).map(({ file, line }) => `${file}:${line}`);

// The paths are put together so that the planted faults are not faults of this file.
const glue = (...parts: string[]) => parts.join("");

describe("a repository with nothing wrong in it", () => {
  it.each<[string, Gate]>([
    ["imports", findForbiddenImports],
    ["purity", findImpurities],
    ["format", findUnformatted],
    ["lint", findLint],
    ["types", findTypeErrors],
    ["house", findHouseProblems],
  ])("passes the gate %s", async (_name, gate) => {
    expect(await gate(root)).toEqual([]);
  });
});

describe("the gate imports names", () => {
  it.each<[what: string, file: string, specifier: string]>([
    ["a service that opens the client's secrets", "services/contexts/keys/open.ts", "../../../web/crypto/secrets.ts"],
    ["a context that reaches past another's door", "services/contexts/messaging/peek.ts", "../keys/store/prekeys.ts"],
    ["a context that calls a higher one", "services/contexts/keys/up.ts", "../messaging/index.ts"],
    [
      "a context that reads a higher one's contract",
      "services/contexts/keys/up.ts",
      "../../../generated/contracts/messaging/types.ts",
    ],
    ["a rule that knows the database", "services/contexts/keys/rules/stock.ts", "typeorm"],
    ["a rule that knows its store", "services/contexts/keys/rules/stock.ts", "../store/prekeys.ts"],
    ["the kernel that knows a context", "services/kernel/queues/redis-queues.ts", "../../contexts/keys/index.ts"],
    ["cryptography that knows Node", "web/crypto/seal.ts", "node:crypto"],
    ["cryptography that knows Node by its old name", "web/crypto/seal.ts", "crypto"],
    ["a core that knows Angular", "web/core/store.ts", "@angular/core"],
    ["a core that goes around the door of cryptography", "web/core/store.ts", "../crypto/ratchet/begin.ts"],
    ["a ledger that calls a context above it", "web/core/ledger/ledger.ts", "../messaging/outbox.ts"],
    ["a page that knows the host", "web/app/messaging/page.ts", "../../hosts/browser.ts"],
    ["a part of the screen that knows a context", "web/ui/list/list.ts", "../../core/tenchat.ts"],
    [
      "generated code that knows hand-written code",
      "generated/server/keys/controller.ts",
      "../../../services/kernel/ids.ts",
    ],
    ["a contract that has a dependency", "generated/contracts/keys/types.ts", "typeorm"],
    ["an emitter that reads files", "generators/emitters/server/emit.ts", "node:fs"],
    ["an emitter that knows the compiler", "generators/emitters/server/emit.ts", "@typespec/compiler"],
    ["a generator that knows the product", "generators/cli/main.ts", "../../services/kernel/ids.ts"],
    ["anything that imports ci", "services/kernel/ids.ts", "../../ci/setup/tally.ts"],
    ["production code that imports what serves tests", "services/kernel/ids.ts", "../testing/open-test-kernel.ts"],
  ])("%s", async (_what, file, specifier) => {
    write(file, `// One line before.\nimport { a } from "${specifier}";\nexport { a };\n`);
    expect(await places(findForbiddenImports)).toEqual([`${file}:2`]);
  });

  it.each<[what: string, file: string, specifier: string]>([
    ["a context that calls a lower one's door", "services/contexts/messaging/send.ts", "../keys/index.ts"],
    ["a service that checks public values", "services/contexts/keys/check.ts", "../../../web/crypto/verify.ts"],
    ["a test that uses what serves tests", "services/kernel/ids.test.ts", "../testing/open-test-kernel.ts"],
    ["the composition that knows the host", "web/app/main.ts", "../hosts/browser.ts"],
  ])("but not %s", async (_what, file, specifier) => {
    write(file, `import { a } from "${specifier}";\nexport { a };\n`);
    expect(await places(findForbiddenImports)).toEqual([]);
  });

  it("re-exports and imports at run time too, and no import that is only talked about", async () => {
    write("web/crypto/a.ts", 'export * from "node:fs";\n');
    write("web/crypto/b.ts", 'export const later = () => import("node:fs");\n');
    write("web/crypto/c.ts", '// import "node:fs"\nexport const text = `import "node:fs"`;\n');
    expect(await places(findForbiddenImports)).toEqual(["web/crypto/a.ts:1", "web/crypto/b.ts:1"]);
  });

  it("a circle of contexts, though no two files import one another", async () => {
    write("services/contexts/identity/index.ts", 'export { door } from "../keys/index.ts";\n');
    write("services/contexts/keys/later.ts", 'export { door } from "../identity/index.ts";\n');
    const findings = findForbiddenImports(root);
    expect(findings.map(({ what }) => what)).toEqual(["closes a circle of contexts: identity -> keys -> identity"]);
  });

  it("a circle of the client's rooms, though no two files import one another", () => {
    write("web/app/i18n/words.ts", 'import type { Theme } from "../shell/theme.ts";\n');
    write("web/app/shell/attempt.ts", 'import type { Language } from "../i18n/language.ts";\n');
    write("web/app/app.ts", 'import "./shell/attempt.ts";\n');
    const findings = findForbiddenImports(root);
    expect(findings.map(({ what }) => what)).toEqual([
      "closes a circle of rooms: web/app/i18n -> web/app/shell -> web/app/i18n",
    ]);
  });

  it.each<[what: string, files: Record<string, string>, closing: string]>([
    [
      "of two files, by types alone",
      { "web/core/a.ts": 'import type { B } from "./b.ts";', "web/core/b.ts": 'import type { A } from "./a.ts";' },
      "web/core/b.ts:1",
    ],
    [
      "of three files in folders, one of them by a re-export and one at run time",
      {
        "web/core/a.ts": 'export * from "./keys/b.ts";',
        "web/core/keys/b.ts": 'export const c = () => import("../pins/c.ts");',
        "web/core/pins/c.ts": 'import { a } from "../a.ts";',
      },
      "web/core/pins/c.ts:1",
    ],
    [
      "of what serves tests",
      {
        "web/crypto/testing/a.ts": 'import { b } from "./b.ts";',
        "web/crypto/testing/b.ts": 'import { a } from "./a.ts";',
      },
      "web/crypto/testing/b.ts:1",
    ],
    ["of a file with itself", { "generators/cli/a.ts": 'import { a } from "./a.ts";' }, "generators/cli/a.ts:1"],
  ])("a circle %s", async (_what, files, closing) => {
    for (const [path, text] of Object.entries(files)) write(path, `${text}\n`);
    expect(await places(findForbiddenImports)).toEqual([closing]);
    expect(findForbiddenImports(root)[0]?.what).toMatch(/^closes a circle of files: /);
  });

  it("a knot of circles once, and no circle in files that only share one", async () => {
    write("web/core/a.ts", 'import "./b.ts";\nimport "./c.ts";\n');
    write("web/core/b.ts", 'import "./a.ts";\nimport "./d.ts";\n');
    write("web/core/c.ts", 'import "./a.ts";\nimport "./d.ts";\n');
    write("web/core/d.ts", "export const shared = 1;\n");
    expect(findForbiddenImports(root).map(({ what }) => what)).toEqual([
      "closes a circle of files: web/core/a.ts -> web/core/b.ts -> web/core/a.ts",
    ]);
  });

  it("a context without a tier and a file without a room", async () => {
    write("services/contexts/surprise/index.ts", 'export { door } from "../keys/index.ts";\n');
    write("services/loose.ts", 'export { door } from "./contexts/keys/index.ts";\n');
    expect(await places(findForbiddenImports)).toEqual([
      "services/contexts/surprise/index.ts:1",
      "services/loose.ts:1",
    ]);
  });
});

describe("the gate purity names", () => {
  it.each([
    ["web/crypto/a.ts", "export const now = () => Date.now();"],
    ["web/crypto/a.ts", "export const now = () => new Date();"],
    ["web/crypto/a.ts", "export const luck = () => Math.random();"],
    ["web/crypto/a.ts", "export const key = () => crypto.getRandomValues(new Uint8Array(32));"],
    ["web/crypto/a.ts", "export const bytes = () => Buffer.alloc(1);"],
    ["services/contexts/keys/rules/a.ts", "export const mode = () => process.env.MODE;"],
    ["generators/emitters/a.ts", "export const sort = (a: string, b: string) => a.localeCompare(b);"],
  ])("in %s: %s", async (file, code) => {
    write(file, `\n${code}\n`);
    expect(await places(findImpurities)).toEqual([`${file}:2`]);
  });

  it.each([
    "export const day = (time: number) => new Date(time).toISOString();",
    "export const seal = (crypto: { seal(): void }) => crypto.seal();",
    "export type Given = { crypto: Crypto; process: string };",
    "// Date.now() would differ on every run\nexport const text = 'Math.random';",
  ])("but not: %s", async (code) => {
    write("web/crypto/a.ts", code);
    expect(await places(findImpurities)).toEqual([]);
  });
});

describe("the gates of the tools name", () => {
  it("a file that is not formatted, and one that cannot be read", async () => {
    write("services/a.ts", "export const a = {a:1}\n");
    write("services/b.ts", "export const b = 1;\nexport const = ;\n");
    expect((await places(findUnformatted)).toSorted()).toEqual(["services/a.ts:1", "services/b.ts:2"]);
  });

  it("a variable nobody uses", async () => {
    write("services/a.ts", "export function a(): number {\n  const unused = 1;\n  return 2;\n}\n");
    expect(await places(findLint)).toEqual(["services/a.ts:2"]);
  });

  it("a type that does not fit, and syntax that does not vanish", async () => {
    write("services/a.ts", 'export const a: number = "1";\n');
    write("services/b.ts", "export enum B {\n  One,\n}\n");
    expect(await places(findTypeErrors)).toEqual(["services/a.ts:1", "services/b.ts:1"]);
  });
});

describe("the gate house names", () => {
  it.each([
    ["a folder of somebody's machine", "README.md", glue("See /wo", "rk/main/notes.")],
    ["somebody's home", "services/a.ts", glue('export const a = "/ho', 'me/alice/a";')],
    [
      "a registry in the lockfile",
      "package-lock.json",
      glue('{ "a": { "resol', 'ved": "https://example.org/a.tgz" } }'),
    ],
    ["a private key", "services/a.pem", glue("-----BEGIN PRIV", "ATE KEY-----")],
    ["a test that is switched off", "services/a.test.ts", glue("it.sk", 'ip("works", () => {});')],
    ["the only test that is on", "services/a.test.ts", glue("describe.on", 'ly("this", () => {});')],
    ["a type check that is switched off", "services/a.ts", glue("// @ts-ig", "nore")],
    ["a page that is asked only once", "ci/scenarios/a.ts", glue("expect(await page.locator(a).cou", "nt()).toBe(0);")],
    ["compiled programs from the temporary folder", "services/a.ts", glue("enableCompile", "Cache();")],
    ["an error that is swallowed", "services/a.ts", glue("try { a(); } cat", "ch {}")],
  ])("%s", async (_what, file, text) => {
    write(file, `\n${text}\n`);
    expect(await places(findHouseProblems)).toEqual([`${file}:2`]);
  });

  it("a file that is too long, when a person wrote it", async () => {
    const long = "export {};\n".repeat(401);
    write("services/a.ts", long);
    write("generated/server/a.ts", long);
    expect(await places(findHouseProblems)).toEqual(["services/a.ts:400"]);
  });
});

describe("a gate run as a program", () => {
  const run = () => spawnSync(process.execPath, [join(repository, "ci/gates/house.ts"), root], { encoding: "utf8" });

  it("says where, what and what to do, and ends with 1", () => {
    write("services/a.ts", glue("\n// @ts-ig", "nore\n"));
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^services\/a\.ts:2 is left unfinished\n {4}Finish it.*\nhouse: 1 to put right\n$/);
  });

  it("ends with 0 when there is nothing to say", () => {
    const { status, stdout } = run();
    expect(stdout).toBe("house: nothing to object to\n");
    expect(status).toBe(0);
  });
});
