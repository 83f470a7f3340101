import { isTree, type Files, type Tree } from "./files.ts";
import { SECTIONS } from "./grammar.ts";

/** Sections of `components` whose parts are compared where somebody refers to them, and not by their names. */
const BY_USE: ReadonlySet<string> = new Set(
  "pathItems callbacks channels operations replies replyAddresses correlationIds externalDocs operationTraits messageTraits serverBindings channelBindings operationBindings messageBindings".split(
    " ",
  ),
);

/** What is shared and compared nowhere else: parts that nobody refers to, extensions, and sections that nobody knows. */
export function sharedIn(files: Files): Tree {
  const components = isTree(files.root["components"]) ? files.root["components"] : {};
  const sections = Object.entries(components);
  const used = sections.some(([section]) => BY_USE.has(section)) ? referencesIn(files.root) : new Set<string>();
  const unused = sections.flatMap(([section, parts]) =>
    BY_USE.has(section) && isTree(parts)
      ? Object.entries(parts)
          .filter(([name]) => !used.has(`#/components/${section}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`))
          .map(([name, said]) => [`${section} ${name}`, files.places.alike({ said }, said)] as const)
      : [],
  );
  const rest = sections.filter(([section, parts]) =>
    BY_USE.has(section) || Object.hasOwn(SECTIONS, section) ? !isTree(parts ?? {}) : true,
  );
  return {
    shared: Object.fromEntries(unused),
    components: files.places.alike(Object.fromEntries(rest), components),
  };
}

function referencesIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof part !== "object" || part === null) return found;
  const { $ref: reference } = part as Tree;
  if (typeof reference === "string") found.add(reference);
  for (const each of Object.values(part)) referencesIn(each, found);
  return found;
}
