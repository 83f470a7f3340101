import { checkEvidence, textFor } from "./check-evidence.ts";
import type { Verdict } from "./check-evidence.ts";
import type { Evidence, LogEntry, SeenMessage, StoredMessage } from "./evidence.ts";

const clients = ["ann", "ben"];
const conversationId = "conversation";

type Mutable = {
  members: Map<string, string[]>;
  log: LogEntry[];
  seen: SeenMessage[];
  stored: StoredMessage[];
  stuckRows: number;
  wentBack?: boolean;
};

/** A run without a fault: both write ten messages, in turn, and both see all twenty. */
function faultless(): Mutable {
  const run: Mutable = { members: new Map([[conversationId, clients]]), log: [], seen: [], stored: [], stuckRows: 0 };
  for (let sequence = 1; sequence <= 20; sequence += 1) {
    const client = clients[sequence % 2]!;
    const reader = clients[(sequence + 1) % 2]!;
    const text = textFor(client, sequence, "…");
    const entry = { client, conversationId, text, at: sequence };
    run.log.push({ ...entry, kind: "sent" }, { ...entry, kind: "acked" });
    run.log.push({ ...entry, kind: "shown", client: reader, sequence });
    run.stored.push({ conversationId, messageId: `m${sequence}`, sequence });
  }
  for (const client of clients) {
    for (const { sequence, messageId } of run.stored) {
      const author = clients[sequence % 2]!;
      const text = textFor(author, sequence, "…");
      run.seen.push({ client, conversationId, id: messageId, own: author === client, text, sequence });
    }
  }
  return run;
}

function judge(plant: (run: Mutable) => void): Record<keyof Verdict, number> {
  const run = faultless();
  plant(run);
  const counted = Object.entries(checkEvidence(run satisfies Evidence)).map(([name, cases]) => [name, cases.length]);
  return Object.fromEntries(counted) as Record<keyof Verdict, number>;
}

const nothing = { lost: 0, twice: 0, outOfOrder: 0, undecryptable: 0, phantom: 0, stuck: 0 };
const at = (run: Mutable, client: string, sequence: number) =>
  run.seen.findIndex((item) => item.client === client && item.sequence === sequence);

describe("the judge of a run", () => {
  it("finds nothing in a run without a fault", () => {
    expect(judge(() => undefined)).toEqual(nothing);
  });

  it("finds a message that was acknowledged and is not on the other's screen", () => {
    expect(judge((run) => run.seen.splice(at(run, "ann", 7), 1))).toEqual({ ...nothing, lost: 1 });
  });

  it("finds a message that was acknowledged and is not in the database", () => {
    expect(judge((run) => run.stored.splice(6, 1))).toEqual({ ...nothing, lost: 1 });
  });

  it("finds a message that was acknowledged and is nowhere at all", () => {
    const verdict = judge((run) => {
      run.stored.splice(6, 1);
      run.seen = run.seen.filter((item) => item.sequence !== 7);
    });
    expect(verdict).toEqual({ ...nothing, lost: 3 });
  });

  it("finds a message that is shown twice, under one id or under two", () => {
    const again = (id: string) => (run: Mutable) => {
      const item = run.seen[at(run, "ben", 20)]!;
      run.seen.splice(at(run, "ben", 20) + 1, 0, { ...item, id, sequence: 21 });
      run.stored.push({ conversationId, messageId: id, sequence: 21 });
    };
    expect(judge(again("m21"))).toEqual({ ...nothing, twice: 1 });
    expect(judge(again("m20")).twice).toBeGreaterThan(0);
  });

  it("finds a message that was shown, went and was shown again", () => {
    const verdict = judge((run) => {
      const shown = run.log.findLast((entry) => entry.kind === "shown")!;
      run.log.push({ ...shown, sequence: 21 });
    });
    expect(verdict).toEqual({ ...nothing, twice: 1 });
  });

  it("finds a message that is stored twice", () => {
    const verdict = judge((run) => run.stored.push({ conversationId, messageId: "m3", sequence: 3 }));
    expect(verdict).toEqual({ ...nothing, twice: 1 });
  });

  it("finds two messages that changed places on a screen", () => {
    const verdict = judge((run) => {
      const [one, other] = [at(run, "ann", 4), at(run, "ann", 5)];
      [run.seen[one], run.seen[other]] = [run.seen[other]!, run.seen[one]!];
    });
    expect(verdict).toEqual({ ...nothing, outOfOrder: 1 });
  });

  it("finds two messages that were shown in another order than the one they stand in", () => {
    const verdict = judge((run) => {
      const shown = run.log.flatMap((entry, index) =>
        entry.kind === "shown" && entry.client === "ann" ? [index] : [],
      );
      const [one, other] = [shown[2]!, shown[3]!];
      [run.log[one], run.log[other]] = [run.log[other]!, run.log[one]!];
    });
    expect(verdict).toEqual({ ...nothing, outOfOrder: 1 });
  });

  it("lets a screen keep the order it had before the server went back, as long as each sender's is kept", () => {
    const changePlaces = (first: number, second: number) => (run: Mutable) => {
      run.wentBack = true;
      const [one, other] = [at(run, "ann", first), at(run, "ann", second)];
      [run.seen[one], run.seen[other]] = [run.seen[other]!, run.seen[one]!];
    };
    expect(judge(changePlaces(4, 5))).toEqual(nothing);
    expect(judge(changePlaces(4, 6))).toEqual({ ...nothing, outOfOrder: 1 });
  });

  it("finds a message that stands elsewhere in the database", () => {
    const verdict = judge((run) => {
      run.stored[19] = { conversationId, messageId: "m20", sequence: 22 };
    });
    expect(verdict.outOfOrder).toBe(2);
  });

  it("finds messages of one sender that the server put in another order than they were sent in", () => {
    const verdict = judge((run) => {
      for (const client of clients) {
        const [one, other] = [at(run, client, 4), at(run, client, 6)];
        const [first, second] = [run.seen[one]!, run.seen[other]!];
        run.seen[one] = { ...second, sequence: 4 };
        run.seen[other] = { ...first, sequence: 6 };
      }
      run.stored[3] = { conversationId, messageId: "m6", sequence: 4 };
      run.stored[5] = { conversationId, messageId: "m4", sequence: 6 };
    });
    expect(verdict).toEqual({ ...nothing, outOfOrder: 2 });
  });

  it("finds a message that could not be opened, which is lost as well", () => {
    const verdict = judge((run) => {
      const index = at(run, "ben", 9);
      run.seen[index] = { ...run.seen[index]!, text: null };
    });
    expect(verdict).toEqual({ ...nothing, undecryptable: 1, lost: 1 });
  });

  it("finds a message that nobody sent", () => {
    const verdict = judge((run) => {
      run.stored.push({ conversationId, messageId: "m21", sequence: 21 });
      const text = textFor("ann", 99, "forged");
      run.seen.push({ client: "ben", conversationId, id: "m21", own: false, text, sequence: 21 });
    });
    expect(verdict).toEqual({ ...nothing, phantom: 1 });
  });

  it("finds rows that stay in the outbox", () => {
    expect(judge((run) => (run.stuckRows = 2))).toEqual({ ...nothing, stuck: 2 });
  });

  it("finds a message that its sender could not get rid of", () => {
    const verdict = judge((run) => {
      const text = textFor("ann", 50, "…");
      run.log.push({ kind: "sent", client: "ann", conversationId, text, at: 50 });
      run.seen.push({ client: "ann", conversationId, id: "m50", own: true, text });
    });
    expect(verdict).toEqual({ ...nothing, stuck: 1 });
  });
});
