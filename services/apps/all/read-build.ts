import { existsSync, readFileSync } from "node:fs";
import type { Build } from "../../contexts/platform/index.ts";

/** What this server was built from: its package and the fingerprints of its specification, found from `root`. */
export function readBuild(root: URL): Build {
  const { version } = readJson(new URL("package.json", root)) as { version: string };
  const fingerprints = new URL("fingerprints.json", root);
  const { root: specificationRoot } = existsSync(fingerprints)
    ? (readJson(fingerprints) as { root: string })
    : { root: "" };
  return { version, apiVersions: ["v1"], specificationRoot };
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
