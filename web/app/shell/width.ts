import { DestroyRef, Injectable, inject, signal } from "@angular/core";

/** So wide that a list, a conversation and what is about it stand beside one another, each as wide as it reads best. */
const THREE_COLUMNS = "(width >= 96rem)";

/** How much room the window has. */
@Injectable({ providedIn: "root" })
export class Width {
  private readonly query = matchMedia(THREE_COLUMNS);
  readonly #threeColumns = signal(this.query.matches);
  readonly threeColumns = this.#threeColumns.asReadonly();

  constructor() {
    const changed = () => this.#threeColumns.set(this.query.matches);
    this.query.addEventListener("change", changed);
    inject(DestroyRef).onDestroy(() => this.query.removeEventListener("change", changed));
  }
}
