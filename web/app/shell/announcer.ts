import { Injectable, signal } from "@angular/core";

/** What a screen reader says next, politely. The element that carries it is in `App`. */
@Injectable({ providedIn: "root" })
export class Announcer {
  readonly #words = signal("");
  readonly words = this.#words.asReadonly();

  /** Only the beginning of a long text: nobody can stop a screen reader that reads 60,000 bytes politely. */
  say(words: string): void {
    this.#words.set(words.length > 300 ? `${words.slice(0, 300)}…` : words);
  }
}
