import { ErrorHandler, Injectable, inject, signal } from "@angular/core";
import { TenChatError } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";

/** One thing a person asked for: whether it is under way, and the sentence that says why it did not work. */
@Injectable()
export class Attempt {
  private readonly language = inject(Language);
  private readonly errors = inject(ErrorHandler);
  readonly #busy = signal(false);
  readonly #problem = signal("");
  readonly busy = this.#busy.asReadonly();
  readonly problem = this.#problem.asReadonly();

  /** Runs it unless one is running already. Answers whether it worked. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy()) return false;
    this.#busy.set(true);
    this.#problem.set("");
    try {
      await work();
      return true;
    } catch (error) {
      this.#problem.set(this.#sentence(error));
      return false;
    } finally {
      this.#busy.set(false);
    }
  }

  /** Shows a sentence without having tried. */
  refuse(sentence: string): void {
    this.#problem.set(sentence);
  }

  #sentence(error: unknown): string {
    if (error instanceof TenChatError) return this.language.describe(error);
    this.errors.handleError(error);
    return this.language.t().errors.unexpected;
  }
}
