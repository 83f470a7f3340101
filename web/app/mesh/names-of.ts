import type { Correspondent } from "../../core/mesh/door.ts";

/**
 * What to call whoever has a key. The name of a group's member is what the file of the group says, and so may be that of a contact:
 * beside it stands the beginning of the key's mark, which no contact's name has. No name changes how what follows it is written.
 */
export function namesOf(
  correspondents: readonly Correspondent[],
  members: Correspondent["members"],
): (id: string) => string {
  const contacts = new Map(correspondents.flatMap(({ id, kind, name }) => (kind === "contact" ? [[id, name]] : [])));
  const others = new Map(members.map(({ id, name }) => [id, `\u2068${name}\u2069 (${markOf(id)})`]));
  return (id) => contacts.get(id) ?? others.get(id) ?? markOf(id);
}

function markOf(id: string): string {
  return id.slice(0, 8);
}
