/** Runs one piece of work at a time, in the order of asking. A failure reaches its own caller and nobody else. */
export class Exclusive {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // The caller has the rejection; the next in line must not.
    return result;
  }
}
