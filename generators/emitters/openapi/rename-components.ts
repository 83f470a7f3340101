import { isBeyondAscii } from "../../model/names/ascii-names.ts";
import { asciiName } from "../../model/names/names.ts";

interface Components {
  readonly components?: Readonly<Record<string, Record<string, unknown>>>;
}

/** Names that are made of others, as those of template instances, which no one asks the emitter to take. */
export function renameComponents(document: Components): void {
  const renamed = new Map<string, string>();
  for (const [section, entries] of Object.entries(document.components ?? {}))
    for (const name of Object.keys(entries)) {
      if (!isBeyondAscii(name)) continue;
      const wanted = asciiName(name);
      entries[wanted] = entries[name];
      delete entries[name];
      renamed.set(`#/components/${section}/${name}`, `#/components/${section}/${wanted}`);
    }
  if (renamed.size > 0) refer(document, renamed);
}

/** Lets what refers to a component, or maps a kind to it, say its name of today. */
function refer(node: unknown, renamed: ReadonlyMap<string, string>): void {
  if (typeof node !== "object" || node === null) return;
  const object = node as Record<string, unknown>;
  const { $ref, mapping } = object;
  if (typeof $ref === "string") object["$ref"] = renamed.get($ref) ?? $ref;
  if (typeof mapping === "object" && mapping !== null && typeof object["propertyName"] === "string")
    object["mapping"] = Object.fromEntries(
      Object.entries(mapping as Record<string, string>).map(([kind, to]) => [kind, renamed.get(to) ?? to]),
    );
  for (const child of Object.values(object)) refer(child, renamed);
}
