import { asWord } from "./as-word.ts";
import { isTree, UnreadDocument, type Files, type Tree } from "./files.ts";
import { SECTIONS } from "./grammar.ts";
import { joinTraits } from "./join-traits.ts";
import { operationsOfChannels } from "./read-asyncapi.ts";
import { operationsOfPaths } from "./read-openapi.ts";
import { sharedIn } from "./read-shared.ts";

/** A part that is used in several places, by the name that a reference calls it. */
export interface Component {
  readonly kind: string;
  readonly part: unknown;
}

/** A document in the one form that documents of every version are compared in. */
export interface ApiDocument {
  readonly format: "openapi" | "asyncapi";
  readonly files: Files;
  /** What `grammar.ts` calls a document. */
  readonly root: Tree;
  readonly components: ReadonlyMap<string, Component>;
}

/** Fields that hold everything: where one of them is no object, there is nothing to compare. */
export const HOLDING: readonly string[] = ["paths", "webhooks", "channels", "operations", "components"];
const READ: readonly string[] = ["openapi", "asyncapi", ...HOLDING];

export function readDocument(files: Files, name: string): ApiDocument {
  const { root } = files;
  const format = root["openapi"] === undefined ? "asyncapi" : "openapi";
  const version = versionOf(root[format]);
  if (root["swagger"] !== undefined)
    throw new UnreadDocument(`${name} is Swagger ${versionOf(root["swagger"])}: make it OpenAPI 3 first.`);
  if (root[format] === undefined)
    throw new UnreadDocument(`${name} is neither an OpenAPI nor an AsyncAPI document: it says no version of either.`);
  const known = format === "openapi" ? /^3\.[012](\.|$)/ : /^[23]\.\d/;
  if (!known.test(version))
    throw new UnreadDocument(
      `${name} is ${format === "openapi" ? "OpenAPI" : "AsyncAPI"} ${version}; compared are ${format === "openapi" ? "OpenAPI 3.0 to 3.2" : "AsyncAPI 2 and 3"}.`,
    );
  const odd = HOLDING.find((field) => !isTree(root[field] ?? {}));
  if (odd !== undefined) throw new UnreadDocument(`${name} is no document: its ${odd} are no object.`);
  // Of what is joined nobody sees any more that it was referred to.
  const shared = sharedIn(files);
  if (format === "asyncapi") joinTraits(files);
  const rest = Object.fromEntries(Object.entries(root).filter(([field]) => !READ.includes(field)));
  const operations = format === "openapi" ? operationsOfPaths(files) : operationsOfChannels(files);
  const whole = files.places.alike({ [format]: version, ...rest, ...operations, ...shared }, root);
  return { format, files, root: whole, components: componentsOf(root, format) };
}

/** Without quotes YAML takes `3.0` for the number three. */
function versionOf(said: unknown): string {
  return Number.isInteger(said) ? `${said as number}.0` : asWord(said);
}

function componentsOf(root: Tree, format: ApiDocument["format"]): Map<string, Component> {
  const found = new Map<string, Component>();
  const { components } = root;
  if (!isTree(components)) return found;
  for (const [section, parts] of Object.entries(components)) {
    const known = Object.hasOwn(SECTIONS, section) ? SECTIONS[section] : undefined;
    // What is chosen of an address is called a parameter where messages are sent.
    const kind = known === "parameter" && format === "asyncapi" ? "channelParameter" : known;
    if (kind === undefined || !isTree(parts)) continue;
    for (const [name, part] of Object.entries(parts))
      found.set(`#/components/${section}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, { kind, part });
  }
  return found;
}
