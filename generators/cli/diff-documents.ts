import { statSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Change } from "../change/change.ts";
import { diffDocuments } from "../change/documents/diff-documents.ts";
import { Files, UnreadDocument } from "../change/documents/files.ts";
import { readDocument, type ApiDocument } from "../change/documents/read-document.ts";
import { Problem } from "./problem.ts";

const ENDINGS: ReadonlySet<string> = new Set([".yaml", ".yml", ".json"]);

/** Whether a name is that of a document, and of no version of a project; one that is not there is called so all the same. */
export function isDocument(project: string, name: string): boolean {
  if (!ENDINGS.has(extname(name).toLowerCase())) return false;
  return statSync(resolve(project, name), { throwIfNoEntry: false })?.isDirectory() !== true;
}

/** Two OpenAPI or AsyncAPI documents of anybody; `unread` are the references that nobody could follow. */
export function compareDocuments(
  project: string,
  one: string,
  other: string,
): { readonly changes: readonly Change[]; readonly unread: readonly string[] } {
  const [before, after] = [open(project, one), open(project, other)];
  if (before.format !== after.format)
    throw new Problem(
      `${one} says what is asked over HTTP and ${other} what is sent as messages, or the other way round.`,
    );
  const changes = diffDocuments(before, after);
  return { changes, unread: [...new Set([...before.files.unread, ...after.files.unread])] };
}

function open(project: string, name: string): ApiDocument {
  try {
    return readDocument(new Files(name, { folder: project }), name);
  } catch (error) {
    if (error instanceof UnreadDocument) throw new Problem(error.message, { cause: error });
    throw error;
  }
}
