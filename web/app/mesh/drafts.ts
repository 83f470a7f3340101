/** What is being written, by conversation, and by the message that is being changed. It is in the page's memory alone. */
export class Drafts {
  readonly #texts = new Map<string, string>();

  /** Undefined where nothing is being written. */
  of(conversation: string, message = ""): string | undefined {
    return this.#texts.get(keyOf(conversation, message));
  }

  keep(text: string, conversation: string, message = ""): void {
    if (text === "") this.drop(conversation, message);
    else this.#texts.set(keyOf(conversation, message), text);
  }

  drop(conversation: string, message = ""): void {
    this.#texts.delete(keyOf(conversation, message));
  }

  clear(): void {
    this.#texts.clear();
  }
}

function keyOf(conversation: string, message: string): string {
  return `${conversation}/${message}`;
}
