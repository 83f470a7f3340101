import { join, resolve } from "node:path";
import { governanceHashes } from "./change/governance/governance-files.ts";
import { inWords, readGovernance, type Governance } from "./change/governance/governance.ts";
import type { Description } from "./describe/describe.ts";
import { describer } from "./describe/describer.ts";
import { printAsyncApi } from "./documents/print-documents.ts";
import { describeMessages } from "./emitters/asyncapi/describe-messages.ts";
import type { Artifact, Assets } from "./emitters/artifact.ts";
import { emitClient } from "./emitters/client/emit-client.ts";
import { emitContracts } from "./emitters/contracts/emit-contracts.ts";
import { emitDataRegister } from "./emitters/docs/data-register.ts";
import { emitDeploy } from "./emitters/deploy/emit-deploy.ts";
import { emitGovernance } from "./change/governance/emit-governance.ts";
import { emitHttpReference } from "./emitters/docs/http-reference.ts";
import { emitLanguage } from "./emitters/docs/language.ts";
import { emitSections } from "./emitters/docs/sections.ts";
import { emitPolicyMatrix } from "./emitters/docs/policy-matrix.ts";
import { isProblem, readHistory, type HistoryProblem } from "./change/history/history.ts";
import { emitMigrations } from "./emitters/migrations/emit-migrations.ts";
import { undecided, type History, type Undecided } from "./emitters/migrations/history.ts";
import { emitCedar } from "./emitters/policies/cedar.ts";
import { emitPolicies } from "./emitters/policies/emit-policies.ts";
import { emitServer } from "./emitters/server/emit-server.ts";
import { emitArbitraries } from "./emitters/arbitraries/emit-arbitraries.ts";
import { emitStores } from "./emitters/stores/emit-stores.ts";
import { clientStoresOf } from "./emitters/stores/store-versions.ts";
import { emitTokens } from "./emitters/tokens/emit-tokens.ts";
import { emitUi } from "./emitters/ui/emit-ui.ts";
import { startEventReference, type EventReference } from "./event-reference/emit-event-reference.ts";
import { withHeader } from "./fingerprint/header.ts";
import { filesBelow } from "./fingerprint/files.ts";
import { generatorHashes, readLf, readSpecs, specHashes } from "./fingerprint/inputs.ts";
import {
  createManifest,
  declarationsOf,
  fingerprintDeclarations,
  finish,
  type FinishedArtifact,
  type Manifest,
} from "./fingerprint/manifest.ts";
import type { SpecDiagnostic } from "./model/files/compile.ts";
import type { Ir, Source } from "./model/ir.ts";
import { folded } from "./model/names/names.ts";
import type { Refusal } from "./model/read.ts";

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
  /** Leaves the event reference out, which another program makes of the document in a process of its own. */
  readonly withoutEventReference?: true;
}

/** Compiles `<project>/specs` and renders every artifact. Nothing is written. */
export async function generate(project: string, options: GenerateOptions = {}): Promise<Generation | Refusal> {
  const folder = resolve(project, "specs");
  const wanted = options.withoutEventReference !== true;
  // The compiler takes longest to load, and everything else waits for it.
  const release = describer.hold();
  let reference: EventReference | undefined;
  try {
    // Before anything is compiled: what changes meanwhile then differs from its hash, and the next run sees that.
    const [texts, specs, generator] = [readSpecs(folder), specHashes(folder), generatorHashes()];
    const agreed = { hashes: governanceHashes(project), governance: readGovernance(project) };
    // What a foreign program does is done beside this one; it loads while the specification is being compiled.
    if (wanted && mentionsMessages(texts)) reference = startEventReference();
    const history = readHistory(project);
    if (isProblem(history)) return { kind: "refused", diagnostics: [brokenHistory(history)] };
    let rendering: Promise<Rendering> | undefined;
    const asked = describer.ask(folder, (ir) => {
      rendering = render(ir, history, { reference, wanted }, asked);
      rendering.catch(() => undefined); // It is waited for below, unless the specification is refused after all.
    });
    const description = await asked;
    return description.kind === "refused"
      ? description
      : complete(description, await rendering!, { texts, specs, generator, ...agreed }, history);
  } finally {
    reference?.end();
    release();
  }
}

/** What a database goes through on its way comes from there. */
function brokenHistory({ path, problem }: HistoryProblem): SpecDiagnostic {
  const place = { path: path.replace(/^specs\//, ""), line: 1, column: 1 };
  return { severity: "error", code: "blueprint/history", message: `${path} ${problem}.`, ...place };
}

/** Whether frames or events are worth preparing for. */
function mentionsMessages(texts: ReadonlyMap<string, string>): boolean {
  return [...texts.values()].some((text) => /@(event|channel)\b/.test(text));
}

/** All that comes from the IR alone. */
interface Rendering {
  readonly ir: Ir;
  readonly finish: (artifact: Artifact) => FinishedArtifact;
  readonly artifacts: readonly FinishedArtifact[];
  readonly declarations: Manifest["declarations"];
}

/** Bytes. Beside the compiler, which holds most of what all of this may take, no more is rendered than fits below. */
const MOST_BESIDE = 450 * 1024 * 1024;

/** Renders what needs no document of the compiler's, which is being made meanwhile. */
async function render(
  ir: Ir,
  history: History,
  events: { readonly reference: EventReference | undefined; readonly wanted: boolean },
  compiled: Promise<unknown>,
): Promise<Rendering> {
  const sources = new Map(declarationsOf(ir).map((each) => [each.id, each.source.path]));
  const finishOne = (each: Artifact): FinishedArtifact => {
    const { text, emitter, from, path } = withHeader(each, (id) => sources.get(id) ?? "", "specs");
    return finish({ path: `generated/${path}`, text, emitter, from });
  };
  const artifacts: FinishedArtifact[] = [];
  let page: Promise<Artifact> | undefined;
  const messages = describeMessages(ir);
  if (messages !== undefined) {
    page = events.wanted ? (events.reference ?? startEventReference()).render(messages) : undefined;
    page?.catch(() => undefined); // It is waited for below, unless something else goes wrong before.
    artifacts.push(finishOne(printAsyncApi(messages)));
  }
  // Everything that these generators print themselves, while another prints the page of events.
  for (const made of emitOthers(ir, history)) {
    artifacts.push(...made.map(finishOne));
    if (process.memoryUsage.rss() > MOST_BESIDE) await compiled;
  }
  const declarations = fingerprintDeclarations(ir);
  if (page !== undefined) artifacts.push(finishOne(await page));
  return { ir, finish: finishOne, artifacts, declarations };
}

interface Inputs {
  readonly texts: ReadonlyMap<string, string>;
  readonly specs: ReadonlyMap<string, string>;
  readonly generator: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
  readonly governance: Governance;
}

/** Puts the document to what was rendered, and says what all of it came from. */
function complete(
  { openApi, warnings }: Description,
  { ir, finish: finishOne, artifacts: rendered, declarations }: Rendering,
  { texts, specs, generator, hashes, governance }: Inputs,
  history: History,
): Generation | Refusal {
  const made = openApi === undefined ? rendered : [finishOne(openApi), ...rendered];
  const artifacts = [...made, ...(hashes.size === 0 ? [] : emitGovernance(governance, made)).map(finishOne)];
  const twice = findDuplicates(artifacts);
  if (twice.length > 0) return { kind: "refused", diagnostics: twice };
  const manifest = createManifest(declarations, specs, generator, artifacts, hashes);
  const open = [...undecided(ir, history), ...clientStoresOf(ir, history).undecided].map((each) =>
    notDecided(each, texts),
  );
  return { kind: "generated", ir, artifacts, manifest, warnings: [...warnings, ...spoilt(governance), ...open] };
}

/** Nothing is approved while what was agreed on does not hold: said before what then seems to lack an approval. */
function spoilt({ problems }: Governance): SpecDiagnostic[] {
  return problems.map((problem) => ({
    severity: "warning",
    code: "blueprint/governance",
    message: `${inWords(problem)}: bring back what was there before, or nothing counts as approved.`,
    path: `../${problem.path}`,
    line: problem.line,
    column: 1,
  }));
}

/** Until then a server refuses to bring a database forward, browsers keep what they have, and nothing is released. */
function notDecided({ sentence, source, field }: Undecided, texts: ReadonlyMap<string, string>): SpecDiagnostic {
  const place = source ?? { path: "main.tsp", line: 1, endLine: 1 };
  const line = field === undefined ? place.line : lineOfField(texts.get(place.path) ?? "", place, field);
  return { severity: "warning", code: "blueprint/undecided", message: sentence, path: place.path, line, column: 1 };
}

/** Where a declaration says a field; where it has it from elsewhere, the declaration. */
function lineOfField(text: string, { line, endLine }: Source, field: string): number {
  const lines = text.split("\n").slice(line - 1, endLine);
  const found = lines.findIndex((each) => wordsBefore(each).includes(field));
  return found < 0 ? line : line + found;
}

/** What stands before colons, as the names of fields do. */
function wordsBefore(line: string): string[] {
  return [...line.matchAll(/(?:`([^`]+)`|([\p{L}\p{N}_$]+))\??\s*:/gu)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

/** Everything that these generators print themselves, one emitter after the other: what one holds on to can go before the next. */
function* emitOthers(ir: Ir, history: History): Generator<readonly Artifact[]> {
  yield emitContracts(ir, assets("contracts"));
  yield emitServer(ir, assets("server"));
  yield emitPolicies(ir);
  yield emitMigrations(ir, assets("migrations"), history);
  yield emitClient(ir, assets("client"));
  yield emitStores(ir, assets("stores"), history);
  yield emitTokens(ir);
  yield emitUi(ir);
  yield emitDeploy(ir);
  yield emitArbitraries(ir, assets("arbitraries"));
  yield emitCedar(ir);
  yield emitPolicyMatrix(ir);
  yield emitDataRegister(ir);
  yield emitHttpReference(ir);
  yield emitLanguage(ir);
  yield emitSections(ir);
}

/** Two outputs for one path; paths that differ only in case, or in how a letter is composed, are one on many disks. */
export function findDuplicates(artifacts: readonly Pick<FinishedArtifact, "path" | "emitter">[]): SpecDiagnostic[] {
  const seen = new Map<string, string>();
  return artifacts.flatMap(({ path, emitter }) => {
    const other = seen.get(folded(path));
    seen.set(folded(path), emitter);
    if (other === undefined) return [];
    const message = `Two outputs want to be ${path}: one of ${other} and one of ${emitter}. Give what they come from different names.`;
    return [{ severity: "error", code: "blueprint/two-outputs", message, path: "", line: 0, column: 0 }];
  });
}

/** The runtime files of an emitter. */
function assets(emitter: string): Assets {
  const folder = join(HERE, "emitters", emitter, "runtime");
  const found = new Map<string, string>();
  for (const path of filesBelow(folder, (name) => name.endsWith(".ts"))) found.set(path, readLf(join(folder, path)));
  return found;
}
