import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/vnd.microsoft.icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

const COMPRESSIBLE = /^(text|image\/svg|application\/(json|manifest|wasm))/;

// The build puts eight characters of the content's hash into such a name: another content has another name.
export const HASHED = /-[\w-]{8}\.(js|css|woff2|wasm)$/;

const compress = promisify(brotliCompress);

export interface ClientFile {
  readonly bytes: Buffer;
  readonly contentType: string;

  /** Whether its name changes with its content, so that it can be kept for good. */
  readonly immutable: boolean;
  readonly etag: string;

  /** The bytes in brotli; made when first asked for. Undefined where that saves nothing. */
  compressed(): Promise<Buffer> | undefined;
}

/** The built web client, read into memory once: an address either names one of these files or it names none. */
export function readClientFiles(folder: string): ReadonlyMap<string, ClientFile> {
  const files = new Map<string, ClientFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = TYPES[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      `/${relative(folder, path).split(sep).join("/")}`,
      createFile(readFileSync(path), entry.name, contentType),
    );
  }
  return files;
}

export function createFile(bytes: Buffer, name: string, contentType: string): ClientFile {
  let compressed: Promise<Buffer> | undefined;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return {
    bytes,
    contentType,
    immutable: HASHED.test(name),
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    compressed() {
      if (!COMPRESSIBLE.test(contentType) || bytes.length < 1024) return undefined;
      return (compressed ??= compress(bytes, { params }));
    },
  };
}
