import type { Program } from "@typespec/compiler";
import { join, resolve } from "node:path";
import { emitAsyncApi } from "./emitters/asyncapi/emit-asyncapi.ts";
import type { Artifact, Assets } from "./emitters/artifact.ts";
import { emitClient } from "./emitters/client/emit-client.ts";
import { emitContracts } from "./emitters/contracts/emit-contracts.ts";
import { emitDataRegister } from "./emitters/docs/data-register.ts";
import { emitDeploy } from "./emitters/deploy/emit-deploy.ts";
import { emitHttpReference } from "./emitters/docs/http-reference.ts";
import { emitLanguage } from "./emitters/docs/language.ts";
import { emitPolicyMatrix } from "./emitters/docs/policy-matrix.ts";
import { emitMigrations } from "./emitters/migrations/emit-migrations.ts";
import { emitOpenApi } from "./emitters/openapi/emit-openapi.ts";
import { emitCedar } from "./emitters/policies/cedar.ts";
import { emitPolicies } from "./emitters/policies/emit-policies.ts";
import { emitServer } from "./emitters/server/emit-server.ts";
import { emitArbitraries } from "./emitters/arbitraries/emit-arbitraries.ts";
import { emitTokens } from "./emitters/tokens/emit-tokens.ts";
import { emitUi } from "./emitters/ui/emit-ui.ts";
import { emitEventReference, knownEventReference } from "./event-reference/emit-event-reference.ts";
import { withHeader } from "./fingerprint/header.ts";
import { filesBelow, generatorHash, readLf, specHashes } from "./fingerprint/inputs.ts";
import { createManifest, declarationsOf, type FinishedArtifact, type Manifest } from "./fingerprint/manifest.ts";
import { diagnosticsOf, type SpecDiagnostic } from "./model/compile.ts";
import type { Ir } from "./model/ir.ts";
import { readSpecification, type Refusal } from "./model/read.ts";

/** Everything a specification becomes, in memory. */
export interface Generation {
  readonly kind: "generated";
  readonly ir: Ir;
  /** By path from the project's root. */
  readonly artifacts: readonly FinishedArtifact[];
  readonly manifest: Manifest;
  readonly warnings: readonly SpecDiagnostic[];
}

const HERE = import.meta.dirname;

export interface GenerateOptions {
  /** Takes over the event reference that stands in the project where its document has not changed: it is slow to make. */
  readonly keepEventReference?: boolean;
  /** Leaves the event reference out, to measure everything else: it is made by another program. */
  readonly leaveEventReference?: boolean;
}

/** Compiles `<project>/specs` and renders every artifact. Nothing is written. */
export async function generate(project: string, options: GenerateOptions = {}): Promise<Generation | Refusal> {
  const folder = resolve(project, "specs");
  // Before anything is read: what changes meanwhile then differs from its hash, and the next run sees that.
  const [specs, generator] = [await specHashes(folder), await generatorHash()];
  const reading = await readSpecification(folder);
  if (reading.kind === "refused") return reading;
  const { program, ir } = reading;
  const sources = new Map(declarationsOf(ir).map((each) => [each.id, each.source.path]));
  const finished = (artifact: Artifact): Artifact => withHeader(artifact, (id) => sources.get(id) ?? "", "specs");
  const asyncapi = emitAsyncApi(ir);
  // Its own process works while this one goes on.
  const events = Promise.all(
    (options.leaveEventReference ? [] : asyncapi).map(async (artifact) => {
      const document = finished(artifact);
      const known = options.keepEventReference ? await knownEventReference(project, document) : undefined;
      return emitEventReference(document, known);
    }),
  );
  const raw = [asyncapi, ...(await Promise.all([emitOthers(program, ir), events]))].flat();
  const artifacts = raw.map((each) => {
    const { text, emitter, from, path } = finished(each);
    return { path: `generated/${path}`, text, emitter, from };
  });
  const twice = findDuplicates(artifacts);
  if (twice.length > 0) return { kind: "refused", diagnostics: twice };
  const manifest = createManifest(ir, specs, generator, artifacts);
  return { kind: "generated", ir, artifacts, manifest, warnings: diagnosticsOf(program, folder) };
}

/** Everything but the documents of frames and events. */
async function emitOthers(program: Program, ir: Ir): Promise<Artifact[]> {
  const openapi = await emitOpenApi(program, ir);
  return [
    ...openapi,
    ...emitContracts(ir, await assets("contracts")),
    ...emitServer(ir, await assets("server")),
    ...emitPolicies(ir),
    ...emitMigrations(ir),
    ...emitClient(ir, await assets("client"), openapi),
    ...emitTokens(ir),
    ...emitUi(ir),
    ...emitDeploy(ir),
    ...emitArbitraries(ir, await assets("arbitraries")),
    ...emitCedar(ir),
    ...emitPolicyMatrix(ir),
    ...emitDataRegister(ir),
    ...emitHttpReference(ir),
    ...emitLanguage(ir),
  ];
}

/** Two outputs for one path; paths that differ only in case are one on many disks. */
export function findDuplicates(artifacts: readonly Pick<FinishedArtifact, "path" | "emitter">[]): SpecDiagnostic[] {
  const seen = new Map<string, string>();
  return artifacts.flatMap(({ path, emitter }) => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), emitter);
    if (other === undefined) return [];
    const message = `Two outputs want to be ${path}: one of ${other} and one of ${emitter}. Give what they come from different names.`;
    return [{ severity: "error", code: "blueprint/two-outputs", message, path: "", line: 0, column: 0 }];
  });
}

/** The runtime files of an emitter. */
async function assets(emitter: string): Promise<Assets> {
  const folder = join(HERE, "emitters", emitter, "runtime");
  const found = new Map<string, string>();
  for (const path of await filesBelow(folder, (name) => name.endsWith(".ts")))
    found.set(path, await readLf(join(folder, path)));
  return found;
}
