/** A value that changes over time. `get` is cheap; a listener is called after each change, never during `subscribe`. */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The writing side of a `Store`; the room that owns the value keeps it to itself. */
export class ValueStore<T> implements Store<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
