import { types } from "pg";
import { generateScenario } from "../../testing/generated-project.ts";

interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly payload: object;
}
type Process = (job: { data: { envelopes: readonly Envelope[] } }) => Promise<void>;
interface Events {
  EventProducer: new (createQueue: (name: string) => object) => {
    publish(envelopes: readonly Envelope[]): Promise<void>;
    close(): Promise<void>;
  };
  EventWorkers: new (
    createWorker: (name: string, process: Process) => object,
    reactions: Record<string, ((event: Envelope) => Promise<void>)[]>,
  ) => { close(): Promise<void> };
}

const written = (id: string, size: unknown = 1) => ({ id, type: "note-written", payload: { noteId: "n", size } });
const came = (id: string) => ({ id, type: "reader-came", payload: { reader: "r" } });
const removed = (id: string) => ({ id, type: "note-removed", payload: { noteId: "n" } });

describe("Generated queues of events", () => {
  it("take a batch for each priority, in order, under an id that tells repeats", async () => {
    using project = await generateScenario("emits-events");
    const { EventProducer } = await project.load<Events>("server/events.ts");
    const jobs: { queue: string; name: string; ids: string[]; options: Record<string, unknown> }[] = [];
    const closed: string[] = [];
    const producer = new EventProducer((queue) => ({
      async add(name: string, { envelopes }: { envelopes: Envelope[] }, options: Record<string, unknown>) {
        jobs.push({ queue, name, ids: envelopes.map((each) => each.id), options });
      },
      close: async () => void closed.push(queue),
    }));
    await producer.publish([written("1"), removed("2"), written("3"), removed("4")]);
    expect(jobs.map(({ queue, ids, options }) => [queue, ids, options["jobId"]])).toEqual([
      ["events-chat", ["2", "4"], "2-2"],
      ["events-analytics", ["1", "3"], "1-2"],
    ]);
    // A reaction that fails comes again, and is never thrown away.
    for (const { options } of jobs) {
      expect(options["attempts"]).toBeGreaterThan(10);
      expect(options).toMatchObject({ backoff: { type: "exponential" }, removeOnFail: false });
    }
    await producer.publish([came("5")]);
    expect(jobs.at(-1)).toMatchObject({ queue: "events-presence", ids: ["5"] });
    await producer.close();
    expect(closed).toEqual(["events-chat", "events-presence", "events-analytics"]);
  });

  it("let everybody react one after the other, and fail at the first that fails or does not fit", async () => {
    using project = await generateScenario("emits-events");
    const { EventWorkers } = await project.load<Events>("server/events.ts");
    const seen: string[] = [];
    const queues = new Map<string, Process>();
    const slowly = (name: string) => async (event: Envelope) => {
      await new Promise((resolve) => setTimeout(resolve, name === "first" ? 10 : 0));
      if (event.id === "bad") throw new Error("no");
      seen.push(`${name} ${event.id}`);
    };
    const workers = new EventWorkers(
      (name, process) => {
        queues.set(name, process);
        return { close: async () => void seen.push(`closed ${name}`) };
      },
      { "note-written": [slowly("first"), slowly("second")], "reader-came": [], "note-removed": [] },
    );
    expect([...queues.keys()]).toEqual(["events-chat", "events-presence", "events-analytics"]);
    const react = (...envelopes: Envelope[]) => queues.get("events-analytics")!({ data: { envelopes } });
    await react(written("1"), written("2"), came("3"));
    expect(seen).toEqual(["first 1", "second 1", "first 2", "second 2"]);
    seen.length = 0;
    await expect(react(written("bad"), written("4"))).rejects.toThrow("no");
    expect(seen).toEqual([]);
    await expect(react(written("5", "large"))).rejects.toThrow("The event 5 does not fit note-written: size must be");
    await expect(react({ ...came("6"), type: "constructor" })).rejects.toThrow("unknown type constructor");
    await workers.close();
    expect(seen).toEqual(["closed events-chat", "closed events-presence", "closed events-analytics"]);
  });
});

describe("A generated transaction", () => {
  interface Transactions {
    transaction(dataSource: object, work: (manager: object) => Promise<unknown>): Promise<unknown>;
    afterCommit(manager: object, action: () => void): void;
  }

  it("does what waits for the commit after it, and never after one that failed", async () => {
    using project = await generateScenario("emits-storage");
    const { transaction, afterCommit } = await project.load<Transactions>("server/transaction.ts");
    const seen: string[] = [];
    let breaks = false;
    const dataSource = {
      async transaction(work: (manager: object) => Promise<unknown>) {
        const result = await work({ queryRunner: {} });
        if (breaks) throw new Error("the commit failed");
        seen.push("commit");
        return result;
      },
    };
    const work = async (manager: object) => {
      afterCommit(manager, () => seen.push("afterwards"));
      seen.push("work");
      return 1;
    };
    expect(await transaction(dataSource, work)).toBe(1);
    expect(seen).toEqual(["work", "commit", "afterwards"]);
    breaks = true;
    await expect(transaction(dataSource, work)).rejects.toThrow("the commit failed");
    expect(seen.slice(3)).toEqual(["work"]);
    expect(() => afterCommit({ queryRunner: {} }, () => {})).toThrow("needs the manager of a running transaction");
  });
});

describe("What the generated server knows of its storage", () => {
  it("reads whole numbers of the database exactly, or not at all", async () => {
    using project = await generateScenario("emits-storage");
    const { configureDriver } = await project.load<{ configureDriver(): void }>("server/database.ts");
    configureDriver();
    const read = types.getTypeParser(20) as (text: string) => unknown;
    expect(read(String(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
    expect(read("-5")).toBe(-5);
    expect(() => read("9007199254740993")).toThrow(RangeError);
  });

  it("names the fields of class C2 and above that no log may show, wherever they stand, and no others", async () => {
    const redacted = async (scenario: string) => {
      using project = await generateScenario(scenario);
      const found = await project.load<{ REDACTED_FIELDS: ReadonlySet<string> }>("server/redaction.ts");
      return [...found.REDACTED_FIELDS];
    };
    expect(await redacted("emits-http")).toEqual(["secret"]);
    expect(await redacted("emits-socket")).toEqual(["sealed"]);
    expect(await redacted("emits-storage")).toEqual(["sealed"]);
    expect(await redacted("emits-types")).toEqual(["sealed"]);
  });
});
