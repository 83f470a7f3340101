import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Module {
  createRateLimiter(shared?: object): { consume(limit: object, subject: string): Promise<void> };
}

/** As much of ioredis as counts calls, and what it does when it is away. */
class Store {
  readonly counts = new Map<string, number>();
  status = "ready";
  asked = 0;
  away: (() => Promise<never>) | undefined;
  defineCommand(): void {}
  async rlflxIncr([key]: [string]): Promise<[number, number]> {
    this.asked += 1;
    if (this.away) return await this.away();
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return [count, 60_000];
  }
}

const LIMIT = { operation: "notes.write", points: 5, seconds: 60 };
let project: GeneratedProject;
let module: Module;

beforeAll(async () => {
  project = await generateScenario("emits-http");
  module = await project.load<Module>("server/runtime/rate-limiter.ts");
}, 60_000);
afterAll(() => project[Symbol.dispose]());

/** How many of so many calls at once are allowed; each other one has to be told when to come back. */
async function allowed(
  limiter: ReturnType<Module["createRateLimiter"]>,
  calls: number,
  subject = "anna",
): Promise<number> {
  const answers = await Promise.allSettled(Array.from({ length: calls }, () => limiter.consume(LIMIT, subject)));
  const refused = answers.filter((each) => each.status === "rejected");
  for (const each of refused)
    expect(each.reason).toMatchObject({ code: "rate-limited", retryAfter: expect.any(Number) });
  return calls - refused.length;
}

function shared() {
  const store = new Store();
  const said: string[] = [];
  const say = (_fields: object, what: string) => void said.push(what);
  const one = () => module.createRateLimiter({ redis: store, prefix: "p", log: { info: say, warn: say } });
  return { store, said, one };
}

describe("Calls", () => {
  it("are allowed as often as the limit says and not once more, alone or together with other processes", async () => {
    expect(await allowed(module.createRateLimiter(), 1000)).toBe(5);
    const { one } = shared();
    const [here, there] = [one(), one()];
    expect((await allowed(here, 500)) + (await allowed(there, 500))).toBe(5);
    expect(await allowed(there, 10, "bert")).toBe(5);
  });

  it.each([
    ["is gone", () => Promise.reject(new Error("Connection is closed."))],
    ["hangs", () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error("Command timed out")), 50))],
  ])("are counted by each process while what counts them together %s, from where it was", async (_how, away) => {
    const { store, said, one } = shared();
    const limiter = one();
    expect(await allowed(limiter, 3)).toBe(3);
    store.away = away;
    await limiter.consume(LIMIT, "anna");
    const { asked } = store;
    expect(await allowed(limiter, 100)).toBe(1);
    // Nobody else waits for it.
    expect(store.asked).toBe(asked);
    expect(said).toEqual(["limits are counted in this process alone"]);
  });

  it("are counted together again a second after that can be done", async () => {
    const { store, said, one } = shared();
    const limiter = one();
    store.away = () => Promise.reject(new Error("Connection is closed."));
    await limiter.consume(LIMIT, "anna");
    store.away = undefined;
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await limiter.consume(LIMIT, "anna");
    expect(store.counts.size).toBe(1);
    expect(said.at(-1)).toBe("limits are counted together again");
  });
});
