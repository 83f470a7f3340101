import { createPasswordHasher } from "./password-hasher.ts";
import { formatPhc, parsePhc } from "./phc.ts";

describe("password hashes", () => {
  it("D3-029 are Argon2id with 64 MiB and three passes, salted, and open with their own password only", async () => {
    const hasher = createPasswordHasher();
    const [first, second] = await Promise.all([hasher.hash("correct horse"), hasher.hash("correct horse")]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await hasher.verify("correct horse", first)).toBe(true);
    expect(await hasher.verify("correct horse!", first)).toBe(false);
  });

  it("open whichever way the keyboard composed an accent", async () => {
    const hasher = createPasswordHasher();
    expect(await hasher.verify("u\u0308ber alles", await hasher.hash("\u00fcber alles"))).toBe(true);
  });

  it("never open without a hash, and that takes about as long", async () => {
    const hasher = createPasswordHasher();
    const hash = await hasher.hash("correct horse");
    const seconds = async (work: () => Promise<unknown>) => {
      const begin = process.hrtime.bigint();
      await work();
      return Number(process.hrtime.bigint() - begin) / 1e9;
    };
    expect(await hasher.verify("correct horse", null)).toBe(false);
    const known = await seconds(() => hasher.verify("wrong", hash));
    const unknown = await seconds(() => hasher.verify("wrong", undefined));
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it("are made two at a time, and the 67th asker at once is told to come back", async () => {
    const hasher = createPasswordHasher();
    const cheap = formatPhc({ memory: 64, passes: 1, parallelism: 1, salt: Buffer.alloc(16), tag: Buffer.alloc(32) });
    const answers = await Promise.allSettled(Array.from({ length: 67 }, () => hasher.verify("x", cheap)));
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ code: "unavailable" });
    expect(await hasher.verify("x", cheap)).toBe(false);
  });

  it("are refused without being repeated when they are not PHC strings", () => {
    expect(() => parsePhc("$2b$10$secret")).toThrow(/^A stored password hash is not an Argon2id PHC string\.$/);
  });
});
