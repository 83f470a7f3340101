import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generate } from "../../../generators/generate.ts";

const root = join(import.meta.dirname, "../../..");

/** Something asked of a server: by the client generated with it, or by somebody else. */
export type Question = (
  | { readonly call: readonly [method: string, input?: object] }
  | {
      readonly raw: readonly [
        method: string,
        path: string,
        headers?: readonly (readonly [string, string])[],
        body?: string,
      ];
    }
) & {
  /** What the operation answers; otherwise its input as a text. */
  readonly told?: unknown;
};

export interface Answer {
  /** What operations were given meanwhile. */
  readonly heard: (readonly [operation: string, input: unknown])[];
  readonly status?: number;
  readonly answer?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

export interface Meaning {
  readonly specification: string;
  readonly questions: readonly Question[];
}

/** Generates each specification, serves what came out, and asks. Also what was said of the specifications. */
export async function askAll(
  meanings: Readonly<Record<string, Meaning>>,
): Promise<{ answers: Record<string, Answer[]>; warnings: Record<string, string[]> }> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-meanings-")));
  const warnings: Record<string, string[]> = {};
  try {
    for (const [name, { specification, questions }] of Object.entries(meanings)) {
      const put = (path: string, text: string) => {
        mkdirSync(dirname(join(home, name, path)), { recursive: true });
        writeFileSync(join(home, name, path), text);
      };
      put("specs/main.tsp", specification);
      put("package.json", '{ "type": "module" }');
      symlinkSync(join(root, "node_modules"), join(home, name, "node_modules"));
      const result = await generate(join(home, name));
      if (result.kind === "refused") throw new Error(`${name}: ${JSON.stringify(result.diagnostics)}`);
      warnings[name] = result.warnings.map(({ line, message }) => `${line}: ${message}`);
      for (const { path, text } of result.artifacts) put(path, text);
      put("operations.json", JSON.stringify(result.ir.operations));
      put("questions.json", JSON.stringify(questions));
    }
    const run = spawnSync(process.execPath, [join(import.meta.dirname, "answer.ts"), home], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return { answers: JSON.parse(run.stdout) as Record<string, Answer[]>, warnings };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
