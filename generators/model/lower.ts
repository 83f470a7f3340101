import {
  getDoc,
  getFriendlyName,
  getSourceLocation,
  isErrorModel,
  listServices,
  navigateTypesInNamespace,
  type Enum,
  type Model,
  type Operation,
  type Program,
  type Type,
} from "@typespec/compiler";
import type { HttpOperation } from "@typespec/http";
import { getInfo } from "@typespec/openapi";
import { getVersions } from "@typespec/versioning";
import { said } from "../library/decorators.ts";
import { nameOfFeature } from "../library/validate.ts";
import { library } from "../library/diagnostics.ts";
import { validateChains } from "../library/forward-chain.ts";
import { validateRenames } from "../library/renamed-once.ts";
import { httpOperationsOf } from "../library/http-operations.ts";
import { isCurrent } from "../library/availability.ts";
import { noteLeft } from "./http/described.ts";
import { basePathOf } from "./http/base-path.ts";
import { relativePath } from "./files/compile.ts";
import { Contexts } from "./contexts.ts";
import type { HttpBinding, Ir, ModelDeclaration, OperationDeclaration, Source } from "./ir.ts";
import { lowerClientStore, lowerEntity, lowerEvent } from "./storage/lower-storage.ts";
import { refuseOperation } from "./http/lower-parameters.ts";
import { lowerChannel, lowerHttp } from "./http/lower-operations.ts";
import { lowerLanguage } from "./screens/lower-language.ts";
import { lowerScreens } from "./screens/lower-screens.ts";
import { lowerSections } from "./screens/lower-sections.ts";
import { lowerTokens } from "./screens/lower-tokens.ts";
import { everyTypeOf } from "./types/every-type.ts";
import { TypeLowering } from "./types/lower-types.ts";
import { refuseElsewhere } from "./types/refuse-elsewhere.ts";
import { refuseEndless } from "./types/refuse-endless.ts";
import type { Lowering } from "./lowering.ts";
import { nameOfInput } from "./http/frames.ts";
import { problemOfLiteral, routedPart } from "./http/literal-paths.ts";
import { sortedBy } from "./names/names.ts";
import { shareRoute } from "./http/shared-routes.ts";
import { isPlain, PLAIN_ROLES, warnOfWhatIsMissing } from "./files/plain.ts";
import { missingOutbox } from "./storage/outbox.ts";
import { isUnclear } from "./http/readings.ts";
import { missingRefusals } from "./http/refusals.ts";
import { keptMarks, problemOfKept } from "./http/whole-bodies.ts";
import { nameOperations } from "./names/operation-names.ts";

/** A program as plain data. Only what operations, channels, entities and events reach is part of it. */
export function lower(program: Program, folder: string): Ir {
  const service = listServices(program)[0];
  const home = service?.type;

  const sourceOf = (type: Type): Source => {
    if (type.node === undefined) return { path: "", line: 0, endLine: 0 };
    const { file, pos, end } = getSourceLocation(type);
    const lineAt = (offset: number) => file.getLineAndCharacterOfPosition(offset).line + 1;
    return { path: relativePath(folder, file.path), line: lineAt(pos), endLine: lineAt(Math.max(pos, end - 1)) };
  };

  // Whatever ends a line for one reader ends it for all: a comment of one line stays one.
  const docOf = (type: Type) => (getDoc(program, type) ?? "").replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, "\n").trim();

  // Our library says it by itself where it is imported.
  if (isPlain(program)) {
    validateChains(program);
    validateRenames(program);
  }
  for (const type of everyTypeOf(program).named) {
    if (type.name !== "__proto__" && getFriendlyName(program, type) !== "__proto__") continue;
    const format = { what: 'The type "__proto__"', why: "documents take it for the prototype of their schemas." };
    library.reportDiagnostic(program, { code: "not-in-model", format, target: type });
  }

  refuseElsewhere(program);

  const contexts = new Contexts(program, home, docOf, sourceOf);
  const contextOf = (type: Type) => contexts.of(type);
  const http = httpOperationsOf(program);
  const channels = new Set(said.channel.all(program).keys() as Iterable<Operation>);
  const all = [...http.map((each) => each.operation), ...channels];
  const names = nameOperations(all, contextOf, (each) => channels.has(each));
  const types = new TypeLowering(program, { sourceOf, contextOf, docOf });
  // Inputs and frames are named after operations: no other type may take such a name.
  for (const [operation, name] of names) {
    const asked = said.channel.get(program, operation)?.direction !== "fromServer";
    types.names.reserve(contextOf(operation), nameOfInput(name, asked));
  }
  const nameOf = (operation: Operation) => names.get(operation);
  const lowering: Lowering = { program, types, sourceOf, contextOf, docOf, nameOf, left: new Set() };

  const declared = [...said.entity.all(program).keys()].map((model) => lowerEntity(lowering, model as Model));
  const events = [...said.event.all(program).keys()].map((model) => lowerEvent(lowering, model as Model));
  const stores = [...said.clientStore.all(program).keys()].map((model) => lowerClientStore(lowering, model as Model));
  const entities = [...declared, ...missingOutbox(declared, events)];
  const lowered = http.map((each) => ({
    http: each,
    operation: each.operation,
    declaration: lowerHttp(lowering, each),
  }));
  refuseSameAddress(lowering, lowered);
  refuseWhatOneTextCouldMean(lowering, lowered);
  const kept = http.filter((each) => !lowering.left.has(each.operation));
  for (const each of keptMarks(program, kept))
    if (each.apart !== undefined) refuseOperation(lowering, each.within, problemOfKept(each), each.property);
  noteLeft(program, lowering.left);
  const operations = [
    ...lowered.filter(({ operation }) => !lowering.left.has(operation)).map(({ declaration }) => declaration),
    ...Array.from(channels, (operation) => lowerChannel(lowering, operation)),
  ];

  if (http.length > 0 && operations.length === 0)
    library.reportDiagnostic(program, {
      code: "not-in-model",
      format: { what: "The specification", why: "none of its operations can be generated." },
      target: home ?? program.getGlobalNamespaceType(),
    });

  // Errors that no operation names are declared for the platform itself: an unknown address, for one.
  if (home !== undefined)
    navigateTypesInNamespace(home, {
      model: (model) => void (isErrorModel(program, model) && isCurrent(program, model) && types.error(model)),
    });

  types.defaults.refuseTwoMeanings();
  refuseEndless(program, types);
  const storedOrSent = new Set([...entities, ...events].map((each) => each.id));
  const versions = home === undefined ? undefined : getVersions(program, home)[1]?.getVersions();
  const version = versions?.at(-1)?.value ?? "0.0.0";
  const errors = [...types.errors.values()];
  const plain = isPlain(program);
  if (plain) warnOfWhatIsMissing(program, home, operations);
  return {
    format: 1,
    language: lowerLanguage(program),
    plain,
    service: {
      title: service?.title ?? home?.name ?? "",
      version,
      doc: home === undefined ? "" : docOf(home),
      license: (home === undefined ? undefined : getInfo(program, home))?.license ?? null,
      basePath: basePathOf(program, home),
      socket: [...said.socket.all(program).values()][0] ?? null,
    },
    contexts: sortedBy(contexts.all(), (context) => context.name),
    scalars: sortedBy(types.scalars.values(), (each) => each.id),
    enums: sortedBy(types.enums.values(), (each) => each.id),
    unions: sortedBy(types.unions.values(), (each) => each.id),
    models: sortedBy(
      [...types.models.values()].filter((each: ModelDeclaration) => !storedOrSent.has(each.id)),
      (each) => each.id,
    ),
    errors: sortedBy(
      [...errors, ...(operations.length === 0 ? [] : missingRefusals(errors, { version }))],
      (each) => each.id,
    ),
    entities: sortedBy(entities, (each) => each.id),
    events: sortedBy(events, (each) => each.id),
    operations: sortedBy(operations, (each) => each.id),
    tokens: sortedBy(
      [...said.tokens.all(program).keys()].map((model) => lowerTokens(lowering, model as Model)),
      (each) => each.id,
    ),
    screens: lowerScreens(lowering, operations),
    sections: [...said.sections.all(program).keys()].map((registry) => lowerSections(lowering, registry as Enum)),
    roles: plain ? PLAIN_ROLES : membersOf(program, said.roles, docOf),
    conditions: membersOf(program, said.conditions, docOf),
    ...featuresOf(program, docOf),
    ...(stores.length === 0 ? {} : { clientStores: sortedBy(stores, (each) => each.id) }),
  };
}

interface Lowered {
  readonly http: HttpOperation;
  readonly declaration: OperationDeclaration;
}

/**
 * Several operations at one address are told apart by what is accepted, or by nothing: a route does not know a parameter
 * by its name.
 */
function refuseSameAddress(lowering: Lowering, lowered: readonly Lowered[]): void {
  const named = namedOf(lowering);
  const taken = new Map<string, Lowered[]>();
  for (const each of lowered) {
    const { http, declaration } = each;
    if (lowering.left.has(http.operation)) continue;
    if (/.\/$/.test(http.path)) {
      refuseOperation(lowering, http, "its address ends with a slash, which no route tells from one that does not.");
      continue;
    }
    const problem = problemOfLiteral(http.path);
    if (problem !== undefined) {
      refuseOperation(lowering, http, problem);
      continue;
    }
    const addresses = addressesOf(declaration.binding as HttpBinding).map((address) => `${http.verb} ${address}`);
    const others = addresses.flatMap((address) => taken.get(address) ?? []);
    const other = others.find((one) => !shareRoute(named, declaration, one.declaration))?.http;
    if (other !== undefined) {
      const address = `${other.verb.toUpperCase()} ${other.path}`;
      const why = `"${other.operation.name}" has its address, ${address}, too, and they do not differ in \`accept\` alone.`;
      refuseOperation(lowering, http, why);
    } else for (const address of addresses) taken.set(address, [...(taken.get(address) ?? []), each]);
  }
}

/** All that a router tells apart: two, where a last part may be left out. */
function addressesOf({ path, parameters }: HttpBinding): string[] {
  const optional = parameters.find((each) => each.optional);
  const whole = optional === undefined ? [path] : [path, path.replace(`/{${optional.name}}`, "")];
  return whole.map((each) =>
    each
      .split(/\{[^}]*\}/)
      .map(routedPart)
      .join("{}"),
  );
}

function namedOf({ types }: Lowering): Pick<Ir, "scalars" | "enums" | "unions"> {
  const { scalars, enums, unions } = types;
  return { scalars: [...scalars.values()], enums: [...enums.values()], unions: [...unions.values()] };
}

/** In an address and in a header everything is text: where a value may be a text or a number, "1" could be either. */
function refuseWhatOneTextCouldMean(lowering: Lowering, lowered: readonly Lowered[]): void {
  const named = namedOf(lowering);
  for (const { http, declaration } of lowered) {
    const { parameters } = declaration.binding as HttpBinding;
    const unclear = parameters.find(({ property }) => {
      const { type } = declaration.input.find((each) => each.name === property)!;
      return isUnclear(named, type.kind === "array" || type.kind === "record" ? type.of : type);
    });
    if (unclear !== undefined)
      refuseOperation(lowering, http, `"${unclear.name}" may be a text that reads like another of its values.`);
  }
}

function featuresOf(program: Program, docOf: (type: Type) => string): Pick<Ir, "features"> {
  const [registry] = said.features.all(program).keys() as Iterable<Enum>;
  if (registry === undefined) return {};
  const current = [...registry.members.values()].filter((each) => isCurrent(program, each));
  const features = current.map((member) => {
    const sunset = said.sunset.get(program, member);
    return { name: nameOfFeature(member), doc: docOf(member), ...(sunset === undefined ? {} : { sunset }) };
  });
  return { features: sortedBy(features, (each) => each.name) };
}

function membersOf(
  program: Program,
  marked: typeof said.roles,
  docOf: (type: Type) => string,
): { name: string; doc: string }[] {
  const members = [...marked.all(program).keys()].flatMap((type) => [...(type as Enum).members.values()]);
  return members
    .filter((each) => isCurrent(program, each))
    .map((each) => ({ name: String(each.value ?? each.name), doc: docOf(each) }));
}
