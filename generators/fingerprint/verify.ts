/**
 * The auditor's verifier: it stands alone, imports nothing but Node, and is short enough to be read in one sitting.
 *
 *   node generators/fingerprint/verify.ts [folder]
 *
 * It recomputes every hash in fingerprints.json and the Merkle root over them, and names what does not fit:
 *
 *   changed    an artifact or a specification whose bytes are not those that were fingerprinted
 *   missing    an artifact or a specification that is fingerprinted but not there
 *   extra      a file below generated/ or specs/ that no fingerprint names
 *   orphaned   an artifact that came from a declaration which the manifest does not have
 *   root       a Merkle root that is not the root of these artifacts
 *
 * It exits with 0 when everything fits, with 1 when something does not, with 2 when there is nothing to verify.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  format: number;
  specs: Record<string, string>;
  declarations: Record<string, { sha256: string; source: string }>;
  artifacts: Record<string, { sha256: string; bytes: number; from: string[] }>;
  root: string;
}

function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RFC 6962, section 2.1: leaves are prefixed with 0, nodes with 1, the left tree is the largest power of two. */
function merkleRoot(leaves: string[]): Buffer {
  if (leaves.length === 0) return sha256("");
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Uint8Array.of(1), merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** Paths of the files below a folder, from the root of the project; none when there is no folder. */
function filesBelow(project: string, folder: string): string[] {
  if (!existsSync(join(project, folder))) return [];
  const found = readdirSync(join(project, folder), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory());
  return files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(project.length + 1)
      .replaceAll("\\", "/"),
  );
}

function readOrUndefined(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Everything that does not fit, a line each. */
export function verify(project: string, manifest: Manifest): string[] {
  const problems: string[] = [];
  for (const [path, { sha256: expected, bytes, from }] of Object.entries(manifest.artifacts)) {
    const data = readOrUndefined(join(project, path));
    if (data === undefined) problems.push(`missing   ${path}`);
    else if (data.length !== bytes || sha256(data).toString("hex") !== expected) problems.push(`changed   ${path}`);
    for (const id of from) if (!Object.hasOwn(manifest.declarations, id)) problems.push(`orphaned  ${path} (${id})`);
  }
  for (const [path, expected] of Object.entries(manifest.specs)) {
    const data = readOrUndefined(join(project, path));
    if (data === undefined) problems.push(`missing   ${path}`);
    else if (sha256(data.toString("utf8").replaceAll("\r\n", "\n")).toString("hex") !== expected)
      problems.push(`changed   ${path}`);
  }
  for (const path of filesBelow(project, "generated"))
    if (!Object.hasOwn(manifest.artifacts, path)) problems.push(`extra     ${path}`);
  for (const path of filesBelow(project, "specs"))
    if (path.endsWith(".tsp") && !Object.hasOwn(manifest.specs, path)) problems.push(`extra     ${path}`);
  const paths = Object.keys(manifest.artifacts).sort((a, b) => (a < b ? -1 : 1));
  const root = merkleRoot(paths.map((path) => `${path}\n${manifest.artifacts[path]!.sha256}\n`)).toString("hex");
  if (root !== manifest.root) problems.push(`root      ${manifest.root} is stated, ${root} was computed`);
  return problems;
}

/** The manifest of a project. */
export function readManifest(project: string): Manifest {
  const data = readOrUndefined(join(project, "fingerprints.json"));
  if (data === undefined) throw new Error(`There is no fingerprints.json in ${project}.`);
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(data.toString("utf8")) as Partial<Manifest> | null;
  } catch {
    throw new Error("fingerprints.json is damaged: it is not JSON.");
  }
  if (manifest?.format !== 1)
    throw new Error(`fingerprints.json has the format ${manifest?.format}; this verifier reads format 1.`);
  for (const part of ["specs", "declarations", "artifacts", "root"] as const)
    if (manifest[part] === undefined) throw new Error(`fingerprints.json is damaged: it has no ${part}.`);
  for (const [path, artifact] of Object.entries(manifest.artifacts ?? {}))
    if (!Array.isArray(artifact?.from)) throw new Error(`fingerprints.json is damaged: ${path} has no declarations.`);
  return manifest as Manifest;
}

function main(project: string): number {
  let manifest: Manifest;
  try {
    manifest = readManifest(project);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const problems = verify(project, manifest);
  if (problems.length > 0) {
    console.error(`What is here is not what was fingerprinted:\n${problems.join("\n")}`);
    return 1;
  }
  console.log(`${Object.keys(manifest.artifacts).length} artifacts fit their fingerprints. Root ${manifest.root}`);
  return 0;
}

// `import.meta.main` would say nothing in an older Node, and saying nothing looks like a pass.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  process.exitCode = main(process.argv[2] ?? process.cwd());
