import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const repository = join(import.meta.dirname, "../..");
const systemPath = "/usr/local/bin:/usr/bin:/bin";
let root: string;

/** A repository with two packages of its own: `node`, which starting needs, and `jest`, which only tests need. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tenchat-setup-"));
  for (const name of ["node", "jest"]) {
    write(`vendor/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", bin: { [name]: "run" } }));
    write(`vendor/${name}/run`, `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
    chmodSync(join(root, `vendor/${name}/run`), 0o755);
  }
  cpSync(join(repository, "ci/setup"), join(root, "ci/setup"), { recursive: true });
  setDependencies({ node: "file:vendor/node" }, { jest: "file:vendor/jest" });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function setDependencies(dependencies: Record<string, string>, devDependencies: Record<string, string> = {}): void {
  const scripts = { prestart: "node ci/setup/prepare.mjs start", start: "echo started" };
  write("package.json", JSON.stringify({ name: "a", version: "1.0.0", scripts, dependencies, devDependencies }));
  const made = spawnSync("npm", ["install", "--package-lock-only", "--offline"], {
    cwd: root,
    encoding: "utf8",
    env: env(),
  });
  if (made.status !== 0) throw new Error(made.stderr);
}

function env(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    PATH: systemPath,
    HOME: root,
    npm_config_cache: join(root, "cache"),
    npm_config_update_notifier: "false",
    ...more,
  };
}

/** Runs the script as a person would, on the machine's own Node. */
function prepare(more: Record<string, string> = {}, identity: { uid?: number } = {}, purpose = "start") {
  const options = { cwd: root, encoding: "utf8", env: env(more), ...identity } as const;
  const node = more.PATH === undefined ? "node" : process.execPath;
  const { status, stdout, stderr } = spawnSync(node, ["ci/setup/prepare.mjs", purpose], options);
  return { status, said: `${stdout}${stderr}`.trim() };
}

const installing = "Installing packages from the npm registry (the first time takes a minute or two) ...";

describe("npm start in a fresh checkout", () => {
  it("has an operator's tool, too, run where nothing was installed yet, and builds no client for it", () => {
    write("angular.json", "{}");
    expect(prepare({}, {}, "tool")).toEqual({ status: 0, said: installing });
    expect(existsSync(join(root, "node_modules/.bin/node"))).toBe(true);
    expect(existsSync(join(root, "node_modules/jest"))).toBe(false);
    expect(prepare({}, {}, "tool")).toEqual({ status: 0, said: "" });
    const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const tool of ["backup", "restore", "events"])
      expect(scripts[`pre${tool}`]).toBe("node ci/setup/prepare.mjs tool");
  });

  it("installs what starting needs, says so in one line, and does nothing the second time", () => {
    expect(prepare()).toEqual({ status: 0, said: installing });
    expect(existsSync(join(root, "node_modules/.bin/node"))).toBe(true);
    expect(existsSync(join(root, "node_modules/jest"))).toBe(false);
    expect(prepare()).toEqual({ status: 0, said: "" });
  });

  it("takes what npm ci installed by hand for installed, and removes no package that only tests need", () => {
    spawnSync("npm", ["ci", "--offline"], { cwd: root, env: env() });
    expect(prepare()).toEqual({ status: 0, said: "" });
    setDependencies({ node: "file:vendor/node", more: "file:vendor/jest" }, { jest: "file:vendor/jest" });
    expect(prepare()).toEqual({ status: 0, said: installing });
    expect(existsSync(join(root, "node_modules/jest"))).toBe(true);
    expect(existsSync(join(root, "node_modules/more"))).toBe(true);
  });

  it("does not install again because a script of package.json changed", () => {
    prepare();
    const manifest = readFileSync(join(root, "package.json"), "utf8");
    writeFileSync(join(root, "package.json"), manifest.replace("echo started", "echo hello"));
    expect(prepare()).toEqual({ status: 0, said: "" });
  });

  it("finishes an install that was interrupted", async () => {
    const child = spawn("node", ["ci/setup/prepare.mjs", "start"], { cwd: root, env: env(), detached: true });
    await once(child.stdout, "data");
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await once(child, "exit");
    expect(prepare()).toEqual({ status: 0, said: installing });
    expect(existsSync(join(root, "node_modules/.bin/node"))).toBe(true);
  });

  it("is done by one of two that start at once, while the other waits", async () => {
    const run = async () => {
      const child = spawn("node", ["ci/setup/prepare.mjs", "start"], { cwd: root, env: env() });
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
      const [status] = (await once(child, "exit")) as [number];
      return { status, said: said.trim() };
    };
    const waiting = "Waiting for another TenChat set-up in this folder to finish ...";
    const outcomes = (await Promise.all([run(), run()])).toSorted((a, b) => (a.said < b.said ? -1 : 1));
    expect(outcomes).toEqual([
      { status: 0, said: installing },
      { status: 0, said: waiting },
    ]);
  });
});

describe("a setup that cannot go on says in one sentence", () => {
  it("that npm is missing", () => {
    const { status, said } = prepare({ PATH: "/nowhere" });
    expect(status).toBe(1);
    expect(said).toMatch(/\nnpm was not found: install Node\.js 20 or newer together with npm, then run this again\.$/);
  });

  it("that the registry cannot be reached", () => {
    const lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      packages: Record<string, { dependencies?: Record<string, string>; version?: string }>;
    };
    lockfile.packages[""]!.dependencies!["left-out"] = "1.0.0";
    lockfile.packages["node_modules/left-out"] = { version: "1.0.0" };
    write("package-lock.json", JSON.stringify(lockfile));
    write(
      "package.json",
      readFileSync(join(root, "package.json"), "utf8").replace(
        '"dependencies":{',
        '"dependencies":{"left-out":"1.0.0",',
      ),
    );
    const { status, said } = prepare({ npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" });
    expect(status).toBe(1);
    expect(said).toMatch(/\nThe npm registry cannot be reached: .*\.$/);
  });

  it("that the folder cannot be written to", () => {
    chmodSync(root, 0o555);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(root, 0, 0);
    const { status, said } = prepare({}, isRoot ? { uid: 65534 } : {});
    chmodSync(root, 0o755);
    expect(status).toBe(1);
    expect(said).toBe(`The folder ${root} cannot be written to, so packages cannot be installed in it.`);
  });

  it("what it can be asked for", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(repository, "ci/setup/prepare.mjs"), "dance"], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toBe("Say what to prepare for: node ci/setup/prepare.mjs start, test or tool.\n");
  });
});
