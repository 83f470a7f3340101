import {
  getDoc,
  getSourceLocation,
  isErrorModel,
  listServices,
  navigateTypesInNamespace,
  type Enum,
  type Model,
  type Namespace,
  type Operation,
  type Program,
  type Type,
} from "@typespec/compiler";
import { getAllHttpServices } from "@typespec/http";
import { getInfo } from "@typespec/openapi";
import { getVersions } from "@typespec/versioning";
import { said } from "../library/decorators.ts";
import { relativePath } from "./compile.ts";
import type { ContextDeclaration, Ir, ModelDeclaration, Source } from "./ir.ts";
import { lowerEntity, lowerEvent } from "./lower-storage.ts";
import { declaredStatus, lowerChannel, lowerHttp } from "./lower-operations.ts";
import { lowerTokens } from "./lower-tokens.ts";
import { TypeLowering } from "./lower-types.ts";
import type { Lowering } from "./lowering.ts";
import { kebab, sortedBy } from "./names.ts";

/** A program as plain data. Only what operations, channels, entities and events reach is part of it. */
export function lower(program: Program, folder: string): Ir {
  const service = listServices(program)[0];
  const home = service?.type;
  const contexts = new Map<string, ContextDeclaration>();

  const sourceOf = (type: Type): Source => {
    if (type.node === undefined) return { path: "", line: 0, endLine: 0 };
    const { file, pos, end } = getSourceLocation(type);
    const lineAt = (offset: number) => file.getLineAndCharacterOfPosition(offset).line + 1;
    return { path: relativePath(folder, file.path), line: lineAt(pos), endLine: lineAt(Math.max(pos, end - 1)) };
  };

  const docOf = (type: Type) => (getDoc(program, type) ?? "").replaceAll("\r\n", "\n").trim();

  const contextOf = (type: Type): string => {
    const namespace = namespaceOf(type);
    if (namespace === undefined || namespace === home || namespace.name === "" || namespace.name === "TypeSpec")
      return "shared";
    const name = kebab(namespace.name);
    const known = contexts.get(name);
    const tier = said.tier.get(program, namespace);
    // The namespace that states a tier is the context's own; others of that name, like its socket frames, join it.
    if (known === undefined || (known.tier === 0 && tier !== undefined)) {
      contexts.set(name, {
        id: `context:${name}`,
        name,
        tier: tier ?? 0,
        doc: docOf(namespace),
        source: sourceOf(namespace),
      });
    }
    return name;
  };

  const types = new TypeLowering(program, { sourceOf, contextOf, docOf });
  const lowering: Lowering = { program, types, sourceOf, contextOf, docOf };

  const entities = [...said.entity.all(program).keys()].map((model) => lowerEntity(lowering, model as Model));
  const events = [...said.event.all(program).keys()].map((model) => lowerEvent(lowering, model as Model));
  const [services] = getAllHttpServices(program);
  const operations = [
    ...services.flatMap((each) => each.operations).map((operation) => lowerHttp(lowering, operation)),
    ...([...said.channel.all(program).keys()] as Operation[]).map((operation) => lowerChannel(lowering, operation)),
  ];

  // Errors that no operation names are declared for the platform itself: an unknown address, for one.
  if (home !== undefined)
    navigateTypesInNamespace(home, {
      model: (model) => void (isErrorModel(program, model) && types.error(model, declaredStatus(program, model))),
    });

  const storedOrSent = new Set([...entities, ...events].map((each) => each.id));
  const version = home === undefined ? undefined : getVersions(program, home)[1]?.getVersions().at(-1)?.value;
  return {
    format: 1,
    service: {
      title: service?.title ?? home?.name ?? "",
      version: version ?? "0.0.0",
      doc: home === undefined ? "" : docOf(home),
      license: (home === undefined ? undefined : getInfo(program, home))?.license ?? null,
      socket: [...said.socket.all(program).values()][0] ?? null,
    },
    contexts: sortedBy(contexts.values(), (context) => context.name),
    scalars: sortedBy(types.scalars.values(), (each) => each.id),
    enums: sortedBy(types.enums.values(), (each) => each.id),
    unions: sortedBy(types.unions.values(), (each) => each.id),
    models: sortedBy(
      [...types.models.values()].filter((each: ModelDeclaration) => !storedOrSent.has(each.id)),
      (each) => each.id,
    ),
    errors: sortedBy(types.errors.values(), (each) => each.id),
    entities: sortedBy(entities, (each) => each.id),
    events: sortedBy(events, (each) => each.id),
    operations: sortedBy(operations, (each) => each.id),
    tokens: sortedBy(
      [...said.tokens.all(program).keys()].map((model) => lowerTokens(lowering, model as Model)),
      (each) => each.id,
    ),
    roles: membersOf(said.roles.all(program), docOf),
    conditions: membersOf(said.conditions.all(program), docOf),
  };
}

function namespaceOf(type: Type): Namespace | undefined {
  if (type.kind === "Operation" && type.interface !== undefined) return type.interface.namespace;
  return "namespace" in type ? (type.namespace as Namespace | undefined) : undefined;
}

function membersOf(marked: Map<Type, true>, docOf: (type: Type) => string): { name: string; doc: string }[] {
  return [...marked.keys()].flatMap((type) =>
    [...(type as Enum).members.values()].map((member) => ({
      name: String(member.value ?? member.name),
      doc: docOf(member),
    })),
  );
}
