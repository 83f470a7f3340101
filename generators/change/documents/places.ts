/** Where the parts of one text stand: lines of every object, of its keys, and of the entries of every list. */
interface Lines {
  readonly file: string;
  readonly line: number;
  readonly keys: ReadonlyMap<string, number>;
}

/** Where the parts of a document stand, whatever files they were read from. */
export class Places {
  readonly #lines = new WeakMap<object, Lines>();

  set(part: object, lines: Lines): void {
    // What an alias repeats stands where it was written first.
    if (!this.#lines.has(part)) this.#lines.set(part, lines);
  }

  /** What was made of a part stands where that does. */
  alike<T extends object>(made: T, of: unknown): T {
    const lines = typeof of === "object" && of !== null ? this.#lines.get(of) : undefined;
    if (lines !== undefined) this.set(made, lines);
    return made;
  }

  /** What was made of several parts stands where the first does, and each field where it did. */
  together<T extends object>(made: T, of: readonly object[]): T {
    const all = of.flatMap((part) => this.#lines.get(part) ?? []);
    const first = all[0];
    if (first === undefined) return made;
    const keys = new Map(all.filter(({ file }) => file === first.file).flatMap((each) => [...each.keys]));
    this.set(made, { ...first, keys });
    return made;
  }

  /** The file that a part was read from; undefined: nobody read it. */
  fileOf(part: object): string | undefined {
    return this.#lines.get(part)?.file;
  }

  /** `openapi.yaml:12`: where the name of a field stands, or what is in it, or the part that it is of; empty: nowhere. */
  of(part: object, field: string): string {
    const found = this.#lines.get(part);
    const value = (part as Readonly<Record<string, unknown>>)[field];
    const inside = typeof value === "object" && value !== null ? this.#lines.get(value) : undefined;
    const line = found?.keys.get(field);
    if (found !== undefined && line !== undefined) return `${found.file}:${line}`;
    const nearest = inside ?? found;
    return nearest === undefined ? "" : `${nearest.file}:${nearest.line}`;
  }
}
