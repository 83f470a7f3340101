/**
 * Adds to package-lock.json the optional packages of other platforms that the registry could not tell us about.
 *
 * A registry mirror that lacks, say, the macOS build of the linter makes npm leave that entry out when it writes the
 * lockfile, and `npm ci` then refuses the lockfile on every platform as "not in sync". The versions are known anyway:
 * a package names its platform builds exactly. What stays unknown is their integrity, which npm fetches on use.
 * Run it after every change of package.json: `npm run lock`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32", "aix", "sunos", "netbsd", "openbsd"];
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el"];

/** What a platform build's name says about where it runs, or undefined when the name says nothing. */
export function platformOf(name) {
  const words = name.split(/[^a-z0-9]+/);
  const system = words.find((word) => systems.includes(word));
  const processor = words.find((word) => processors.includes(word));
  if (system === undefined || processor === undefined) return undefined;
  const libc = system !== "linux" ? undefined : words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
  return { cpu: [processor], os: [system], ...(libc === undefined ? {} : { libc: [libc] }) };
}

/** The folders in which Node would look for `name` on behalf of the package at `place`, nearest first. */
function* placesFor(place, name) {
  for (let at = place; ; at = at.slice(0, at.lastIndexOf("/node_modules/"))) {
    yield `${at}/node_modules/${name}`;
    if (!at.includes("/node_modules/")) break;
  }
  yield `node_modules/${name}`;
}

/** The lockfile with its absent optional packages filled in, and their names. */
export function completeLockfile(lockfile) {
  const packages = { ...lockfile.packages };
  const added = [];
  for (const [place, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (place === "" || [...placesFor(place, name)].some((candidate) => candidate in packages)) continue;
      const platform = platformOf(name);
      if (platform === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) continue;
      const kind = entry.dev ? { dev: true } : {};
      packages[`node_modules/${name}`] = { version, ...platform, ...kind, optional: true };
      added.push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { lockfile: { ...lockfile, packages: Object.fromEntries(sorted) }, added };
}

const USAGE = `node ci/setup/complete-lockfile.mjs [LOCKFILE]

Adds to a lockfile, this project's if none is named, the optional packages of other platforms that npm left out.`;

/** Says what went wrong instead of how; this runs on whatever Node a machine has, which may know no TypeScript. */
function complete(words) {
  const [word, more] = words;
  if (word === "--help" || word === "-h") return say(console.log, USAGE, 0);
  if (word?.startsWith("-")) return say(console.error, `Unknown option '${word}'.\n\n${USAGE}`, 2);
  if (more !== undefined) return say(console.error, `Unexpected argument '${more}'.\n\n${USAGE}`, 2);
  const file = word ?? fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  let found;
  try {
    found = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return say(console.error, `${file} cannot be read: ${error.code ?? "it is not JSON"}.`, 1);
  }
  if (typeof found?.packages !== "object" || found.packages === null)
    return say(console.error, `${file} is no lockfile: it has no packages.`, 1);
  const { lockfile, added } = completeLockfile(found);
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  for (const name of added) console.log(`added ${name}`);
}

function say(how, sentence, code) {
  how(sentence);
  process.exitCode = code;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) complete(process.argv.slice(2));
