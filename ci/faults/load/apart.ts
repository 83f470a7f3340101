import { Worker } from "node:worker_threads";

/**
 * A program in a thread of its own: what it does holds up nothing that is measured here, nor what is done here what it
 * measures. It takes `input` as `workerData` and says one thing, its result.
 */
export class Apart<Result> {
  readonly result: Promise<Result>;
  readonly #worker: Worker;

  constructor(program: URL, input: unknown) {
    this.#worker = new Worker(program, { workerData: input });
    this.result = new Promise((resolve, reject) => {
      this.#worker.once("message", resolve);
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error(`${program.pathname} ended without a result`)));
    });
    this.result.catch(() => undefined); // Whoever asks for it is told.
  }

  /** To those programs that go on until they are told. */
  end(): Promise<Result> {
    this.#worker.postMessage("end");
    return this.result;
  }
}
