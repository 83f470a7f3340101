/**
 * `node measure.ts`: generates from every scenario specification of @typespec/http-specs, type-checks all of it, serves
 * it and asks what the scenarios ask. Prints what it found as JSON; with `--record` it writes it down as a document.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTypeErrors } from "../../../generators/testing/find-type-errors.ts";
import { readCommandLine } from "../../setup/command-line.ts";
import { generateAll } from "./generate-all.ts";
import { explain } from "./reasons.ts";
import { report, summarize, type Measured } from "./report.ts";
import { serveAll } from "./serve-all.ts";

const { options } = readCommandLine(import.meta.filename, { record: "flag" });
const DOCUMENT = join(import.meta.dirname, "../../../generators/http-specs.md");

const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-http-specs-")));
try {
  const outcomes = await generateAll(folder);
  const folders = outcomes.filter(({ kind }) => kind === "generated").map(({ name }) => join(folder, name));
  const measured: Measured = {
    outcomes,
    typeErrors: findTypeErrors(folders),
    servings: await serveAll(folder, outcomes),
  };
  const text = await report(measured);
  if (options.record) writeFileSync(DOCUMENT, text);
  else {
    const { unexplained, needless } = explain(measured.servings);
    console.log(JSON.stringify({ ...measured, unexplained, needless, summary: summarize(measured), report: text }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
