import { format } from "oxfmt";
import type { FoundTypeError } from "../../../generators/testing/find-type-errors.ts";
import type { Outcome } from "./generate-all.ts";
import { explain } from "./reasons.ts";
import type { Serving } from "./serve-all.ts";

/** What was found out about all scenario specifications. */
export interface Measured {
  readonly outcomes: readonly Outcome[];
  readonly typeErrors: readonly FoundTypeError[];
  readonly servings: readonly Serving[];
}

/** The figures in one sentence, for documents. */
export function summarize({ outcomes, servings }: Measured): string {
  const of = (kind: Outcome["kind"]) => outcomes.filter((each) => each.kind === kind).length;
  const asked = sum(servings.map((each) => each.asked));
  const failed = sum(servings.map((each) => each.failures.length));
  const whole = servings.filter((each) => each.failures.length === 0).length;
  return `Of ${outcomes.length} specifications ${of("generated")} generate code that type-checks under \`strict\`, ${of("refused")} are refused and ${of("crashed")} crash; their servers answer ${asked - failed} of all ${asked} requests, ${whole} of them every one; of each of the other ${failed} it is written down why.`;
}

/** The document: every specification, what is missing of it and why. */
export async function report(measured: Measured): Promise<string> {
  const { outcomes, servings } = measured;
  const rows = outcomes.map(({ name, kind, operations, said }) => {
    const { asked, failures } = servings.find((each) => each.name === name)!;
    const left = kind === "generated" ? said.filter(isLeftOut).length || "" : "all";
    const made = kind === "generated" ? operations.length : kind;
    return `| \`${name}\` | ${made} | ${left} | ${asked - failures.length} of ${asked} |`;
  });
  const missing = outcomes.flatMap(({ name, said }) =>
    said
      .filter((each) => each.severity === "error" || each.code === "blueprint/not-generated")
      .map(({ path, line, message }) => `- \`${path === "" ? name : `${name}/${path}:${line}`}\` ${message}`),
  );
  const { reasons } = explain(servings);
  const otherwise = reasons.flatMap(({ why, requests }) => [why, "", ...requests.map((each) => `- ${each}`), ""]);
  const text = `# The scenario specifications of @typespec/http-specs

Made by \`node ci/scenarios/http-specs/measure.ts --record\`, and compared with what is measured by every run of the tests.

${summarize(measured)}

"Requests" are those that the package's own scenarios ask. One counts as answered when status, headers, content type and
body are what the scenario expects, and the handler was given exactly what the request says. The handlers return what
they are told to; everything else is generated.

| specification | operations | left out | requests answered |
| --- | --: | --: | --: |
${rows.join("\n")}

## What is refused or left out

${missing.join("\n")}

## Requests that are answered otherwise

Each for a reason that is checked to be needed still: \`ci/scenarios/http-specs/reasons.ts\`.

${otherwise.join("\n")}
`;
  return (await format("report.md", text, { printWidth: 120 })).code;
}

const isLeftOut = ({ message }: { readonly message: string }) => message.startsWith("The operation ");
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
