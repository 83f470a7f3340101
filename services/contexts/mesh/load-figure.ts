import { performance } from "node:perf_hooks";

const AFTER_MILLISECONDS = 1_000;

/** How busy this process is, or how full its store, whichever is more: from 0 to 100. */
export class LoadFigure {
  readonly #fill: () => number;
  #began = performance.eventLoopUtilization();
  #at = performance.now();
  #busy = 0;

  constructor(fill: () => number) {
    this.#fill = fill;
  }

  now(): number {
    if (performance.now() - this.#at >= AFTER_MILLISECONDS) {
      const until = performance.eventLoopUtilization();
      this.#busy = Math.round(100 * performance.eventLoopUtilization(until, this.#began).utilization);
      this.#began = until;
      this.#at = performance.now();
    }
    return Math.max(this.#busy, this.#fill());
  }
}
