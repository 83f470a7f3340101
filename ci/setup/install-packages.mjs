import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";
import { SetupProblem } from "./setup-problem.mjs";

/**
 * The marker is written after npm has ended well, and lies inside what npm removes first: an interrupted
 * install therefore has none and is done again.
 */
const marker = (root) => join(root, "node_modules", ".tenchat-installed.json");

/** A fingerprint of everything that decides what npm installs. Scripts and descriptions in package.json do not. */
export function lockfileDigest(root) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} `);
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

/** Whether node_modules already holds what `purpose` ("start" or "test") needs. A full install serves both. */
export function packagesAreInstalled(root, purpose) {
  if (!existsSync(join(root, "node_modules/.bin/node"))) return false;
  const digest = lockfileDigest(root);
  const made = readMarker(root);
  if (made?.digest === digest && (made.purpose === "test" || made.purpose === purpose)) return true;
  // The lockfile may have changed in nothing that is installed here, or `npm ci` may have been run by hand.
  const extent = installedExtent(root);
  if (extent === undefined || (extent === "start" && purpose === "test")) return false;
  writeFileSync(marker(root), JSON.stringify({ digest, purpose: extent }));
  return true;
}

function readMarker(root) {
  try {
    return JSON.parse(readFileSync(marker(root), "utf8"));
  } catch (error) {
    // Absent, or half written when the power went: either way it vouches for nothing.
    if (error.code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * How much of the lockfile is installed. npm leaves a list inside node_modules when it has finished; the list alone is
 * not believed, because `npm install --package-lock-only` writes it too and installs nothing.
 */
function installedExtent(root) {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return undefined;
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages);
  const has = ([place, entry]) => place === "" || entry.optional || isInstalled(join(root, place), entry);
  if (wanted.every(has)) return "test";
  return wanted.every(([place, entry]) => entry.dev || has([place, entry])) ? "start" : undefined;
}

function isInstalled(folder, { version, link }) {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return false;
  return link === true || JSON.parse(readFileSync(manifest, "utf8")).version === version;
}

/** Whether somebody develops here: then what only tests need stays, also when the server is started. */
function holdsDevelopmentPackages(root) {
  return readMarker(root)?.purpose === "test" || existsSync(join(root, "node_modules/jest"));
}

/** Makes node_modules what the lockfile says. A first install for "start" leaves out what only tests and generators need. */
export async function installPackages(root, purpose, say) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new SetupProblem(`The folder ${root} cannot be written to, so packages cannot be installed in it.`);
  }
  say("Installing packages from the npm registry (the first time takes a minute or two) ...");
  const digest = lockfileDigest(root);
  const extent = purpose === "test" || holdsDevelopmentPackages(root) ? "test" : "start";
  // Peer dependency notes are not for the person who starts the server; errors are.
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(extent === "start" ? ["--omit=dev"] : [])];
  const [command, ...first] = npmCommand();
  const run = await runProgram(command, [...first, ...options], {
    cwd: root,
    // NODE_ENV=production or an `omit` from outside would leave out packages behind our back.
    env: { ...process.env, NODE_ENV: "", npm_config_omit: "", npm_config_include: "" },
  });
  if (run.error?.code === "ENOENT") {
    throw new SetupProblem("npm was not found: install Node.js 20 or newer together with npm, then run this again.");
  }
  if (run.status !== 0) throw new SetupProblem(explain(root, run.output, run.signal));
  writeFileSync(marker(root), JSON.stringify({ digest, purpose: extent }));
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
