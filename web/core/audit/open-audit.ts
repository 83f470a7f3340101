import type { Primitives } from "../../crypto/secrets.ts";
import { codeOf } from "../explain-error.ts";
import type { ServerApi } from "../server-api.ts";
import { Auditor } from "./auditor.ts";

/** Asks the server what it was built from and recomputes what can be recomputed. */
export async function openAudit(
  api: Pick<ServerApi["serverInfo"], "describeServer" | "readManifest" | "readAttestation">,
  primitives: Pick<Primitives, "sha256" | "verifyEd25519">,
): Promise<Auditor> {
  const [{ specificationRoot }, manifest, attestation] = await Promise.all([
    api.describeServer(),
    orNone(api.readManifest()),
    orNone(api.readAttestation()),
  ]);
  return new Auditor({ statedRoot: specificationRoot, manifest, attestation }, primitives);
}

/** Having none is an answer; anything else that goes wrong is not. */
async function orNone(asked: Promise<string>): Promise<string | null> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === "not-found") return null;
    throw error;
  }
}
