import { remember } from "./remembered.ts";

function counting(options: { most?: number; keep?: (value: string) => boolean } = {}) {
  const reads: string[] = [];
  let time = 0;
  const memory = remember(
    async (key) => {
      reads.push(key);
      if (key === "broken") throw new Error("not read");
      return `${key}${reads.length}`;
    },
    { most: 2, milliseconds: 1000, now: () => time, ...options },
  );
  return { reads, memory, pass: (milliseconds: number) => (time += milliseconds) };
}

describe("what is remembered", () => {
  it("is read once for all who ask, until its time is over or it is forgotten", async () => {
    const { reads, memory, pass } = counting();
    expect(await Promise.all([memory.of("a"), memory.of("a")])).toEqual(["a1", "a1"]);
    pass(999);
    expect(await memory.of("a")).toBe("a1");
    pass(1);
    expect(await memory.of("a")).toBe("a2");
    memory.forget("a");
    expect(await memory.of("a")).toBe("a3");
    memory.forget();
    await memory.of("a");
    expect(reads).toHaveLength(4);
  });

  it("is not what was read before a change that came while it was being read", async () => {
    const answers: ((value: string) => void)[] = [];
    const memory = remember(() => new Promise<string>((resolve) => answers.push(resolve)), {
      most: 2,
      milliseconds: 10,
    });
    const before = memory.of("a");
    memory.forget("a");
    answers[0]!("old");
    expect(await before).toBe("old");
    const after = memory.of("a");
    answers[1]!("new");
    expect(await after).toBe("new");
  });

  it("is no failure, nothing that may not be kept, and not more than so many", async () => {
    const { reads, memory } = counting({ keep: (value) => !value.startsWith("empty") });
    await expect(memory.of("broken")).rejects.toThrow("not read");
    await expect(memory.of("broken")).rejects.toThrow("not read");
    await memory.of("empty");
    await memory.of("empty");
    await memory.of("a");
    await memory.of("b");
    await memory.of("c");
    await memory.of("b");
    await memory.of("a");
    expect(reads).toEqual(["broken", "broken", "empty", "empty", "a", "b", "c", "a"]);
  });
});
