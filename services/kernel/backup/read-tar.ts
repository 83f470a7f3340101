/** An entry of an archive; `size` is 0 for a folder. */
export interface TarEntry {
  readonly path: string;
  readonly kind: "file" | "folder";
  readonly size: number;
}

/** Hears an archive as it is read: an entry, then its bytes in pieces, then its end. */
export interface TarListener {
  begin(entry: TarEntry): void;
  bytes(piece: Buffer): void;
  end(): void;
}

const BLOCK = 512;

/**
 * Reads a tar archive (POSIX ustar, the form that PostgreSQL sends base backups in) that comes in pieces of any size.
 * Whatever is no plain file or folder below the archive's root is refused: an archive never writes elsewhere.
 */
export class TarReader {
  readonly #listener: TarListener;
  #pending = Buffer.alloc(0);
  #left = 0;
  #padding = 0;
  #open = false;

  constructor(listener: TarListener) {
    this.#listener = listener;
  }

  write(piece: Buffer): void {
    let rest = piece;
    while (rest.length > 0) rest = this.#open ? this.#body(rest) : this.#head(rest);
  }

  /** To be called at the end of the archive, which must not be inside an entry. */
  finish(): void {
    if (this.#open || this.#pending.length > 0) throw new Error("the archive ends within an entry");
  }

  #body(piece: Buffer): Buffer {
    const content = piece.subarray(0, this.#left);
    if (content.length > 0) this.#listener.bytes(content);
    this.#left -= content.length;
    const skipped = Math.min(piece.length - content.length, this.#padding);
    this.#padding -= skipped;
    if (this.#left === 0 && this.#padding === 0) this.#close();
    return piece.subarray(content.length + skipped);
  }

  #head(piece: Buffer): Buffer {
    const taken = BLOCK - this.#pending.length;
    this.#pending = Buffer.concat([this.#pending, piece.subarray(0, taken)]);
    if (this.#pending.length === BLOCK) {
      const header = this.#pending;
      this.#pending = Buffer.alloc(0);
      // Blocks of zeros end an archive.
      if (header.some((byte) => byte !== 0)) this.#begin(header);
    }
    return piece.subarray(taken);
  }

  #begin(header: Buffer): void {
    const path = pathOf(header);
    const type = String.fromCharCode(header[156] ?? 0);
    if (!["0", "\0", "5"].includes(type)) throw new Error(`the archive holds ${path}, which is no file and no folder`);
    const kind = type === "5" ? "folder" : "file";
    const size = kind === "folder" ? 0 : sizeOf(header);
    this.#left = size;
    this.#padding = (BLOCK - (size % BLOCK)) % BLOCK;
    this.#open = true;
    this.#listener.begin({ path, kind, size });
    if (size === 0) this.#close();
  }

  #close(): void {
    this.#open = false;
    this.#listener.end();
  }
}

function pathOf(header: Buffer): string {
  const [name, prefix] = [textAt(header, 0, 100), textAt(header, 345, 155)];
  const path = (prefix === "" ? name : `${prefix}/${name}`).replace(/^(\.\/)+/, "").replace(/\/+$/, "");
  if (path === "" || path.startsWith("/") || path.split("/").some((part) => ["", ".", ".."].includes(part))) {
    throw new Error(`the archive holds an entry of the name ${JSON.stringify(path)}`);
  }
  return path;
}

function textAt(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString("utf8");
}

// Octal digits or, for what they cannot hold, a big-endian number behind a marked byte (GNU and PostgreSQL alike).
function sizeOf(header: Buffer): number {
  const field = header.subarray(124, 136);
  if (((field[0] ?? 0) & 0x80) !== 0) return Number(field.readBigUInt64BE(4));
  return Number.parseInt(textAt(header, 124, 12).trim() || "0", 8);
}
