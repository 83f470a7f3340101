import { StartProblem } from "../start-problem.ts";
import type { BackedUpFile } from "./backup-manifest.ts";
import { takeBaseBackup } from "./base-backup.ts";
import { DATABASE } from "./data-folder-content.ts";
import { LogPositions } from "./log-positions.ts";
import type { FileWriter } from "./file-writer.ts";
import { TarReader } from "./read-tar.ts";

const POSTGRES_MANIFEST = `${DATABASE}/backup_manifest`;

export interface CopiedDatabase {
  readonly files: BackedUpFile[];
  readonly folders: string[];
  /** Everything committed before this moment is in the copy; RFC 3339. */
  readonly holdsUntil: string;
}

/** A running database as files that a database can be started on, checked against PostgreSQL's own list of them. */
export async function copyDatabase(
  url: string,
  writer: FileWriter,
  progress: (done: number, total: number) => void,
): Promise<CopiedDatabase> {
  const files: BackedUpFile[] = [];
  const folders: string[] = [];
  const list: Buffer[] = [];
  let kind: "file" | "folder" = "file";
  const reader = new TarReader({
    begin(entry) {
      kind = entry.kind;
      const path = `${DATABASE}/${entry.path}`;
      if (kind === "file") return writer.begin(path);
      writer.makeFolder(path);
      folders.push(path);
    },
    bytes: (piece) => writer.bytes(piece),
    end: () => void (kind === "file" && files.push(writer.end())),
  });
  const positions = new LogPositions(url);
  let end: string;
  try {
    await positions.start();
    end = await takeBaseBackup(url, "tenchat", {
      archive: (piece) => reader.write(piece),
      manifest: (piece) => list.push(Buffer.from(piece)),
      progress,
    }).finally(() => positions.stop());
  } catch (error) {
    throw explain(error);
  }
  reader.finish();
  compare(files, Buffer.concat(list).toString("utf8"));
  writer.begin(POSTGRES_MANIFEST);
  writer.bytes(Buffer.concat(list));
  files.push(writer.end());
  return { files, folders, holdsUntil: positions.momentBefore(end).toISOString() };
}

/** That what was written is what PostgreSQL read. The log is not on its list; the server checks that by itself. */
function compare(files: readonly BackedUpFile[], list: string): void {
  const written = new Map(files.map((file) => [file.path, file]));
  const { Files } = JSON.parse(list) as { Files: { Path: string; Size: number; Checksum: string }[] };
  for (const { Path, Size, Checksum } of Files) {
    const file = written.get(`${DATABASE}/${Path}`);
    if (file?.size !== Size || file.sha256 !== Checksum) throw new Error(`${Path} did not arrive as it was sent`);
  }
}

function explain(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message: string };
  // Insufficient privilege: a database made before it allowed copies; or no free connection for one.
  if (code === "42501" || code === "28000") {
    return new StartProblem(
      "This database was made by a TenChat that could not back up: stop the server and copy its data folder.",
      { cause: error },
    );
  }
  if (code === "53300" || code === "53400") {
    return new StartProblem(
      `The database cannot send a copy now: ${message}. Try again when no other backup is running.`,
      { cause: error },
    );
  }
  return error;
}
