import { existsSync, readFileSync } from "node:fs";
import type { Build } from "../../contexts/server-info/index.ts";

/** What this server was built from: its package and the fingerprints of its specification, found from `root`. */
export function readBuild(root: URL): Build {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  const manifest = readOrNull(new URL("fingerprints.json", root));
  const attestation = readOrNull(new URL("attestation.json", root));
  const { root: specificationRoot } = manifest === null ? { root: "" } : (JSON.parse(manifest) as { root: string });
  return { version, apiVersions: ["v1"], specificationRoot, manifest, attestation };
}

function readOrNull(file: URL): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
