import { join } from "node:path";
import { attest, checkAttestation, readEnvelope, type Environment } from "../fingerprint/attestation.ts";
import { sha256Hex } from "../fingerprint/manifest.ts";
import { orProblem, Problem } from "./problem.ts";
import { writeWhole } from "./place-files.ts";
import { readNamed } from "./read-named.ts";

const TENCHAT = join(import.meta.dirname, "../..");

/** Signs the manifest of a project, as generated here; the envelope goes beside it. */
export async function attestCommand(project: string, keyFile: string, container: string | undefined): Promise<string> {
  const manifest = readNamed(join(project, "fingerprints.json"));
  const key = readNamed(keyFile);
  const environment = await readEnvironment(container);
  const envelope = orProblem(() => attest(manifest, key, environment));
  writeWhole(join(project, "attestation.json"), `${JSON.stringify(envelope, null, 1)}\n`);
  return `attestation.json is signed by the key ${envelope.signatures[0]!.keyid}.`;
}

/** The versions that generate here. `container`: the digest of the image that this runs in, where it runs in one. */
async function readEnvironment(container: string | undefined): Promise<Environment> {
  if (container !== undefined && !/^sha256:[0-9a-f]{64}$/.test(container))
    throw new Problem(`--container takes the digest of an image, sha256: and 64 hexadecimal digits, not ${container}.`);
  const { name, version } = JSON.parse(readNamed(join(TENCHAT, "package.json"))) as { name: string; version: string };
  const lockfile = sha256Hex(readNamed(join(TENCHAT, "package-lock.json")).replaceAll("\r\n", "\n"));
  return {
    generator: { name, version },
    lockfiles: { "package-lock.json": lockfile },
    containerDigest: container ?? null,
  };
}

/** Checks a signed attestation of a project's manifest. */
export async function verifyAttestation(project: string, file: string, keyFile: string): Promise<string> {
  const manifest = readNamed(join(project, "fingerprints.json"));
  const text = readNamed(file);
  const key = readNamed(keyFile);
  const problems = orProblem(() => checkAttestation(readEnvelope(text), manifest, key));
  if (problems.length > 0) throw new Problem(`The attestation does not hold:\n${problems.join("\n")}`);
  return "The attestation holds: this manifest was signed by this key.";
}
