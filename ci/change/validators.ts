import { join } from "node:path";
import { emitContracts } from "../../generators/emitters/contracts/emit-contracts.ts";
import { filesBelow } from "../../generators/fingerprint/files.ts";
import { readLf } from "../../generators/fingerprint/inputs.ts";
import type { Ir } from "../../generators/model/ir.ts";
import { missingRefusals } from "../../generators/model/http/refusals.ts";
import { put } from "../../generators/testing/put.ts";

const RUNTIME = join(import.meta.dirname, "../../generators/emitters/contracts/runtime");
const ASSETS = new Map(
  filesBelow(RUNTIME, (name) => name.endsWith(".ts")).map((path) => [path, readLf(join(RUNTIME, path))]),
);

interface Runtime {
  readonly UNKNOWN_FIELD: string;
  check(
    validate: unknown,
    value: unknown,
  ): { readonly ok: boolean; readonly issues?: readonly { readonly problem: string }[] };
}

/** The generated validators of one version. */
export class Validators {
  readonly #runtime: Runtime;
  readonly #all: Readonly<Record<string, unknown>>;

  constructor(runtime: Runtime, all: Readonly<Record<string, unknown>>) {
    this.#runtime = runtime;
    this.#all = all;
  }

  /** Whether a server takes it: every field has to be known. */
  takes(name: string, value: unknown): boolean {
    return this.#runtime.check(this.#validator(name), value).ok;
  }

  /** Whether a reader takes it, as generated clients do: it passes over fields that it does not know. */
  reads(name: string, value: unknown): boolean {
    const { ok, issues = [] } = this.#runtime.check(this.#validator(name), value);
    return ok || issues.every(({ problem }) => problem === this.#runtime.UNKNOWN_FIELD);
  }

  #validator(name: string): unknown {
    const found = this.#all[`validate${name}`];
    if (found === undefined) throw new Error(`There is no validator of ${name}.`);
    return found;
  }
}

/** With what every server refuses by itself. */
function complete(model: Ir): Ir {
  return { ...model, errors: [...model.errors, ...missingRefusals(model.errors, model.service)] };
}

/** Writes the contracts of a model into a folder and loads them. */
export async function loadValidators(model: Ir, folder: string): Promise<Validators> {
  for (const { path, text } of emitContracts(complete(model), ASSETS)) put(folder, path, text);
  const [runtime, all] = await Promise.all(
    ["contracts/runtime/check.ts", "contracts/example/validators.ts"].map(
      (path) => import(join(folder, path)) as Promise<never>,
    ),
  );
  return new Validators(runtime!, all!);
}
