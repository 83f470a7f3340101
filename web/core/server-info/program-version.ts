import type { Host } from "../host.ts";
import { ValueStore } from "../store.ts";

/** Whether this program is the one that the server hands out now. Nothing is reloaded by itself: somebody may be writing. */
export class ProgramVersion {
  readonly outdated = new ValueStore(false);
  readonly #host: Pick<Host, "isCurrent">;

  constructor(host: Pick<Host, "isCurrent">) {
    this.#host = host;
  }

  /** Rejects where the server does not answer. Once outdated, a program stays so. */
  async compare(): Promise<void> {
    if (!this.outdated.get() && !(await this.#host.isCurrent())) this.outdated.set(true);
  }
}
