// @generated tenchat:server@1 hash:dbdbfd49b297aaa2afc249c4ee80d968 DO NOT EDIT DIRECTLY
// From the generator alone.

/**
 * Work that is asked for again and again: one run at a time, and one more after it, however often it was asked for
 * meanwhile. A run that fails is over; whoever asks next begins anew.
 */
export class WakeableWork {
  readonly #run: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(run: () => Promise<void>, failed: (error: unknown) => void) {
    this.#run = run;
    this.#failed = failed;
  }

  wake(): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else this.#running = this.#work();
  }

  /** Begins nothing new, and waits for the run under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #work(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#run();
      } catch (error) {
        this.#failed(error);
      }
    } while (this.#again && !this.#stopped);
    this.#running = undefined;
  }
}
