import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupProblem } from "./setup-problem.mjs";

/**
 * The marker is written after npm has ended well, and lies inside what npm removes first: an interrupted
 * install therefore has none and is done again.
 */
const marker = (root) => join(root, "node_modules", ".tenchat-installed.json");

/** A fingerprint of everything that decides what npm installs. */
export function lockfileDigest(root) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} `);
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** Whether node_modules already holds what `purpose` ("start" or "test") needs. A full install serves both. */
export function packagesAreInstalled(root, purpose) {
  if (!existsSync(join(root, "node_modules/.bin/node"))) return false;
  const digest = lockfileDigest(root);
  try {
    const made = JSON.parse(readFileSync(marker(root), "utf8"));
    return made.digest === digest && (made.purpose === "test" || made.purpose === purpose);
  } catch {
    // No marker, or half of one: only the lockfile npm leaves inside node_modules can still vouch for it.
    return adopt(root, purpose, digest);
  }
}

/** A finished `npm ci` or `npm install` done by hand counts too: npm writes its inner lockfile last. */
function adopt(root, purpose, digest) {
  const inner = join(root, "node_modules/.package-lock.json");
  if (!existsSync(inner)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages);
  const found = JSON.parse(readFileSync(inner, "utf8")).packages;
  const complete = (full) =>
    wanted.every(([place, entry]) => {
      if (place === "" || entry.optional || (entry.dev && !full)) return true;
      return found[place]?.version === entry.version;
    });
  const kind = complete(true) ? "test" : purpose === "start" && complete(false) ? "start" : undefined;
  if (kind === undefined) return false;
  writeFileSync(marker(root), JSON.stringify({ digest, purpose: kind }));
  return true;
}

/** Makes node_modules what the lockfile says. Leaves out what only tests and generators need when `purpose` is "start". */
export function installPackages(root, purpose, say) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetupProblem(`The folder ${root} cannot be written to, so packages cannot be installed in it.`);
  }
  say("Installing packages from the npm registry (the first time takes a minute or two) ...");
  const digest = lockfileDigest(root);
  // Peer dependency notes are not for the person who starts the server; errors are.
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(purpose === "start" ? ["--omit=dev"] : [])];
  const [command, ...first] = npmCommand();
  const run = spawnSync(command, [...first, ...options], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
    // NODE_ENV=production or an `omit` from outside would leave out packages behind our back.
    env: { ...process.env, NODE_ENV: "", npm_config_omit: "", npm_config_include: "" },
  });
  if (run.error?.code === "ENOENT") {
    throw new SetupProblem("npm was not found: install Node.js 20 or newer together with npm, then run this again.");
  }
  if (run.status !== 0) throw new SetupProblem(explain(root, `${run.stdout}${run.stderr}`, run.signal));
  writeFileSync(marker(root), JSON.stringify({ digest, purpose }));
}

/** npm as it was called, by the Node that runs it: `node` on the path may lie in the node_modules npm is about to remove. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm && node && existsSync(npm) && existsSync(node) ? [node, npm] : ["npm"];
}

function explain(root, output, signal) {
  if (signal) return `Installing packages was interrupted (${signal}); run the same command again to finish it.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/.test(output)) {
    return "The npm registry cannot be reached: packages are downloaded once, so connect to the network and run this again.";
  }
  if (/ENOSPC/.test(output)) return `The disk is full: free about 2 GB for ${root} and run this again.`;
  if (/EACCES|EROFS|EPERM/.test(output))
    return `npm may not write to ${root} or to its cache folder; check who owns them.`;
  return `npm could not install the packages; it said:\n${output.trim().split("\n").slice(-30).join("\n")}`;
}
