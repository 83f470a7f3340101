import type {
  DecoratorContext,
  EnumMember,
  EnumValue,
  Interface,
  Model,
  ModelProperty,
  Namespace,
  Operation,
  Program,
  Scalar,
  Type,
  Union,
  Enum,
} from "@typespec/compiler";
import { setExtension } from "@typespec/openapi";
import { isCurrent } from "./availability.ts";
import { library } from "./diagnostics.ts";

/** The data classes, least harmful first. */
export type DataClass = "C0" | "C1" | "C2" | "C3" | "C4";

/** One statement of who may, or may not, do a thing. */
export interface PolicyRule {
  readonly effect: "allow" | "deny";
  readonly roles: readonly EnumMember[];
  readonly conditions: readonly EnumMember[];
}

export interface Channel {
  readonly address: string;
  readonly direction: "fromClient" | "fromServer";
}

export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
  readonly per: "account" | "device" | "address" | "session";
}

/** What `@limitGuesses` says. */
export interface GuessLimit {
  readonly error: Model;
  readonly about: string;
  readonly fromOne: number;
  readonly fromAll: number;
  readonly known: string | undefined;
}

/** What a screen says of an operation: a form, a table or an action, in the order of writing. */
export interface ScreenPart {
  readonly operation: Operation;
  readonly text: string;
  readonly names: readonly string[];
}

/** The processes that answer the operations of an interface. */
export interface ProcessRole {
  readonly role: string;
  readonly address: "shared" | "own";
}

/** Since when nobody should begin to use a thing, and when it may be gone; RFC 3339 in UTC. */
export interface Sunset {
  readonly deprecatedAt: string;
  readonly endsAt: string;
}

export type TokenVariant = "always" | "dark" | "moreContrast" | "reducedMotion";

/** A typed slot of the compiler's state: what a decorator said about a type; of `all`, about what no version removed. */
function slot<V>(name: string): {
  get(program: Program, type: Type): V | undefined;
  set(program: Program, type: Type, value: V): void;
  all(program: Program): Map<Type, V>;
} {
  const key = Symbol.for(`blueprint.${name}`);
  return {
    get: (program, type) => program.stateMap(key).get(type) as V | undefined,
    set: (program, type, value) => void program.stateMap(key).set(type, value),
    all: (program) =>
      new Map((program.stateMap(key) as Map<Type, V>).entries().filter(([type]) => isCurrent(program, type))),
  };
}

export const said = {
  dataClass: slot<DataClass>("classify"),
  byteLength: slot<{ min: number; max: number }>("byteLength"),
  entity: slot<string>("entity"),
  clientStore: slot<string>("clientStore"),
  indexes: slot<{ unique: boolean; properties: readonly string[] }[]>("index"),
  retain: slot<{ kept: string; after: string }>("retain"),
  appendOnly: slot<true>("appendOnly"),
  generatedByDatabase: slot<true>("generatedByDatabase"),
  channel: slot<Channel>("channel"),
  event: slot<{ type: string; version: number }>("event"),
  partitionKey: slot<string>("partitionKey"),
  process: slot<ProcessRole>("process"),
  priority: slot<"chat" | "presence" | "analytics">("priority"),
  roles: slot<true>("roles"),
  conditions: slot<true>("conditions"),
  features: slot<true>("features"),
  feature: slot<EnumMember>("feature"),
  sunset: slot<Sunset>("sunset"),
  policy: slot<PolicyRule[]>("policy"),
  rateLimit: slot<RateLimit>("rateLimit"),
  sharesLimit: slot<Operation>("sharesLimit"),
  guessLimit: slot<GuessLimit>("limitGuesses"),
  audited: slot<true>("audited"),
  tier: slot<number>("tier"),
  tokens: slot<{ group: string; variant: TokenVariant }>("tokens"),
  screen: slot<{ path: string; title: string }>("screen"),
  forms: slot<ScreenPart[]>("form"),
  tables: slot<ScreenPart[]>("table"),
  rowActions: slot<ScreenPart[]>("rowAction"),
  socket: slot<{ path: string; maxFrameBytes: number }>("socket"),
  flatSocket: slot<string>("flatSocket"),
  sections: slot<string>("sections"),
};

const release = /^\d+\.\d+\.\d+$/;
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const isKebab = (name: string): boolean => kebab.test(name);
const snake = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
/** PostgreSQL cuts names at 63 bytes; keys and indexes are named after their table and columns. */
const LONGEST_TABLE = 48;
const duration = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;
/** PostgreSQL knows moments since 4714 BC: what is kept for longer cannot be counted back from now. */
const MOST_YEARS = 1000;
/** In the configuration of a proxy it stands as it is. */
const socketPath = /^(?:\/[A-Za-z0-9_.-]+)+$/;
const dotted = /^[a-z][a-z0-9]*(\.[a-z][a-z0-9_]*)*$/;

/** About how many years a duration is. */
function yearsIn(kept: string): number {
  const [days = "", time = ""] = kept.slice(1).split("T");
  const sum = (part: string, each: Readonly<Record<string, number>>) =>
    [...part.matchAll(/(\d+)([A-Z])/g)].reduce((so, [, count, unit]) => so + Number(count) * each[unit!]!, 0);
  return (sum(days, { Y: 366, M: 31, W: 7, D: 1 }) + sum(time, { H: 3600, M: 60, S: 1 }) / 86_400) / 366;
}

function classify(context: DecoratorContext, target: Model | ModelProperty | Scalar, dataClass: EnumValue): void {
  said.dataClass.set(context.program, target, dataClass.value.name as DataClass);
}

function byteLength(context: DecoratorContext, target: Scalar | ModelProperty, min: number, max: number): void {
  if (min < 0 || max < min) {
    library.reportDiagnostic(context.program, {
      code: "bad-bounds",
      format: { min: String(min), max: String(max) },
      target,
    });
  }
  said.byteLength.set(context.program, target, { min, max });
  // The OpenAPI document has no native word for it, and readers need the bound.
  setExtension(context.program, target, "x-byte-length", { minimum: min, maximum: max });
}

/** Counts begin at one. */
function positive(context: DecoratorContext, target: Type, what: string, value: number): void {
  if (value >= 1) return;
  library.reportDiagnostic(context.program, { code: "not-positive", format: { what, value: String(value) }, target });
}

function entity(context: DecoratorContext, target: Model, table: string): void {
  if (!snake.test(table) || table.length > LONGEST_TABLE)
    library.reportDiagnostic(context.program, { code: "not-a-table", format: { name: table }, target });
  said.entity.set(context.program, target, table);
}

function addIndex(context: DecoratorContext, target: Model, unique: boolean, properties: readonly string[]): void {
  const earlier = said.indexes.get(context.program, target) ?? [];
  // Decorators run last to first: prepend, so that the order is the order of writing.
  said.indexes.set(context.program, target, [{ unique, properties }, ...earlier]);
}

function rule(
  context: DecoratorContext,
  target: Operation | Interface,
  effect: "allow" | "deny",
  who: EnumMember | Union,
  conditions: readonly EnumMember[],
): void {
  const roles = who.kind === "Union" ? [...who.variants.values()].map((variant) => variant.type as EnumMember) : [who];
  const earlier = said.policy.get(context.program, target) ?? [];
  said.policy.set(context.program, target, [{ effect, roles, conditions }, ...earlier]);
}

/** Decorators run last to first: prepended, so that the order is the order of writing. */
function addPart(slotOf: "forms" | "tables" | "rowActions") {
  return (context: DecoratorContext, target: Model, operation: Operation, text: string, ...names: string[]) => {
    const earlier = said[slotOf].get(context.program, target) ?? [];
    said[slotOf].set(context.program, target, [{ operation, text, names }, ...earlier]);
  };
}

/** Said twice of one model, one of the two would be forgotten; a model that is another says its own instead. */
function retain(context: DecoratorContext, target: Model, kept: string, after: string): void {
  const here = target.decorators.filter((each) => each.decorator === retain && each.node?.parent === target.node);
  if (here.length > 1)
    library.reportDiagnostic(context.program, {
      code: "kept-twice",
      format: { entity: target.name },
      target: context.decoratorTarget,
    });
  if (!duration.test(kept) || yearsIn(kept) > MOST_YEARS)
    library.reportDiagnostic(context.program, { code: "not-a-duration", format: { name: kept }, target });
  said.retain.set(context.program, target, { kept, after });
}

/** A moment without fractions that is a day of the calendar: what HTTP dates can say as well. */
const isMoment = (text: string) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text.replace("Z", ".000Z");

function sunset(context: DecoratorContext, target: Operation | EnumMember, deprecatedAt: string, endsAt: string): void {
  const wrong = [deprecatedAt, endsAt].find((each) => !isMoment(each));
  const problem =
    wrong !== undefined
      ? `"${wrong}" is no moment like 2027-01-01T00:00:00Z`
      : endsAt < deprecatedAt
        ? "it would end before that is said"
        : undefined;
  if (problem !== undefined)
    library.reportDiagnostic(context.program, { code: "not-a-sunset", format: { name: target.name, problem }, target });
  said.sunset.set(context.program, target, { deprecatedAt, endsAt });
}

function clientStore(context: DecoratorContext, target: Model, store: string): void {
  if (!kebab.test(store))
    library.reportDiagnostic(context.program, { code: "not-kebab-case", format: { name: store }, target });
  said.clientStore.set(context.program, target, store);
}

/** The implementations behind `extern dec` in `lib/main.tsp`, by namespace. */
export const $decorators = {
  Blueprint: {
    classify,
    byteLength,
    clientStore,
    entity,
    index: (context: DecoratorContext, target: Model, ...properties: string[]) =>
      addIndex(context, target, false, properties),
    unique: (context: DecoratorContext, target: Model, ...properties: string[]) =>
      addIndex(context, target, true, properties),
    retain,
    appendOnly: (context: DecoratorContext, target: Model) => said.appendOnly.set(context.program, target, true),
    generatedByDatabase: (context: DecoratorContext, target: ModelProperty) =>
      said.generatedByDatabase.set(context.program, target, true),
    channel: (context: DecoratorContext, target: Operation, address: string, direction: EnumValue) => {
      if (!dotted.test(address))
        library.reportDiagnostic(context.program, { code: "not-an-address", format: { name: address }, target });
      said.channel.set(context.program, target, { address, direction: direction.value.name as Channel["direction"] });
    },
    event: (context: DecoratorContext, target: Model, type: string, version: number) => {
      if (!kebab.test(type))
        library.reportDiagnostic(context.program, { code: "not-kebab-case", format: { name: type }, target });
      positive(context, target, "The version of an event", version);
      said.event.set(context.program, target, { type, version });
    },
    partitionKey: (context: DecoratorContext, target: ModelProperty, prefix: string) =>
      said.partitionKey.set(context.program, target, prefix),
    priority: (context: DecoratorContext, target: Model, priority: EnumValue) =>
      said.priority.set(context.program, target, priority.value.name as "chat" | "presence" | "analytics"),
    process: (context: DecoratorContext, target: Interface, role: string, address?: EnumValue) =>
      said.process.set(context.program, target, {
        role,
        address: (address?.value.name ?? "shared") as ProcessRole["address"],
      }),
    roles: (context: DecoratorContext, target: Enum) => said.roles.set(context.program, target, true),
    conditions: (context: DecoratorContext, target: Enum) => said.conditions.set(context.program, target, true),
    features: (context: DecoratorContext, target: Enum) => said.features.set(context.program, target, true),
    feature: (context: DecoratorContext, target: Operation | Interface, feature: EnumMember) =>
      said.feature.set(context.program, target, feature),
    sunset,
    allow: (
      context: DecoratorContext,
      target: Operation | Interface,
      who: EnumMember | Union,
      ...conditions: EnumMember[]
    ) => rule(context, target, "allow", who, conditions),
    deny: (
      context: DecoratorContext,
      target: Operation | Interface,
      who: EnumMember | Union,
      ...conditions: EnumMember[]
    ) => rule(context, target, "deny", who, conditions),
    rateLimit: (context: DecoratorContext, target: Operation, points: number, seconds: number, per: EnumValue) => {
      positive(context, target, "The number of calls", points);
      positive(context, target, "The number of seconds", seconds);
      said.rateLimit.set(context.program, target, { points, seconds, per: per.value.name as RateLimit["per"] });
    },
    sharesLimit: (context: DecoratorContext, target: Operation, other: Operation) =>
      said.sharesLimit.set(context.program, target, other),
    limitGuesses: (
      context: DecoratorContext,
      target: Operation,
      error: Model,
      about: string,
      fromOne: number,
      fromAll: number,
      known?: string,
    ) => {
      positive(context, target, "The number of guesses", Math.min(fromOne, fromAll));
      said.guessLimit.set(context.program, target, { error, about, fromOne, fromAll, known });
    },
    audited: (context: DecoratorContext, target: Operation) => said.audited.set(context.program, target, true),
    tier: (context: DecoratorContext, target: Namespace, tier: number) => said.tier.set(context.program, target, tier),
    tokens: (context: DecoratorContext, target: Model, group: string, variant?: EnumValue) =>
      said.tokens.set(context.program, target, { group, variant: (variant?.value.name ?? "always") as TokenVariant }),
    screen: (context: DecoratorContext, target: Model, path: string, title: string) =>
      said.screen.set(context.program, target, { path, title }),
    sections: (context: DecoratorContext, target: Enum, version: string) => {
      const notKebab = [...target.members.values()].filter((member) => !kebab.test(member.name));
      for (const { name } of notKebab)
        library.reportDiagnostic(context.program, { code: "not-kebab-case", format: { name }, target });
      if (!release.test(version))
        library.reportDiagnostic(context.program, { code: "not-a-version", format: { version }, target });
      said.sections.set(context.program, target, version);
    },
    form: addPart("forms"),
    table: addPart("tables"),
    rowAction: addPart("rowActions"),
    socket: (context: DecoratorContext, target: Namespace, path: string, maxFrameBytes: number) => {
      positive(context, target, "The size of a frame", maxFrameBytes);
      said.socket.set(context.program, target, { path, maxFrameBytes });
    },
    flatSocket: (context: DecoratorContext, target: Namespace, path: string) => {
      if (!socketPath.test(path))
        library.reportDiagnostic(context.program, { code: "not-a-socket-path", format: { path }, target });
      said.flatSocket.set(context.program, target, path);
    },
  },
};
