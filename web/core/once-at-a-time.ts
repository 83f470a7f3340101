/** Works for several things, once at a time for each; whatever is asked for meanwhile is done once more, by `again`. */
export class OnceAtATime {
  readonly #busy = new Map<string, { again: boolean }>();

  async run(key: string, work: () => Promise<void>, again: () => void): Promise<void> {
    const busy = this.#busy.get(key);
    if (busy !== undefined) {
      busy.again = true;
      return;
    }
    const state = { again: false };
    this.#busy.set(key, state);
    try {
      await work();
    } finally {
      this.#busy.delete(key);
      if (state.again) again();
    }
  }
}
