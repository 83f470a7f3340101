/** A random source that gives the recorded values in order, one list for each length, and fails when one runs out. */
export class ScriptedRandomness {
  readonly #queues = new Map<number, Uint8Array[]>();

  add(bytes: Uint8Array): void {
    const queue = this.#queues.get(bytes.length) ?? [];
    queue.push(bytes);
    this.#queues.set(bytes.length, queue);
  }

  readonly take = (length: number): Uint8Array => {
    const next = this.#queues.get(length)?.shift();
    if (!next) throw new Error(`The recording holds no further ${length} random bytes.`);
    // A copy: the engine erases secrets it is done with.
    return next.slice();
  };

  /** True when everything recorded was asked for. */
  get isUsedUp(): boolean {
    return [...this.#queues.values()].every((queue) => queue.length === 0);
  }
}
