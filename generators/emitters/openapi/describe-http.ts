import type { Program } from "@typespec/compiler";
import { nameInAscii } from "../../model/names/ascii-names.ts";
import { describedOf, hideLeft } from "../../model/http/described.ts";
import { tellDefaults } from "../../model/types/defaults.ts";
import { mendEnvelopes, tellEnvelopes } from "../../model/types/envelopes.ts";
import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import { asciiName, kebab } from "../../model/names/names.ts";
import { reportNotGenerated } from "../../model/files/plain.ts";
import { tellEntries } from "../../model/types/entries.ts";
import { tellTimeTexts } from "../../model/types/time-texts.ts";
import { tellTuples } from "../../model/types/tuples.ts";
import type { Described } from "../artifact.ts";
import { mendCircles, tellCircles } from "./circles.ts";
import { tellComponentNames } from "./component-names.ts";
import { tellEncodings } from "./encodings.ts";
import { mendInheritedNames, tellInheritedNames } from "./inherited-names.ts";
import { tellLengths } from "./lengths.ts";
import { loadEmitter } from "./load-emitter.ts";
import { mendBodies, type Entry } from "./mend-bodies.ts";
import { mendSchemas } from "./mend-schemas.ts";
import { tellNoFields } from "./no-fields.ts";
import { mendPath, tellPaths, type Entry as Place } from "./paths.ts";
import { tellReadOnly } from "./read-only.ts";
import { renameComponents } from "./rename-components.ts";
import { tellRootlessScalars } from "./rootless-scalars.ts";
import { sealBases } from "./seal-bases.ts";
import { tellSpreadFields } from "./spread-fields.ts";
import { tellTimestamps } from "./timestamps.ts";
import { forgetUnheard } from "./unheard-words.ts";
import { tellWholeBodies } from "./whole-bodies.ts";

const OPTIONS = {
  "openapi-versions": ["3.1.0"],
  "omit-unreachable-types": true,
  "seal-object-schemas": true,
  "safeint-strategy": "double-int",
} as const;

/** The document of openapi.yaml by TypeSpec's own emitter, completed; none where nothing goes over HTTP. */
export async function describeHttp(program: Program, ir: Ir): Promise<Described | undefined> {
  const from = ir.operations.filter((each) => each.binding.kind === "http").map((each) => each.id);
  if (from.length === 0) return undefined;
  hideLeft(program);
  nameInAscii(program);
  tellComponentNames(program);
  tellRootlessScalars(program);
  tellTimeTexts(program);
  tellEncodings(program);
  tellDefaults(program);
  tellReadOnly(program);
  tellNoFields(program);
  tellWholeBodies(program);
  const hasMarks = tellCircles(program);
  tellEnvelopes(program);
  tellTuples(program);
  tellEntries(program);
  tellInheritedNames(program);
  tellPaths(program);
  tellTimestamps(program);
  tellLengths(program);
  tellSpreadFields(program);
  forgetUnheard(program);
  const record = (await readDocuments(program))[0];
  if (record === undefined) return undefined;
  const { document: made } = record.versioned ? record.versions.at(-1)! : record;
  const document = made as unknown as Document;
  if (hasMarks) mendCircles(document);
  mendInheritedNames(document);
  renameComponents(document);
  mendEnvelopes(document as never);
  sealBases(document as never);
  complete(program, document, ir);
  mendSchemas(document);
  return { document, from };
}

/** The documents of every service; none where the stock emitter breaks, which is then said. */
async function readDocuments(program: Program) {
  const { getOpenAPI3 } = await loadEmitter();
  try {
    return await getOpenAPI3(program, OPTIONS as never);
  } catch (error) {
    reportNotGenerated(program, "The OpenAPI document", `its emitter broke: ${(error as Error).message}.`);
    return [];
  }
}

interface Document {
  components?: Record<string, Record<string, unknown>>;
  info: Record<string, unknown>;
  tags?: unknown[];
  servers?: unknown[];
  paths: Record<
    string,
    Record<string, Entry & Place & { operationId?: string; tags?: string[]; summary?: string; description?: string }>
  >;
}

/** What the document's readers expect and TypeSpec does not say: short operation ids, tags by context, summaries. */
function complete(program: Program, document: Document, ir: Ir): void {
  const used = new Set<string>();
  const names = Map.groupBy(ir.operations, (each) => each.name);
  const ids = new Set<string>();
  const shared = new Map<object, { readonly id: string; readonly tags: readonly string[]; readonly summary: string }>();
  for (const operation of ir.operations) {
    if (operation.binding.kind !== "http") continue;
    const described = describedOf(program, operation.id);
    const entry = document.paths[described?.path ?? ""]?.[operation.binding.verb];
    if (entry === undefined || described === undefined) continue;
    // An id is one in the whole document, not only in its context.
    const alone = names.get(operation.name)!.length === 1;
    const summary =
      operation.doc.split(/[.:]\s|\n/)[0]?.replace(/\.$/, "") || kebab(operation.name).replaceAll("-", " ");
    // What shares an address is one operation of the document.
    const before = shared.get(entry);
    // Many a tool puts ids into addresses as they stand.
    const id = asciiName(alone ? operation.name : `${operation.context}_${operation.name}`);
    if (before !== undefined) ids.delete(before.id);
    entry.operationId = before === undefined ? id : `${before.id}_${id}`;
    while (ids.has(entry.operationId)) entry.operationId += "_";
    ids.add(entry.operationId);
    entry.tags = [...new Set([...(before?.tags ?? []), operation.context])];
    entry.summary = before === undefined ? summary : `${before.summary}; ${summary}`;
    tellEnding(entry, operation);
    shared.set(entry, { id: entry.operationId, tags: entry.tags, summary: entry.summary });
    mendBodies(ir, operation, entry, described);
    used.add(operation.context);
  }
  leaveOut(document, shared);
  for (const operation of ir.operations) mendPath(document.paths, ids, operation, describedOf(program, operation.id));
  // What a document without servers means, said for readers that want it said.
  document.servers ??= [{ url: "/" }];
  document.tags = [...used]
    .sort()
    .map((name) => ({ name, description: ir.contexts.find((each) => each.name === name)?.doc ?? "" }));
}

/** What readers of documents know as deprecated, and beside it when it ends and what has to be agreed on. */
function tellEnding(entry: object, { feature, sunset }: OperationDeclaration): void {
  if (feature !== undefined) Object.assign(entry, { "x-feature": feature });
  if (sunset === undefined) return;
  const { deprecatedAt, endsAt } = sunset;
  Object.assign(entry, { deprecated: true, "x-deprecated": { since: deprecatedAt, sunset: endsAt } });
}

/** What was left out is nothing that a server answers. */
function leaveOut({ paths }: Document, kept: ReadonlyMap<object, unknown>): void {
  for (const [path, entries] of Object.entries(paths)) {
    for (const [verb, entry] of Object.entries(entries)) if (VERBS.has(verb) && !kept.has(entry)) delete entries[verb];
    if (Object.keys(entries).length === 0) delete paths[path];
  }
}

/** Beside these, an address may have a summary, parameters and servers of its own (OpenAPI 3.1, 4.8.9). */
const VERBS: ReadonlySet<string> = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
