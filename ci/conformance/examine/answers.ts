import type { OperationDeclaration, TypeRef } from "../../../generators/model/ir.ts";
import { NO_HINTS, type Hints } from "../probes/hints.ts";
import type { Document } from "./document.ts";
import { documented, yesOrNo, type Examiner } from "./examiner.ts";
import { differsAt, wordsFor } from "./place.ts";
import type { Stage } from "./stage.ts";
import { isSayable } from "./travel.ts";

/** Lets an operation answer what it may, and what it may not, whenever it is asked with a good input. */
export async function examineAnswers(
  examiner: Examiner,
  http: Document,
  stage: Stage,
  operation: OperationDeclaration,
  { input, output }: { readonly input: unknown; readonly output: TypeRef },
): Promise<void> {
  const { ir, prober, meaning, heard } = examiner;
  const good = prober.good(output);
  const probes = prober
    .probes(output, [], hintsOf(http, operation))
    .filter(({ value }) => isSayable(value) && isAnswer(operation, value))
    .filter(({ value }) => meaning.has(output, value) || (isJsonAlone(operation) && !heard.has(output, value)));
  for (const value of examiner.choose(probes, good)) {
    const verdicts = {
      meaning: yesOrNo(meaning.has(output, value)),
      ...documented(isDocumented(http, operation, value)),
      client: await stage.answers(operation, input, value),
    };
    const at = differsAt(value, good);
    const place = { at: at.join("/"), declared: wordsFor(ir, output, at) };
    examiner.hold("answer", { of: operation.id, value, verdicts, ...place });
  }
}

/** Whether an answer is JSON, and no more than a body: what is not has no form for values of other types. */
function isJsonAlone({ binding }: OperationDeclaration): boolean {
  return binding.kind === "http" && (binding.answerForm?.as ?? "json") === "json" && binding.answers === undefined;
}

/** Whether a value at least says which answer it is. */
function isAnswer({ binding }: OperationDeclaration, told: unknown): boolean {
  if (binding.kind !== "http") return false;
  if (binding.answers === undefined) return told !== undefined;
  return binding.answers.some((each) => each.status === (told as { status?: unknown } | null)?.status);
}

function hintsOf(http: Document, operation: OperationDeclaration): Hints {
  const { binding } = operation;
  if (binding.kind !== "http") return NO_HINTS;
  if (binding.answers === undefined) return http.answer(operation, binding.status).hints;
  const body = binding.answers.find((each) => each.body);
  const inner = body === undefined ? NO_HINTS : http.answer(operation, body.status).hints;
  return { ...NO_HINTS, field: (name: string) => (name === "body" ? inner : NO_HINTS), choice: () => NO_HINTS };
}

/** What the document says of an answer that is a body alone. */
function isDocumented(http: Document, operation: OperationDeclaration, told: unknown): boolean | undefined {
  const { binding } = operation;
  if (binding.kind !== "http" || binding.answers !== undefined) return undefined;
  return http.answer(operation, binding.status).fits(told);
}
