import type { Ir } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import { assetArtifacts, CONTRACTS, type Artifact, type Assets } from "../artifact.ts";
import { TypeIndex } from "../typescript/types.ts";
import { emitContextTiers } from "./contexts.ts";
import { emitErrors, emitErrorRegistry, emitRefusals } from "./errors.ts";
import { emitFeatures, negotiates } from "./features.ts";
import { emitEvents, emitEventRegistry } from "./events.ts";
import { emitInputs, emitTypes, emitValidators } from "./shapes.ts";

/** Runtime files that make no sense without what they serve. */
const needs: Readonly<Record<string, (ir: Ir) => boolean>> = { "agree.ts": negotiates };

/** Types, compiled validators, error classes and event payloads: what crosses between the rooms, for both sides. */
export function emitContracts(ir: Ir, assets: Assets): Artifact[] {
  const index = new TypeIndex(ir);
  const contexts = contextsOf(ir);
  const files = contexts.flatMap((context) => [
    emitTypes(ir, index, context),
    emitInputs(ir, index, context),
    emitErrors(ir, index, context),
    emitEvents(ir, index, context),
    emitValidators(ir, index, context),
  ]);
  return [
    ...assetArtifacts(CONTRACTS, CONTRACTS, new Map([...assets].filter(([path]) => needs[path]?.(ir) ?? true))),
    ...[
      ...files,
      emitErrorRegistry(ir),
      emitRefusals(ir),
      emitEventRegistry(ir),
      emitContextTiers(ir),
      emitFeatures(ir),
    ]
      .filter((file) => !file.empty)
      .map((file) => file.artifact()),
  ];
}

/** Every context that anything is declared in, `shared` included. */
export function contextsOf(ir: Ir): string[] {
  const all = [ir.scalars, ir.enums, ir.unions, ir.models, ir.errors, ir.entities, ir.events, ir.operations].flat();
  return [...new Set(all.map((each) => each.context))].sort(byCodeUnit);
}
