import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { attest, checkAttestation, readEnvelope } from "../fingerprint/attestation.ts";
import { Problem } from "./problem.ts";
import { writeWhole } from "./write.ts";

/** Signs the manifest of a project; the envelope goes beside it. */
export async function attestCommand(project: string, keyFile: string): Promise<string> {
  const manifest = await read(join(project, "fingerprints.json"));
  const key = await read(keyFile);
  const envelope = orProblem(() => attest(manifest, key));
  await writeWhole(join(project, "attestation.json"), `${JSON.stringify(envelope, null, 1)}\n`);
  return `attestation.json is signed by the key ${envelope.signatures[0]!.keyid}.`;
}

/** Checks a signed attestation of a project's manifest. */
export async function verifyAttestation(project: string, file: string, keyFile: string): Promise<string> {
  const manifest = await read(join(project, "fingerprints.json"));
  const text = await read(file);
  const key = await read(keyFile);
  const problems = orProblem(() => checkAttestation(readEnvelope(text), manifest, key));
  if (problems.length > 0) throw new Problem(`The attestation does not hold:\n${problems.join("\n")}`);
  return "The attestation holds: this manifest was signed by this key.";
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

function orProblem<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Problem((error as Error).message);
  }
}
