import { sample } from "fast-check";
import { inputName } from "../../../generators/model/frames.ts";
import type { Ir, OperationDeclaration, Property, TypeRef } from "../../../generators/model/ir.ts";
import { Meaning } from "../meaning/means.ts";
import { NO_HINTS } from "../probes/hints.ts";
import { NONE, Prober } from "../probes/prober.ts";
import { Random } from "../probes/random.ts";
import type { Document } from "./document.ts";
import type { Disagreement, Examination } from "./examination.ts";
import { Generated } from "./generated.ts";
import { declaredAt, differsAt, wordsFor } from "./place.ts";
import { saysOf } from "./says-of.ts";
import { Stage } from "./stage.ts";
import { isReadable, isSayable } from "./travel.ts";

/** How thoroughly a specification is examined. */
export interface Thoroughness {
  readonly seed: number;
  /** How many values are tried of each operation and type, in each direction. */
  readonly values: number;
}

/** Tries what one specification became: everything that says something of a value has to say the same. */
export async function examine(
  name: string,
  folder: string,
  ir: Ir,
  { seed, values }: Thoroughness,
): Promise<Examination> {
  const generated = new Generated(folder);
  const [http, messages] = [generated.document("openapi"), generated.document("asyncapi")];
  const prober = new Prober(ir, seed);
  const meaning = new Meaning(ir);
  // A newer server may say more than a client knows; that is no reason not to hear the rest.
  const heard = new Meaning(ir, { open: true });
  const random = new Random(seed);
  const left: string[] = [];
  const disagreements: Disagreement[] = [];
  const tried = { inputs: 0, answers: 0, types: 0 };
  const choose = (all: readonly unknown[], good: unknown) =>
    random.some(distinct(all), values, (each) => differsAt(each, good).join("/"));

  const operations = ir.operations.filter((each) => each.binding.kind === "http");
  if (operations.length > 0) {
    await using stage = await Stage.open(folder, ir, generated);
    for (const operation of operations) {
      if (!stage.admits(operation)) {
        left.push(`${operation.id}: nobody may`);
        continue;
      }
      const said = http.input(ir, operation);
      const made = await generated.arbitrary(operation.context, inputName(operation));
      const probes = prober
        .fields(operation.input, undefined, said.hints)
        .filter(
          (each) =>
            isReadable(ir, operation, each) &&
            isTaken(operation, each) &&
            (hasJson(operation) || meaning.fields(operation.input, each)),
        );
      const good = prober.good({ kind: "object", properties: operation.input });
      if (good === NONE) left.push(`${operation.id}: its input has no end`);
      const reply = operation.output === null ? undefined : prober.good(operation.output);
      const validate = await generated.validator(operation.context, inputName(operation));
      for (const value of [...choose(probes, good), ...drawn(made, seed)]) {
        tried.inputs += 1;
        const verdicts = {
          meaning: yesOrNo(meaning.fields(operation.input, value)),
          ...(validate === undefined ? {} : { validator: saysOf(validate, value) }),
          ...documented(said.fits(value)),
          ...(await sent(stage, operation, value, meaning.fields(operation.input, value), reply)),
        };
        if (!agree(verdicts))
          disagreements.push({
            of: operation.id,
            as: "input",
            verb: verbOf(operation),
            value,
            verdicts,
            ...placeIn(ir, operation.input, value, good),
          });
      }
      if (operation.output === null || good === NONE) continue;
      const type = operation.output;
      const told = prober
        .probes(type, [], answerHints(http, operation))
        .filter(
          (each) => isSayable(each) && (meaning.has(type, each) || (isJsonAlone(operation) && !heard.has(type, each))),
        );
      const goodAnswer = prober.good(type);
      for (const value of choose(
        told.filter((each) => isAnswer(operation, each)),
        goodAnswer,
      )) {
        tried.answers += 1;
        const verdicts = {
          meaning: yesOrNo(meaning.has(type, value)),
          ...documented(documentsAnswer(http, operation, value)),
          client: await stage.answers(operation, good, value),
        };
        const at = differsAt(value, goodAnswer);
        if (!agree(verdicts))
          disagreements.push({
            of: operation.id,
            as: "answer",
            value,
            verdicts,
            at: at.join("/"),
            declared: wordsFor(ir, type, at),
          });
      }
    }
  }
  for (const { id, context, name: type, properties, additional } of typesOf(ir)) {
    const validate = await generated.validator(context, type);
    if (validate === undefined) continue;
    const said = messages.schema(id.slice(id.indexOf(":") + 1));
    const good = prober.good({ kind: "object", properties });
    const probes = choose(prober.fields(properties, additional, said.hints), good);
    for (const value of [...probes, ...drawn(await generated.arbitrary(context, type), seed)]) {
      tried.types += 1;
      const verdicts = {
        meaning: yesOrNo(meaning.fields(properties, value, additional)),
        validator: saysOf(validate, value),
        ...documented(said.fits(value)),
      };
      if (!agree(verdicts))
        disagreements.push({ of: id, as: "type", value, verdicts, ...placeIn(ir, properties, value, good) });
    }
  }
  return { name, tried, operations: operations.length, left, disagreements };
}

/** Everything with fields that a validator is generated for, whether or not an operation has it. */
function typesOf(
  ir: Ir,
): { id: string; context: string; name: string; properties: readonly Property[]; additional?: TypeRef }[] {
  const frames = ir.operations.filter((each) => each.binding.kind === "channel");
  return [
    ...ir.models,
    ...ir.events,
    ...frames.map((each) => ({ id: each.id, context: each.context, name: inputName(each), properties: each.input })),
  ];
}

const distinct = (all: readonly unknown[]) =>
  [...new Map(all.map((each) => [JSON.stringify(each), each])).values()].filter((each) => each !== undefined);
const drawn = (arbitrary: Parameters<typeof sample>[0] | undefined, seed: number) =>
  arbitrary === undefined ? [] : sample(arbitrary as never, { seed, numRuns: 3 });
const yesOrNo = (is: boolean) => (is ? "yes" : "no");
const documented = (fits: boolean | undefined): { document?: string } =>
  fits === undefined ? {} : { document: yesOrNo(fits) };
const agree = (verdicts: Readonly<Record<string, string>>) => new Set(Object.values(verdicts)).size === 1;

async function sent(
  stage: Stage,
  operation: OperationDeclaration,
  value: unknown,
  isMeant: boolean,
  told: unknown,
): Promise<{ server?: string }> {
  const server = await stage.sends(operation, value, told);
  if (server === undefined) return {};
  // Whatever a client says no to, it was not sent.
  return { server: server.startsWith("unsendable") && !isMeant ? "no" : server };
}

/** What is no JSON has no form for values of other types, which TypeScript refuses where they are said. */
function hasJson({ binding }: OperationDeclaration): boolean {
  return binding.kind === "http" && (binding.bodyForm?.as ?? "json") === "json";
}

/** The same of an answer; nor has one that is more than a body. */
function isJsonAlone({ binding }: OperationDeclaration): boolean {
  return binding.kind === "http" && (binding.answerForm?.as ?? "json") === "json" && binding.answers === undefined;
}

const verbOf = ({ binding }: OperationDeclaration) => (binding.kind === "http" ? binding.verb : "");

/** A client takes fields that nobody declared only where they are those of a body. */
function isTaken({ binding, input }: OperationDeclaration, value: unknown): boolean {
  if (binding.kind !== "http" || binding.body.kind === "flat") return true;
  return Object.keys(value as object).every((name) => input.some((each) => each.name === name));
}

function placeIn(ir: Ir, properties: readonly Property[], value: unknown, good: unknown) {
  const at = differsAt(value, good);
  return { at: at.join("/"), declared: declaredAt(ir, properties, at) };
}

/** Whether a value at least says which answer it is. */
function isAnswer({ binding }: OperationDeclaration, told: unknown): boolean {
  if (binding.kind !== "http") return false;
  if (binding.answers === undefined) return told !== undefined;
  return binding.answers.some((each) => each.status === (told as { status?: unknown } | null)?.status);
}

function answerHints(http: Document, operation: OperationDeclaration) {
  const { binding } = operation;
  if (binding.kind !== "http") return NO_HINTS;
  if (binding.answers === undefined) return http.answer(operation, binding.status).hints;
  const body = binding.answers.find((each) => each.body);
  const inner = body === undefined ? NO_HINTS : http.answer(operation, body.status).hints;
  return { ...NO_HINTS, field: (name: string) => (name === "body" ? inner : NO_HINTS), choice: () => NO_HINTS };
}

/** What the document says of an answer: of its body, and of each of its headers. */
function documentsAnswer(http: Document, operation: OperationDeclaration, told: unknown): boolean | undefined {
  const { binding } = operation;
  if (binding.kind !== "http") return undefined;
  if (binding.answers === undefined) return http.answer(operation, binding.status).fits(told);
  return undefined;
}
