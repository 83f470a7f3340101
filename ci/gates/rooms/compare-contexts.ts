import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isTest, listFiles } from "../report/source-files.ts";
import type { Finding } from "../report/gate.ts";

/** What a context has: where it is said, done and, if a client may ask for it, used; and by which file others come in. */
const ROOMS = [
  { room: "specs/contexts", door: "main.tsp", tested: false },
  { room: "services/contexts", door: "index.ts", tested: true },
  { room: "web/core", door: "door.ts", tested: true },
] as const;

/** Where there is nothing but contexts. In `web/core` stands also what is of no context. */
const OF_CONTEXTS = ["specs/contexts", "services/contexts"] as const;

/** The contexts of the specification that lack a room or its test, and rooms that are of no context. */
export function compareContexts(root: string, contexts: readonly string[]): Finding[] {
  return [...contexts.flatMap((context) => findMissing(root, context)), ...findStrangers(root, contexts)];
}

function findMissing(root: string, context: string): Finding[] {
  const asked = existsSync(join(root, "generated/client", context));
  return ROOMS.flatMap(({ room, door, tested }) => {
    if (room === "web/core" && !asked) return [];
    const folder = `${room}/${context}`;
    if (!existsSync(join(root, folder, door)))
      return [
        {
          file: `${folder}/${door}`,
          line: 1,
          what: `is not there, though ${context} is a context of the specification`,
          todo: "Make the rooms of a context with `npm run tenchat -- new-context`, or write the one that is missing.",
        },
      ];
    if (!tested || listFiles(root, [folder]).some((path) => isTest(path))) return [];
    return [{ file: `${folder}/${door}`, line: 1, what: "is the door of a room without a test", todo: "Write one." }];
  });
}

function findStrangers(root: string, contexts: readonly string[]): Finding[] {
  return OF_CONTEXTS.flatMap((room) =>
    foldersIn(join(root, room))
      .filter((name) => !contexts.includes(name))
      .map((name) => ({
        file: `${room}/${name}`,
        line: 1,
        what: "is of no context of the specification",
        todo: "Import its main.tsp in specs/main.tsp and generate, or move it to where it belongs.",
      })),
  );
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}
