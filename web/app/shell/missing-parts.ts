import { Injectable, inject, signal } from "@angular/core";
import { TENCHAT } from "./tenchat-token.ts";

/**
 * Parts of the page that load when they are needed. After an update of the server the old ones are not there any more;
 * without a network none comes. The server says which of the two it is.
 */
@Injectable({ providedIn: "root" })
export class MissingParts {
  private readonly serverInfo = inject(TENCHAT).serverInfo;
  readonly #unreachable = signal(false);
  readonly unreachable = this.#unreachable.asReadonly();

  /** Whether this error was a part that did not come; then the person is told what to do. */
  explains(error: unknown): boolean {
    if (!isMissingPart(error)) return false;
    void this.#ask();
    return true;
  }

  /** A part came after all. */
  came(): void {
    this.#unreachable.set(false);
  }

  async #ask(): Promise<void> {
    try {
      await this.serverInfo.compareVersions();
      this.#unreachable.set(false);
    } catch {
      this.#unreachable.set(true);
    }
  }
}

/** Each browser has words of its own for a module that could not be fetched. */
function isMissingPart(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (/dynamically imported module|importing a module script failed|loading dynamically/i.test(at.message))
      return true;
  }
  return false;
}
