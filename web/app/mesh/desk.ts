import { Injectable, computed, inject, signal } from "@angular/core";
import { type Anonymous, MeshProblem, type MeshProblemKind } from "../../core/mesh/door.ts";
import { Drafts } from "./drafts.ts";
import { OPEN_ANONYMOUS } from "./mesh-tokens.ts";

/** The opened anonymous mode, and whom one talks with. No address of a page names them: a browser remembers addresses. */
@Injectable({ providedIn: "root" })
export class Desk {
  private readonly opens = inject(OPEN_ANONYMOUS);
  readonly #door = signal<Anonymous | null>(null);
  readonly #problem = signal<MeshProblemKind | null>(null);
  readonly isOpen = computed(() => this.#door() !== null);
  /** Why it is not. */
  readonly problem = this.#problem.asReadonly();
  readonly chosen = signal<string | null>(null);
  /** Whoever looks for relays meanwhile, or at another conversation, goes on writing where they were. */
  readonly drafts = new Drafts();

  async open(): Promise<void> {
    this.#problem.set(null);
    try {
      this.#door.set(await this.opens());
    } catch (error) {
      console.warn(error);
      this.#problem.set(error instanceof MeshProblem ? error.kind : "unexpected");
    }
  }

  /** For what is only in the page once it is open. */
  get door(): Anonymous {
    const door = this.#door();
    if (door === null) throw new Error("The anonymous mode is not open.");
    return door;
  }
}
