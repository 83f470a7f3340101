import { ErrorHandler, Injectable, inject, signal } from "@angular/core";
import { TenChatError } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";

/**
 * One thing a person asked for: whether it is under way, and the sentence that says why it did not work.
 * Made in an injection context, by `new` or by `inject`.
 */
@Injectable()
export class Attempt {
  private readonly language = inject(Language);
  private readonly errors = inject(ErrorHandler);
  readonly #busy = signal(false);
  #turn = 0;
  readonly #problem = signal("");
  readonly #failure = signal<TenChatError | undefined>(undefined);
  readonly busy = this.#busy.asReadonly();
  readonly problem = this.#problem.asReadonly();
  /** What the sentence is about, where the core has explained it. */
  readonly failure = this.#failure.asReadonly();

  /** Runs it unless one is running already. Answers whether it worked. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy()) return false;
    this.#busy.set(true);
    const worked = await this.each(work);
    this.#busy.set(false);
    return worked;
  }

  /** Forgets what did not work. */
  clear(): void {
    this.#problem.set("");
    this.#failure.set(undefined);
  }

  /** Runs it beside others that may be under way. Answers whether it worked. */
  async each(work: () => Promise<unknown>): Promise<boolean> {
    this.clear();
    try {
      await work();
      return true;
    } catch (error) {
      this.#failure.set(error instanceof TenChatError ? error : undefined);
      this.#problem.set(this.sentence(error));
      return false;
    }
  }

  /** Runs it even while an earlier one runs: the newest counts. Undefined when it failed or is no longer the newest. */
  async latest<T>(work: () => Promise<T>): Promise<T | undefined> {
    const turn = ++this.#turn;
    this.#busy.set(true);
    try {
      const value = await work();
      if (turn !== this.#turn) return undefined;
      this.#problem.set("");
      return value;
    } catch (error) {
      if (turn === this.#turn) this.#problem.set(this.sentence(error));
      return undefined;
    } finally {
      if (turn === this.#turn) this.#busy.set(false);
    }
  }

  protected sentence(error: unknown): string {
    if (error instanceof TenChatError) return this.language.describe(error);
    this.errors.handleError(error);
    return this.language.common().errors.unexpected;
  }
}
