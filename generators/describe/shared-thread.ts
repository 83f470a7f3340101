import { Worker } from "node:worker_threads";
import type { Answer, Question, Told } from "./answer.ts";

interface Waiting<Reply, Part> {
  readonly told: (part: Part) => void;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** So long a thread stays for the next who asks. */
const IDLE_MILLISECONDS = 300;

/** Of the objects that a thread has just made: more would be faster by a little, and larger by far more than that. */
const YOUNG_MEGABYTES = 32;

/** A program that threw, or ended, instead of answering. */
export class ThreadFailure extends Error {
  override readonly name = "ThreadFailure";
}

/** One thread for everybody in this process who asks the same program: what it loads takes longer than most answers. */
export class SharedThread<Request, Reply, Part = never> {
  readonly #program: URL;
  readonly #failure: string;
  #thread: Worker | undefined;
  #holders = 0;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting<Reply, Part>>();

  /** `program` calls `answer`; `failure` begins the sentence that says why there is no reply. */
  constructor(program: URL, failure: string) {
    this.#program = program;
    this.#failure = failure;
  }

  /**
   * Starts the thread, if there is none, and keeps it until what is returned is called. Whoever will ask soon calls this
   * first: the thread loads what it needs meanwhile.
   */
  hold(): () => void {
    this.#holders += 1;
    this.#start();
    return () => {
      this.#holders -= 1;
      setTimeout(() => this.#retire(), IDLE_MILLISECONDS).unref();
    };
  }

  /** `told` hears what is known before the reply, which may yet be another than that promised. */
  async ask(request: Request, told: (part: Part) => void = () => {}): Promise<Reply> {
    const release = this.hold();
    const id = this.#asked++;
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { told, resolve, reject });
        const worker = this.#start();
        worker.ref();
        worker.postMessage({ id, request } satisfies Question<Request>);
      });
    } finally {
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#thread?.unref();
      release();
    }
  }

  #start(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const worker = new Worker(this.#program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
    worker.on("message", (said: Told<Part> | Answer<Reply>) =>
      "part" in said ? this.#waiting.get(said.id)?.told(said.part) : this.#take(worker, said),
    );
    worker.on("error", (error) => this.#fail(worker, error as Error));
    worker.on("exit", () => this.#fail(worker, new Error("its thread has ended")));
    worker.unref(); // Nobody waits for it but those who asked.
    return (this.#thread = worker);
  }

  #take(worker: Worker, { id, reply, spent }: Answer<Reply>): void {
    const asker = this.#waiting.get(id);
    // What it holds on to would be there beside everything that is made of its reply.
    if (spent && this.#waiting.size === 1 && this.#thread === worker) {
      this.#thread = undefined;
      void worker.terminate();
    }
    asker?.resolve(reply);
  }

  #retire(): void {
    if (this.#holders > 0) return;
    const worker = this.#thread;
    this.#thread = undefined;
    void worker?.terminate();
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#thread !== worker) return;
    this.#thread = undefined;
    const failure = new ThreadFailure(`${this.#failure}: ${error.message}`, { cause: error });
    for (const { reject } of this.#waiting.values()) reject(failure);
  }
}
