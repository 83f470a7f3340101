import { existsSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem.ts";
import { writeWhole } from "./write.ts";

/** A small product: two entities, what can be done with them, and an event. */
const STARTER = `import "@typespec/http";
import "tenchat";

using TypeSpec.Http;
using Blueprint;

/** Notes in notebooks. */
@service(#{ title: "Notes" })
@useAuth(BearerAuth)
namespace Notes;

/** Who is asking. */
@roles
enum Role {
  /** Nobody has signed in. */
  guest,

  /** Somebody has. */
  user,
}

/** What must hold besides the role. */
@conditions
enum Condition {
  /** The notebook belongs to whoever asks. */
  owner,
}

/** A random id. */
@classify(DataClass.C1)
@format("uuid")
scalar Id extends string;

/** A moment, as RFC 3339 in UTC. */
@classify(DataClass.C1)
scalar Moment extends utcDateTime;

@entity("notebooks")
@index("ownerId")
model StoredNotebook {
  @key notebookId: Id;
  ownerId: Id;
  @classify(DataClass.C1) title: string;
}

@entity("notes")
@index("notebookId", "writtenAt")
model StoredNote {
  @key noteId: Id;
  notebookId: Id;
  @classify(DataClass.C1) text: string;
  writtenAt: Moment;
}

/** A note, as its reader sees it. */
model Note {
  noteId: Id;
  @classify(DataClass.C1) @minLength(1) @maxLength(4000) text: string;
  writtenAt: Moment;
}

/** Somebody wrote a note. */
@event("note-written", 1)
model NoteWritten {
  @partitionKey("notebook") notebookId: Id;
  noteId: Id;
}

@route("/notebooks/{notebookId}/notes")
interface NotesOfNotebook {
  /** The notes of a notebook, oldest first. */
  @get @allow(Role.user, Condition.owner) listNotes(@path notebookId: Id): Note[];

  /** Writes a note. */
  @post
  @allow(Role.user, Condition.owner)
  @rateLimit(60, 60, RatePer.account)
  writeNote(
    @path notebookId: Id,
    @classify(DataClass.C1) @minLength(1) @maxLength(4000) text: string,
  ): {
    @statusCode _: 201;
    @body note: Note;
  };
}
`;

const COMPILER_OPTIONS = {
  target: "es2024",
  lib: ["es2025", "dom", "dom.iterable"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  noEmit: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** What stands around a specification: generated files are modules, and Node runs them as they are. */
const AROUND: Readonly<Record<string, unknown>> = {
  "package.json": { private: true, type: "module" },
  "tsconfig.json": { compilerOptions: COMPILER_OPTIONS, exclude: ["node_modules"] },
};

/** Begins a project: a specification to change, which generates as it is. What is there already stays as it is. */
export async function init(project: string): Promise<string> {
  const path = join(project, "specs", "main.tsp");
  if (existsSync(path)) throw new Problem(`There is a specification here already: ${path}. Nothing was changed.`);
  await writeWhole(path, STARTER);
  for (const [name, content] of Object.entries(AROUND))
    if (!existsSync(join(project, name)))
      await writeWhole(join(project, name), `${JSON.stringify(content, null, 2)}\n`);
  return `${path} is a specification to begin with. Change it, then run \`tenchat generate\`.`;
}
