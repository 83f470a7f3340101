import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { generate, type Generation } from "../../../generators/generate.ts";
import type { Refusal } from "../../../generators/model/read.ts";
import { findTypeErrorsOf } from "./type-errors.ts";
import { AsyncApiReader } from "./async-api-reader.ts";

/** What became of one specification. */
export interface Verdict {
  readonly specification: string;
  readonly outcome: "generated" | "refused" | "broken";
  /** What must not be, in a line each. */
  readonly faults: readonly string[];
  /** The codes of what was said about it. */
  readonly codes: readonly string[];
}

/** Judges specifications: each becomes code that type-checks and documents that parse, or is refused at a line. */
export class Judge {
  readonly #reader = new AsyncApiReader();

  async all(specifications: readonly string[]): Promise<Verdict[]> {
    const verdicts: Verdict[] = [];
    const programs = new Map<number, Generation>();
    for (const [at, specification] of specifications.entries()) {
      const verdict = await this.#one(specification);
      if (verdict.generation !== undefined) programs.set(at, verdict.generation);
      verdicts.push(verdict);
    }
    const errors = await findTypeErrorsOf(programs);
    return verdicts.map((verdict, at) => {
      const { specification, outcome, codes } = verdict;
      return { specification, outcome, codes, faults: [...verdict.faults, ...(errors.get(at) ?? [])] };
    });
  }

  async #one(specification: string): Promise<Verdict & { generation?: Generation }> {
    let result: Generation | Refusal;
    let again: Generation | Refusal;
    try {
      result = await generateFrom(specification);
      again = await generateFrom(specification);
    } catch (error) {
      const faults = [`It breaks: ${(error as Error).stack ?? String(error)}`];
      return { specification, outcome: "broken", faults, codes: [] };
    }
    const said = result.kind === "refused" ? result.diagnostics : result.warnings;
    const faults = said
      .filter(({ code, path, line }) => !/^[@\w/-]+$/.test(code) || path === "" || line < 1)
      .map(({ code, message }) => `It says ${code} without a line: ${message}`);
    const codes = said.map((each) => each.code);
    if (JSON.stringify(bytesOf(again)) !== JSON.stringify(bytesOf(result)))
      faults.push("It says something else the second time.");
    if (result.kind === "refused") {
      if (!said.some((each) => each.severity === "error")) faults.push("It is refused without an error.");
      return { specification, outcome: "refused", faults, codes };
    }
    faults.push(...documentFaults(result), ...(await this.#frameFaults(result)));
    return { specification, outcome: "generated", faults, codes, generation: result };
  }

  async #frameFaults({ artifacts }: Generation): Promise<string[]> {
    const document = artifacts.find((each) => each.path === "generated/docs/asyncapi.yaml");
    return document === undefined ? [] : this.#reader.read(document.text);
  }
}

function bytesOf(result: Generation | Refusal): unknown {
  return result.kind === "refused" ? result : [result.artifacts, result.warnings];
}

function documentFaults({ artifacts }: Generation): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { path, text } of artifacts) {
    if (seen.has(path.toLowerCase())) faults.push(`Two artifacts want ${path}.`);
    seen.add(path.toLowerCase());
    if (!/^[\x21-\x7e]+$/.test(path) || path.split("/").some((part) => !isFileName(part)))
      faults.push(`No disk takes the name ${path}.`);
    if (!path.endsWith(".yaml")) continue;
    try {
      parse(text);
    } catch (error) {
      faults.push(`${path} does not parse: ${(error as Error).message}`);
    }
  }
  return faults;
}

/** Whether every disk takes a name: Windows keeps some for its devices, and others have 255 bytes. */
function isFileName(name: string): boolean {
  return (
    /^[\w@.-]+$/.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) &&
    !name.endsWith(".") &&
    name.length <= 120
  );
}

async function generateFrom(specification: string): Promise<Generation | Refusal> {
  const folder = mkdtempSync(join(tmpdir(), "random-"));
  try {
    mkdirSync(join(folder, "specs"));
    writeFileSync(join(folder, "specs/main.tsp"), specification);
    return await generate(folder, { withoutEventReference: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
