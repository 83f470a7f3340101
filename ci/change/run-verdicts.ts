import { join } from "node:path";
import { diffModels } from "../../generators/change/classify/diff-models.ts";
import type { Ir, Property } from "../../generators/model/ir.ts";
import { Prober } from "../conformance/probes/prober.ts";
import { NO_HINTS } from "../conformance/probes/hints.ts";
import { clientStoreVerdicts } from "./client-store-verdicts.ts";
import type { Disagreement } from "./disagreement.ts";
import { policyVerdicts } from "./policy-verdicts.ts";
import { privacyVerdicts } from "./privacy-verdicts.ts";
import { storageVerdicts, withRows } from "./storage-verdicts.ts";
import { loadValidators } from "./validators.ts";

/** Two versions that differ by something planted. */
export interface PlantedPair {
  readonly planted: string;
  readonly before: Ir;
  readonly after: Ir;
}

/** How many axes a run has something to say of; of storage twice, as the server and as browsers keep things. */
export const EXECUTED = 8;

const SIDES = [
  { axis: "request", name: "AddInput", writes: "before", how: "takes" },
  { axis: "response", name: "Note", writes: "after", how: "reads" },
  { axis: "event-read", name: "NoteAdded", writes: "before", how: "reads" },
  { axis: "event-write", name: "NoteAdded", writes: "after", how: "reads" },
] as const;

function fieldsOf(model: Ir, name: string): readonly Property[] {
  if (name === "Note") return model.models.find((each) => each.name === name)!.properties;
  if (name === "NoteAdded") return model.events[0]!.properties;
  return model.operations[0]!.input;
}

/**
 * Has what one version writes read by the other, on values in and around all that both say; rows taken over; every cell of
 * both policies decided by Cedar; and looks what logs show.
 */
export async function runVerdicts({ planted, before, after }: PlantedPair, folder: string): Promise<Disagreement[]> {
  const models = { before, after };
  const validators = {
    before: await loadValidators(withRows(before), join(folder, "before")),
    after: await loadValidators(withRows(after), join(folder, "after")),
  };
  const changes = diffModels(before, after);
  const values = SIDES.flatMap(({ axis, name, writes, how }) => {
    const reads = writes === "before" ? "after" : "before";
    const drawn = [models.before, models.after].flatMap((model) =>
      new Prober(model, 9).fields(fieldsOf(model, name), undefined, NO_HINTS).map(({ value }) => value),
    );
    const written = drawn.filter((value) => validators[writes].takes(name, value));
    const refused = written.find((value) => !validators[reads][how](name, value));
    // Whom a policy refuses, no validator knows.
    const rules = changes
      .filter(({ severities, subject }) => severities[axis] === "breaking" && !subject.endsWith(" policy"))
      .map(({ rule }) => rule);
    if (refused === undefined ? rules.length === 0 : rules.length > 0) return [];
    const declared = rules.length > 0 ? "breaking" : "not breaking";
    return [
      {
        planted,
        axis,
        declared,
        rules: changes.map(({ rule }) => rule),
        ...(refused === undefined ? {} : { refused }),
      },
    ];
  });
  return [
    ...values,
    ...storageVerdicts(planted, [before, after], validators, changes),
    ...clientStoreVerdicts(planted, before, after, changes),
    ...policyVerdicts(planted, before, after, changes),
    ...privacyVerdicts(planted, before, after, changes),
  ];
}
