import { Problem } from "../problem.ts";

/** A file that a context adds, by its path below the project. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What a context needs in a file that is not its own: lines, each after the last line of a kind. */
export interface Amendment {
  readonly path: string;
  readonly lines: readonly { readonly after: RegExp; readonly line: string }[];
}

/** Everything that a new context writes and changes, and what is left to do for whoever asked for it. */
export interface Plan {
  readonly files: readonly NewFile[];
  readonly amendments: readonly Amendment[];
  readonly next: readonly string[];
}

/** A text with the lines of a context in it; those that are there already stay alone. */
export function amend(text: string, { path, lines }: Amendment): string {
  const all = text.split("\n");
  for (const { after, line } of lines) {
    if (all.includes(line)) continue;
    const at = all.findLastIndex((each) => after.test(each));
    if (at < 0)
      throw new Problem(
        `${path} has no line like ${after.source}, after which this would belong: ${line.trim()}. Nothing was changed.`,
      );
    all.splice(at + 1, 0, line);
  }
  return all.join("\n");
}
