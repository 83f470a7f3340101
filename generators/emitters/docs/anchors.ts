/** What a heading is called in an address, as those who render Markdown make it of its words. */
export function anchorOfWords(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}

/** The headings of a page in their order: of two that would be called the same, the later one is numbered. */
export class Anchors {
  readonly #taken = new Set<string>();
  readonly #known = new Map<string, string>();

  /** A heading, and the id of what it is about, so that links find it. */
  add(words: string, id?: string): void {
    const wanted = anchorOfWords(words);
    let anchor = wanted;
    for (let count = 1; this.#taken.has(anchor); count++) anchor = `${wanted}-${count}`;
    this.#taken.add(anchor);
    if (id !== undefined) this.#known.set(id, anchor);
  }

  of(id: string): string | undefined {
    return this.#known.get(id);
  }
}
