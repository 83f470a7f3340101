import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupProblem } from "./setup-problem.mjs";

/** Everything `ng build` reads. Tests are read by nobody but Jest. */
const inputs = [
  "angular.json",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.web.json",
  "web",
  "generated/client",
  "generated/contracts",
  "generated/tokens",
  "generated/ui",
  "generated/wire",
];

const output = (root) => join(root, "dist/web");
const marker = (root) => join(root, "dist/web.inputs");

/** A fingerprint of the client's sources. */
export function clientDigest(root) {
  const hash = createHash("sha256");
  const read = (path) => {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  };
  const walk = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.isDirectory()) walk(`${path}/${entry.name}`);
      else if (!entry.name.endsWith(".test.ts")) read(`${path}/${entry.name}`);
    }
  };
  for (const path of inputs) {
    if (!existsSync(join(root, path))) continue;
    if (path.endsWith(".json")) read(path);
    else walk(path);
  }
  return hash.digest("hex");
}

/** Whether dist/web was built from the sources as they are now. */
export function clientIsBuilt(root) {
  const pages = ["index.html", ...(hasAnonymousPage(root) ? ["anonymous/index.html"] : [])];
  const there = [...pages.map((page) => join(output(root), page)), marker(root)];
  if (!there.every((path) => existsSync(path))) return false;
  return readFileSync(marker(root), "utf8") === clientDigest(root);
}

/** Builds the web client beside dist/web and then puts it in place, so that a page is never served from half a build. */
export function buildClient(root, say) {
  say("Building the web client ...");
  const digest = clientDigest(root);
  mkdirSync(join(root, "dist"), { recursive: true });
  for (const name of readdirSync(join(root, "dist"))) {
    if (/^web\.(new|old)-/.test(name)) rmSync(join(root, "dist", name), { recursive: true, force: true });
  }
  const fresh = join(root, `dist/web.new-${process.pid}`);
  const built = runBuild(root, fresh, []);
  // The page of the anonymous mode shares nothing with the other one that either would have to load. Versions before have none.
  const anonymous = `${fresh}-anonymous`;
  if (hasAnonymousPage(root))
    renameSync(runBuild(root, anonymous, ["--configuration", "production,anonymous"]), join(built, "anonymous"));
  const old = join(root, `dist/web.old-${process.pid}`);
  rmSync(marker(root), { force: true });
  if (existsSync(output(root))) renameSync(output(root), old);
  renameSync(built, output(root));
  writeFileSync(marker(root), digest);
  for (const left of [old, fresh, anonymous]) rmSync(left, { recursive: true, force: true });
}

function hasAnonymousPage(root) {
  return existsSync(join(root, "web/app/main-anonymous.ts"));
}

/** Where what it made is. */
function runBuild(root, folder, options) {
  const run = spawnSync(
    join(root, "node_modules/.bin/node"),
    [join(root, "node_modules/@angular/cli/bin/ng.js"), "build", "--output-path", folder, ...options],
    { cwd: root, encoding: "utf8", env: { ...process.env, NG_CLI_ANALYTICS: "false", CI: "1" } },
  );
  if (run.status !== 0) {
    throw new SetupProblem(
      `The web client could not be built:\n${run.error?.message ?? `${run.stdout}${run.stderr}`.trim()}`,
    );
  }
  return existsSync(join(folder, "browser/index.html")) ? join(folder, "browser") : folder;
}
