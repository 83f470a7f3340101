/**
 * The auditor's verifier: it stands alone, imports nothing but Node, and is short enough to be read in one sitting.
 *
 *   node generators/fingerprint/verify.ts [project] [TenChat's folder]
 *
 * Without words it looks at the folder it is called in, and at the generator that it stands in. It recomputes every hash
 * of a file in fingerprints.json and the Merkle root over all that the manifest says, and names what does not fit:
 *
 *   changed    a file whose bytes are not those that were fingerprinted
 *   missing    a file that is fingerprinted but not there
 *   extra      what no fingerprint names below generated/, specs/, policies/governance or, tests aside, generators/
 *   odd        a link, pipe, socket, device or folder where a file has to be, or a file that runs with another's rights
 *   unread     a file or folder that cannot be read
 *   outside    a fingerprint of something that does not lie where it has to
 *   orphaned   an artifact from a declaration that the manifest lacks, or a declaration whose lines are not there
 *   written    a manifest that says more than the generator's, or the same in other words
 *   root       a Merkle root that is not the root of this manifest
 *
 * What a declaration means is for a compiler to tell: `tenchat verify` generates everything anew and compares.
 * It exits with 0 when everything fits, with 1 when something does not, with 2 when there is nothing to verify.
 */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";

type Manifest = Record<"generator" | "specs" | "governance", Record<string, string>> & {
  format: number;
  declarations: Record<string, { sha256: string; source: string }>;
  artifacts: Record<string, { sha256: string; bytes: number; emitter: string; from: string[] }>;
  root: string;
};
const PARTS = ["artifacts", "declarations", "generator", "governance", "specs"] as const;
/** What stands among the generators and generates nothing: tests, and what is only read. */
const [ASIDE, ASIDE_FOLDER] = [/^generators\/[^]+\.(?:test\.ts|md)$/, /^generators\/(?:scenarios|testing)$/];
const sha256 = (...parts: (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** RFC 6962, section 2.1: leaves are prefixed with 0, nodes with 1, the left tree is the largest power of two. */
function merkleRoot(leaves: string[]): Buffer {
  if (leaves.length < 2) return leaves.length === 0 ? sha256("") : sha256(Uint8Array.of(0), leaves[0]!);
  const split = 2 ** (31 - Math.clz32(leaves.length - 1));
  return sha256(Uint8Array.of(1), merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

const inOrder = (part: object) => Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
const inParts = (key: string, value: object) => (PARTS.some((part) => part === key) ? inOrder(value) : value);

/** A leaf `part LF name LF value LF` of each entry: names by code unit, fields of a value by their names. */
const leavesOf = (manifest: Manifest): string[] =>
  PARTS.flatMap((part) =>
    Object.entries(inOrder(manifest[part])).map(
      ([name, value]) => `${part}\n${name}\n${JSON.stringify(typeof value === "string" ? value : inOrder(value))}\n`,
    ),
  );

/** What the disk says of a path, or that it lets nobody look. */
function orUnread<T>(path: string, ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    return `unread    ${path} (${(error as { code?: string }).code})`;
  }
}

/** What is at a path, without following a link at it or above it; what is odd about it, or that it is not there. */
function look(folder: string, path: string): Buffer | string {
  const steps = path.split("/");
  return orUnread(path, () => {
    for (let count = 1; count <= steps.length; count += 1) {
      const place = steps.slice(0, count).join("/");
      const found = lstatSync(join(folder, place), { throwIfNoEntry: false });
      if (found === undefined) return `missing   ${path}`;
      if (count === steps.length ? !found.isFile() : !found.isDirectory()) return `odd       ${place}`;
      if (count === steps.length && (found.mode & 0o7000) !== 0) return `odd       ${place}`;
    }
    return readFileSync(join(folder, path));
  });
}

/** Everything below a folder that is no folder with something in it; nothing when there is no such folder. */
function leftovers(project: string, folder: string, known: ReadonlySet<string>): string[] {
  if (look(project, folder) !== `odd       ${folder}`) return [];
  const entries = orUnread(`${folder}/`, () => readdirSync(join(project, folder), { withFileTypes: true }));
  if (typeof entries === "string") return [entries];
  if (entries.length === 0) return [`extra     ${folder}/`];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ASIDE_FOLDER.test(path) ? [] : leftovers(project, path, known);
    return known.has(path) || ASIDE.test(path) ? [] : [`extra     ${path}`];
  });
}

const withLf = (data: Buffer) => Buffer.from(data.toString("latin1").replaceAll("\r\n", "\n"), "latin1");

/** Everything that does not fit, a line each. `tenchat`: the folder in which the generator stands. */
export function verify(project: string, manifest: Manifest, tenchat = join(import.meta.dirname, "../..")): string[] {
  const { format, artifacts, declarations, generator, governance, specs, root } = manifest;
  const problems: string[] = [];
  const plain: Pick<Manifest, "artifacts" | "declarations"> = { declarations: {}, artifacts: {} };
  const texts = new Map<string, Buffer>();
  const check = (folder: string, path: string, room: RegExp, expected: (data: Buffer) => boolean) => {
    // No way around by "..", an absolute path or a second way to write the same.
    if (!room.test(path) || path.split("/").some((step) => step === "" || step === "." || step === ".."))
      return void problems.push(`outside   ${path}`);
    const data = look(folder, path);
    if (typeof data === "string") problems.push(data);
    else if (!expected(data)) problems.push(`changed   ${path}`);
    else texts.set(path, data);
  };
  const hashed = (expected: string) => (data: Buffer) => sha256(withLf(data)).toString("hex") === expected;
  for (const [path, { sha256: expected, bytes, emitter, from }] of Object.entries(artifacts)) {
    plain.artifacts[path] = { sha256: expected, bytes, emitter, from };
    const same = (data: Buffer) => data.length === bytes && sha256(data).toString("hex") === expected;
    check(project, path, /^generated\/[^\\\0]+$/, same);
    for (const id of from) if (!Object.hasOwn(declarations, id)) problems.push(`orphaned  ${path} (${id})`);
  }
  for (const [path, expected] of Object.entries(specs)) check(project, path, /^specs\/[^\\\0]+$/, hashed(expected));
  for (const [path, expected] of Object.entries(governance))
    check(project, path, /^policies\/governance\/[^\\\0]+$/, hashed(expected));
  if (look(tenchat, "generators").toString().startsWith("missing"))
    problems.push("missing   generators/ (name TenChat's folder as the second word)");
  else
    for (const [path, expected] of Object.entries(generator))
      check(tenchat, path, /^(?:generators\/[^\\\0]+|package-lock\.json)$/, hashed(expected));
  const shrinkwrap = "npm-shrinkwrap.json"; // npm reads it in place of the lockfile.
  if (!look(tenchat, shrinkwrap).toString().startsWith("missing")) problems.push(`extra     ${shrinkwrap}`);
  for (const [id, { sha256: meaning, source }] of Object.entries(declarations)) {
    plain.declarations[id] = { sha256: meaning, source };
    // What every specification has without saying it.
    if (source === ":0-0") continue;
    const [, path, first, last] = /^(.+):(\d+)-(\d+)$/.exec(source) ?? [];
    const lines = texts.get(`specs/${path}`)?.toString("latin1").split("\n").length ?? 0;
    // What is wrong with the file itself has been said.
    const inside = lines === 0 || (Number(first) <= Number(last) && Number(last) <= lines);
    if (!inside || !Object.hasOwn(specs, `specs/${path}`)) problems.push(`orphaned  ${id} (${source})`);
  }
  const known = new Set([artifacts, specs, governance, generator].flatMap((part) => Object.keys(part)));
  const extra = ["generated", "specs", "policies/governance"].flatMap((folder) => leftovers(project, folder, known));
  problems.push(...extra, ...leftovers(tenchat, "generators", known));
  const computed = merkleRoot(leavesOf(manifest)).toString("hex");
  if (computed !== root) problems.push(`root      ${root} is stated, ${computed} was computed`);
  const text = withLf(Buffer.from(look(project, "fingerprints.json")));
  const printed = JSON.stringify({ format, generator, specs, governance, ...plain, root }, inParts, 1);
  if (!text.equals(Buffer.from(`${printed}\n`))) problems.push("written   fingerprints.json");
  return [...new Set(problems)];
}

/** The manifest of a project. */
export function readManifest(project: string): Manifest {
  const data = look(project, "fingerprints.json");
  if (typeof data === "string" && data.startsWith("missing"))
    throw new Error(`No fingerprints.json is found in ${project}.`);
  if (typeof data === "string") throw new Error(`fingerprints.json cannot be verified: ${data.replace(/ +/, " ")}.`);
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(data.toString("utf8")) as Partial<Manifest> | null;
  } catch {
    throw new Error("fingerprints.json is damaged: it is not JSON.");
  }
  if (manifest?.format !== 3)
    throw new Error(`fingerprints.json has the format ${manifest?.format}; this verifier reads format 3.`);
  for (const part of PARTS)
    if (Object.prototype.toString.call(manifest[part]) !== "[object Object]")
      throw new Error(`fingerprints.json is damaged: it has no ${part}.`);
  for (const [path, hash] of Object.entries({ ...manifest.generator, ...manifest.specs, ...manifest.governance }))
    if (typeof hash !== "string") throw new Error(`fingerprints.json is damaged: ${path} has no hash.`);
  for (const [path, artifact] of Object.entries(manifest.artifacts ?? {}))
    if (!Array.isArray(artifact?.from)) throw new Error(`fingerprints.json is damaged: ${path} has no declarations.`);
  for (const [id, declaration] of Object.entries(manifest.declarations ?? {}))
    if (typeof declaration?.source !== "string") throw new Error(`fingerprints.json is damaged: ${id} has no lines.`);
  return manifest as Manifest;
}

function main(project: string, tenchat?: string): number {
  let manifest: Manifest;
  try {
    manifest = readManifest(project);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const problems = verify(project, manifest, tenchat);
  if (problems.length > 0) {
    // A name may hold what a terminal takes for an order, or what looks like another line.
    const number = (sign: string) => `\\u{${sign.codePointAt(0)!.toString(16)}}`;
    const shown = problems.map((each) => each.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, number));
    console.error(`What is here is not what was fingerprinted:\n${shown.join("\n")}`);
    return 1;
  }
  const count = (part: (typeof PARTS)[number]) => Object.keys(manifest[part]).length;
  const others = `So do ${count("specs")} files of the specification and ${count("generator")} of the generator.`;
  console.log(`${count("artifacts")} artifacts fit their fingerprints. Root ${manifest.root}\n${others}`);
  return 0;
}

// `import.meta.main` would say nothing in an older Node, and saying nothing looks like a pass.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  process.exitCode = main(resolve(process.argv[2] ?? "."), process.argv[3] && resolve(process.argv[3]));
