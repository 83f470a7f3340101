import {
  getEncode,
  isKey,
  resolveEncodedName,
  type Enum,
  type EnumMember,
  type Model,
  type ModelProperty,
  type Operation,
  type Program,
  type Scalar,
  type Type,
} from "@typespec/compiler";
import { isHeader, isStatusCode, type HttpOperation } from "@typespec/http";
import { columnName, columnProblem } from "../model/names/column-names.ts";
import { isKebab, said } from "./decorators.ts";
import { library } from "./diagnostics.ts";
import { validateFlatFrames } from "./flat-sockets.ts";
import { validateChains } from "./forward-chain.ts";
import { httpOperationsOf } from "./http-operations.ts";
import { validateKeys } from "./keys-and-indexes.ts";
import { validateNames } from "./distinct-names.ts";
import { refuseMadeOfRemoved } from "./made-of-removed.ts";
import { refuseSaidOfRemoved } from "./said-of-removed.ts";
import { validateProcesses } from "./processes.ts";
import { validateRenames } from "./renamed-once.ts";
import { allProperties, dataClassOf, isGroup, leaves, visitFields } from "./fields.ts";

/** Checks what no single decorator can see: classes, decisions and names across the whole specification. */
export function validate(program: Program): void {
  validateChains(program);
  validateRenames(program);
  const channels = new Set(said.channel.all(program).keys() as Iterable<Operation>);
  const all = httpOperationsOf(program);
  for (const { operation } of all.filter((each) => channels.has(each.operation)))
    library.reportDiagnostic(program, {
      code: "channel-in-service",
      format: { operation: operation.name },
      target: operation,
    });
  const http = all.filter((each) => !channels.has(each.operation));
  for (const operation of http) validateHttp(program, operation);
  for (const operation of [...http.map((each) => each.operation), ...channels]) validateOperation(program, operation);
  for (const model of said.entity.all(program).keys()) validateEntity(program, model as Model);
  for (const model of said.event.all(program).keys()) validateEvent(program, model as Model);
  for (const model of said.clientStore.all(program).keys()) validateStore(program, model as Model);
  const operations = [...http.map((each) => each.operation), ...channels];
  refuseSaidOfRemoved(program, operations);
  refuseMadeOfRemoved(program, operations);
  validateFeatures(program);
  validateFlatFrames(program, channels);
  validateProcesses(program, channels);
  validateNames(program, channels);
}

/** What a feature is called travels, and there is one list of them. */
function validateFeatures(program: Program): void {
  const [, second] = said.features.all(program).keys();
  if (second !== undefined)
    library.reportDiagnostic(program, {
      code: "not-a-feature",
      messageId: "twice",
      format: { name: (second as Enum).name },
      target: second,
    });
  for (const type of said.features.all(program).keys())
    for (const member of (type as Enum).members.values())
      if (!isKebab(nameOfFeature(member)))
        library.reportDiagnostic(program, {
          code: "not-kebab-case",
          format: { name: nameOfFeature(member) },
          target: member,
        });
  for (const [target, member] of said.feature.all(program))
    if (said.features.get(program, member.enum) === undefined)
      library.reportDiagnostic(program, { code: "not-a-feature", format: { name: member.name }, target });
}

/** What an operation is part of: what it says itself, else what its interface says. */
export function featureOf(program: Program, operation: Operation): EnumMember | undefined {
  return (
    said.feature.get(program, operation) ??
    (operation.interface === undefined ? undefined : said.feature.get(program, operation.interface))
  );
}

export function nameOfFeature(member: EnumMember): string {
  return String(member.value ?? member.name);
}

function validateHttp(program: Program, http: HttpOperation): void {
  for (const parameter of http.parameters.parameters) {
    if (dataClassOf(program, parameter.param) === "C2") {
      library.reportDiagnostic(program, {
        code: "content-in-address",
        format: { field: parameter.param.name },
        target: parameter.param,
      });
    }
  }
  const rules = policyOf(program, http.operation);
  if (rules === undefined) return;
  const guests = rules.some((rule) => rule.effect === "allow" && rule.roles.some((role) => role.name === "guest"));
  // No @useAuth anywhere above the operation means: open to everybody.
  const options = http.authentication?.options ?? [];
  const open =
    options.length === 0 || options.some((option) => option.schemes.some((scheme) => scheme.type === "noAuth"));
  if (guests !== open) {
    library.reportDiagnostic(program, {
      code: "guest-and-auth-disagree",
      format: { operation: http.operation.name },
      target: http.operation,
    });
  }
}

/** The decisions of an operation: its own, else those of its interface. */
export function policyOf(program: Program, operation: Operation) {
  return (
    said.policy.get(program, operation) ??
    (operation.interface === undefined ? undefined : said.policy.get(program, operation.interface))
  );
}

function validateOperation(program: Program, operation: Operation): void {
  const rules = policyOf(program, operation);
  if (rules === undefined)
    library.reportDiagnostic(program, {
      code: "no-decision",
      format: { operation: operation.name },
      target: operation,
    });
  for (const rule of rules ?? []) {
    for (const role of rule.roles) {
      if (role.kind !== "EnumMember" || said.roles.get(program, role.enum) === undefined) {
        library.reportDiagnostic(program, {
          code: "not-a-role",
          format: { name: String((role as { name?: string }).name ?? role.kind) },
          target: operation,
        });
      }
    }
    for (const condition of rule.conditions) {
      if (said.conditions.get(program, condition.enum) === undefined) {
        library.reportDiagnostic(program, {
          code: "not-a-condition",
          format: { name: condition.name },
          target: operation,
        });
      }
    }
  }
  validateLimits(program, operation);
  const audited = said.audited.get(program, operation) === true;
  const check = (place: string) => (property: ModelProperty) => {
    if (isStatusCode(program, property) || (property.name === "contentType" && isHeader(program, property))) return;
    checkClass(program, property, place);
    if (!audited && dataClassOf(program, property) === "C3") {
      library.reportDiagnostic(program, {
        code: "sensitive-not-audited",
        format: { operation: operation.name, field: property.name },
        target: operation,
      });
    }
  };
  visitFields(operation.parameters, check("a request"));
  visitFields(operation.returnType, check("a response"));
}

/** What limits refer to has to be there: another operation's limit, an error of one's own, a property that is a text. */
function validateLimits(program: Program, operation: Operation): void {
  const other = said.sharesLimit.get(program, operation);
  if (
    other !== undefined &&
    (said.rateLimit.get(program, other) === undefined || said.rateLimit.get(program, operation) !== undefined)
  ) {
    const format = { operation: operation.name, other: other.name };
    library.reportDiagnostic(program, { code: "no-shared-limit", format, target: operation });
  }
  const guesses = said.guessLimit.get(program, operation);
  if (guesses === undefined) return;
  const report = (problem: string) =>
    library.reportDiagnostic(program, {
      code: "not-a-guess",
      format: { operation: operation.name, problem },
      target: operation,
    });
  if (!answersOf(operation.returnType).includes(guesses.error)) report(`it never answers ${guesses.error.name}`);
  const properties = allProperties(operation.parameters);
  const isText = (name: string, optional: boolean) =>
    properties.some((each) => each.name === name && each.optional === optional && leaves(each.type).every(isString));
  const { about, known } = guesses;
  if (!isText(about, false)) report(`"${about}" is no text that it always takes`);
  if (known !== undefined && !isText(known, true)) report(`"${known}" is no text that may be left out`);
}

function answersOf(type: Type): Type[] {
  return type.kind === "Union" ? [...type.variants.values()].flatMap((variant) => answersOf(variant.type)) : [type];
}

function isString(type: Type): boolean {
  for (let at: Type | undefined = type; at?.kind === "Scalar"; at = at.baseScalar)
    if (at.name === "string" && at.namespace?.name === "TypeSpec") return true;
  return false;
}

function checkClass(program: Program, property: ModelProperty, place: string): void {
  if (isGroup(property) && said.dataClass.get(program, property) === undefined) return;
  const dataClass = dataClassOf(program, property);
  if (dataClass === undefined) {
    library.reportDiagnostic(program, {
      code: "unclassified-field",
      format: { field: property.name },
      target: property,
    });
  } else if (dataClass === "C4") {
    library.reportDiagnostic(program, {
      code: "critical-outside-client",
      format: { field: property.name, place },
      target: property,
    });
  } else if (dataClass === "C2" && !leaves(property.type).every(isCiphertext)) {
    library.reportDiagnostic(program, {
      code: "content-not-ciphertext",
      format: { field: property.name },
      target: property,
    });
  }
}

function isCiphertext(type: Type): boolean {
  if (type.kind === "Intrinsic") return type.name === "null";
  if (type.kind !== "Scalar") return false;
  return type.name === "bytes" || (type.baseScalar !== undefined && isCiphertext(type.baseScalar));
}

function validateEntity(program: Program, model: Model): void {
  const properties = allProperties(model);
  const names = new Set(properties.map((property) => property.name));
  if (!properties.some((property) => isKey(program, property))) {
    library.reportDiagnostic(program, { code: "no-key", format: { entity: model.name }, target: model });
  }
  const indexed = (said.indexes.get(program, model) ?? []).flatMap((index) => index.properties);
  for (const name of indexed) {
    if (!names.has(name))
      library.reportDiagnostic(program, {
        code: "unknown-property",
        format: { entity: model.name, property: name },
        target: model,
      });
  }
  validateKeys(program, model, properties);
  validateRetention(program, model, properties);
  const columns = new Map<string, string>();
  for (const property of properties) {
    const carried = resolveEncodedName(program, property, "application/json");
    const why = columnProblem(said.entity.get(program, model)!, carried, columns);
    if (!columns.has(columnName(carried))) columns.set(columnName(carried), property.name);
    if (why !== undefined)
      library.reportDiagnostic(program, {
        code: "bad-column",
        format: { property: property.name, why },
        target: property,
      });
    checkClass(program, property, "a stored entity");
    if (dataClassOf(program, property) === "C2" && (isKey(program, property) || indexed.includes(property.name))) {
      library.reportDiagnostic(program, {
        code: "content-indexed",
        format: { field: property.name },
        target: property,
      });
    }
    visitFields(property.type, (inner) => checkClass(program, inner, "a stored entity"));
    const other = entityIn(program, property.type);
    if (other !== undefined)
      library.reportDiagnostic(program, {
        code: "bad-column",
        format: {
          property: property.name,
          why: `"${other.name}" has a table of its own, and a copy of its rows would grow old. Keep its key here instead.`,
        },
        target: property,
      });
    if (leaves(property.type).some(hasNul))
      library.reportDiagnostic(program, {
        code: "bad-column",
        format: { property: property.name, why: "one of its values has NUL in it, which no text of PostgreSQL holds." },
        target: property,
      });
  }
}

/** Rows are removed by a column that the database compares with the time that it is. */
function validateRetention(program: Program, model: Model, properties: readonly ModelProperty[]): void {
  const retain = said.retain.get(program, model);
  if (retain === undefined) return;
  const after = properties.find((each) => each.name === retain.after);
  const format = { entity: model.name, property: retain.after };
  if (after === undefined) library.reportDiagnostic(program, { code: "unknown-property", format, target: model });
  else if (isEncoded(program, after) || !isMoment(program, after.type))
    library.reportDiagnostic(program, { code: "not-a-moment", format, target: model });
}

/** Whether a type is a moment in the form in which a column keeps one, or null where there is none yet. */
function isMoment(program: Program, type: Type): boolean {
  if (type.kind === "Union") {
    const types = [...type.variants.values()].map((variant) => variant.type);
    const others = types.filter((each) => each.kind !== "Intrinsic" || each.name !== "null");
    return others.length === 1 && isMoment(program, others[0]!);
  }
  if (type.kind !== "Scalar" || isEncoded(program, type)) return false;
  if (type.name === "utcDateTime" && type.namespace?.name === "TypeSpec") return true;
  return type.baseScalar !== undefined && isMoment(program, type.baseScalar);
}

/** Whether a moment is told, and so stored, as something else. */
function isEncoded(program: Program, target: ModelProperty | Scalar): boolean {
  const encoding = getEncode(program, target)?.encoding;
  return encoding !== undefined && encoding !== "rfc3339";
}

/** The first entity that is, or is anywhere in, a value of a type. */
function entityIn(program: Program, type: Type): Model | undefined {
  const inside: Type[] = [...leaves(type)];
  visitFields(type, (property) => inside.push(...leaves(property.type)));
  return inside.find((each): each is Model => each.kind === "Model" && said.entity.get(program, each) !== undefined);
}

/** Whether a value that a type names itself has NUL in it. */
function hasNul(type: Type): boolean {
  if (type.kind === "String") return type.value.includes("\0");
  if (type.kind === "EnumMember") return String(type.value ?? type.name).includes("\0");
  return type.kind === "Enum" && [...type.members.values()].some(hasNul);
}

function validateEvent(program: Program, model: Model): void {
  const properties = allProperties(model);
  if (!properties.some((property) => said.partitionKey.get(program, property) !== undefined)) {
    library.reportDiagnostic(program, { code: "no-partition-key", format: { event: model.name }, target: model });
  }
  visitFields(model, (property) => checkClass(program, property, "an event"));
}

/** What a store holds is the client's own business; how much harm it does has to be said all the same. */
function validateStore(program: Program, model: Model): void {
  const report = (problem: string) =>
    library.reportDiagnostic(program, { code: "not-a-store", format: { model: model.name, problem }, target: model });
  if (allProperties(model).length > 0)
    report("it has fields, and nothing reads them: leave them out, and say in words what is kept there.");
  if (said.dataClass.get(program, model) === undefined)
    report("nothing says how much harm what is in it does. Say @classify on it.");
  if (said.entity.get(program, model) !== undefined) report("it is a table of the server already.");
}
