import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone with the scope it was made in. */
export function temporaryFolder(): { readonly path: string; [Symbol.dispose](): void } {
  // TypeSpec reports real paths; a temporary folder behind a link would not match them.
  const path = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-generators-")));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
