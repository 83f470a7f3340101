import { findHistoryProblems } from "../../generators/change/history/history.ts";
import { readManifest, verify } from "../../generators/fingerprint/verify.ts";
import { runGate } from "./report/gate.ts";
import type { Finding } from "./report/gate.ts";

/** What the auditor's verifier says of fingerprints.json, and every released version that is not what was released. */
export function findFalseFingerprints(root: string): Finding[] {
  return [...findFalse(root), ...findChangedReleases(root)];
}

function findChangedReleases(root: string): Finding[] {
  const todo = "Bring back what was released; `tenchat release` alone writes there.";
  return findHistoryProblems(root).map(({ path, problem }) => ({ file: path, line: 1, what: problem, todo }));
}

function findFalse(root: string): Finding[] {
  return verify(root, readManifest(root)).map((problem) => {
    const [kind, file] = problem.split(/\s+/);
    const what = kind === "root" ? problem : `${kind} since it was fingerprinted`;
    return {
      file: kind === "root" ? "fingerprints.json" : file!,
      line: 1,
      what,
      todo: "Run `npm run generate` and commit what it writes.",
    };
  });
}

if (import.meta.main) await runGate("fingerprints", findFalseFingerprints);
