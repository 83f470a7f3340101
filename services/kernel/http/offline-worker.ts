import { createHash } from "node:crypto";
import { createFile, HASHED } from "./client-files.ts";
import type { ClientFile } from "./client-files.ts";

export const WORKER = "/worker.js";

/**
 * The worker that keeps the page for when there is no network (`web/app/public/worker.js`), with what it has to keep
 * before it. A browser takes it for another version when a single byte is another: so when a file is, or the policy of
 * the page, which is kept with it. Undefined where the client has none.
 */
export function offlineWorker(
  files: ReadonlyMap<string, ClientFile>,
  policy: string,
  noPage: RegExp,
): ClientFile | undefined {
  const program = files.get(WORKER);
  if (program === undefined) return undefined;
  const kept = [...files].filter(([path]) => path !== WORKER && !path.endsWith(".txt"));
  const hashes = Object.fromEntries(kept.map(([path, { etag }]) => [path, etag.slice(1, -1)]).toSorted());
  const said = { files: hashes, noPage: noPage.source, hashed: HASHED.source };
  const version = createHash("sha256").update(JSON.stringify({ said, policy })).digest("base64url").slice(0, 16);
  const list = `const CLIENT = ${JSON.stringify({ version, ...said })};\n`;
  return createFile(Buffer.concat([Buffer.from(list), program.bytes]), "worker.js", program.contentType);
}
