import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Guess {
  readonly address: string;
  readonly about: string;
  readonly device?: string;
}

interface Module {
  createRateLimiter(): { guess(limit: object, guess: Guess): Promise<{ takeBack(): Promise<void> }> };
}

const LIMIT = { operation: "notes.open", error: "wrong-code", about: "name", fromOne: 30, fromAll: 100 };
const HOUR = 3_600_000;

let project: GeneratedProject;
let now: number;
let limiter: ReturnType<Module["createRateLimiter"]>;

beforeAll(async () => {
  project = await generateScenario("emits-http");
}, 60_000);
afterAll(() => project[Symbol.dispose]());

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  jest.spyOn(Date, "now").mockImplementation(() => now);
  limiter = (await project.load<Module>("server/runtime/rate-limiter.ts")).createRateLimiter();
});
afterEach(() => jest.restoreAllMocks());

/** The wait that a guess is told of, in seconds; 0 for one that is counted. */
function wrong(address: string, about = "anna", device?: string): Promise<number> {
  return limiter.guess(LIMIT, { address, about, ...(device === undefined ? {} : { device }) }).then(
    () => 0,
    ({ retryAfter }: { retryAfter: number }) => retryAfter,
  );
}

const counted = async (guesses: Promise<number>[]) => (await Promise.all(guesses)).filter((wait) => wait === 0).length;
const many = (address: (at: number) => string, count = 1000) => Array.from({ length: count }, (_, at) => address(at));

describe("Wrong guesses", () => {
  it("of one address are counted to the limit and not once more, however many are made at once, and again after an hour", async () => {
    expect(await counted(many(() => "192.0.2.1").map((address) => wrong(address)))).toBe(30);
    now += HOUR;
    expect(await counted(many(() => "192.0.2.1").map((address) => wrong(address)))).toBe(30);
  });

  it("make whoever goes on wait twice as long each time, up to a quarter of an hour", async () => {
    await Promise.all(many(() => "192.0.2.1", 30).map((address) => wrong(address)));
    const waits: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const wait = await wrong("192.0.2.1");
      waits.push(wait);
      now += wait * 1000 - 1;
      expect(await wrong("192.0.2.1")).toBe(1);
      now += 1;
      expect(await wrong("192.0.2.1")).toBe(0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it("of one address cost nobody else a guess, nor this one what it has for another name", async () => {
    await Promise.all(many(() => "192.0.2.1").map((address) => wrong(address)));
    expect(await counted(many(() => "192.0.2.2").map((address) => wrong(address)))).toBe(30);
    expect(await counted(many(() => "192.0.2.1").map((address) => wrong(address, "bert")))).toBe(30);
  });

  it("of many addresses are counted together, and what an IPv6 network can choose from is one address", async () => {
    expect(await counted(many((at) => `192.0.${at >> 8}.${at & 255}`).map((address) => wrong(address)))).toBe(100);
    expect(await wrong("198.51.100.1")).toBeLessThanOrEqual(60);
    const network = many((at) => `2001:db8:1:2::${at.toString(16)}`);
    expect(await counted(network.map((address) => wrong(address, "bert")))).toBe(30);
  });

  it("of strangers keep no known device out, and those of a known device keep out that device alone", async () => {
    await Promise.all(many((at) => `192.0.${at >> 8}.${at & 255}`).map((address) => wrong(address)));
    const phone = many(() => "192.0.2.1").map((address) => wrong(address, "anna", "phone"));
    expect(await counted(phone)).toBe(30);
    expect(await counted(many(() => "192.0.2.1", 30).map((address) => wrong(address, "anna", "desk")))).toBe(30);
  });

  it("are none when they were right", async () => {
    for (let at = 0; at < 200; at += 1) {
      const guess = await limiter.guess(LIMIT, { address: "192.0.2.1", about: "anna" });
      await guess.takeBack();
    }
    expect(await counted(many(() => "192.0.2.1").map((address) => wrong(address)))).toBe(30);
  });
});
