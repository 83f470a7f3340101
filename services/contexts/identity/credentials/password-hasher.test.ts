import { createPasswordHasher } from "./password-hasher.ts";
import { formatPhc, parsePhc } from "./phc.ts";

const desk = { group: "192.0.2.1", known: false };

describe("password hashes", () => {
  it("D3-029 are Argon2id with 64 MiB and three passes, salted, and open with their own password only", async () => {
    const hasher = createPasswordHasher();
    const [first, second] = await Promise.all([hasher.hash("correct horse", desk), hasher.hash("correct horse", desk)]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await hasher.verify("correct horse", first, desk)).toBe(true);
    expect(await hasher.verify("correct horse!", first, desk)).toBe(false);
  });

  it("open whichever way the keyboard composed an accent", async () => {
    const hasher = createPasswordHasher();
    expect(await hasher.verify("u\u0308ber alles", await hasher.hash("\u00fcber alles", desk), desk)).toBe(true);
  });

  it("never open nobody's hash, and that takes about as long", async () => {
    const hasher = createPasswordHasher();
    const hash = await hasher.hash("correct horse", desk);
    const seconds = async (work: () => Promise<unknown>) => {
      const begin = process.hrtime.bigint();
      await work();
      return Number(process.hrtime.bigint() - begin) / 1e9;
    };
    expect(await hasher.verify("correct horse", hasher.nobodys, desk)).toBe(false);
    const known = await seconds(() => hasher.verify("wrong", hash, desk));
    const unknown = await seconds(() => hasher.verify("wrong", hasher.nobodys, desk));
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it("are made two at a time, and the 67th asker at once is told to come back", async () => {
    const hasher = createPasswordHasher();
    const cheap = formatPhc({ memory: 64, passes: 1, parallelism: 1, salt: Buffer.alloc(16), tag: Buffer.alloc(32) });
    const answers = await Promise.allSettled(Array.from({ length: 67 }, () => hasher.verify("x", cheap, desk)));
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ code: "unavailable" });
    expect(await hasher.verify("x", cheap, desk)).toBe(false);
  });

  it("keep nobody out who comes from elsewhere, or with a device that was here before, while others guess", async () => {
    const hasher = createPasswordHasher();
    const cheap = formatPhc({ memory: 64, passes: 1, parallelism: 1, salt: Buffer.alloc(16), tag: Buffer.alloc(32) });
    const order: string[] = [];
    const ask = (group: string, known = false) =>
      hasher.verify("x", cheap, { group, known }).then(
        () => void order.push(group),
        () => void order.push(`${group} refused`),
      );
    const flood = Array.from({ length: 200 }, () => ask("192.0.2.66"));
    const honest = [ask("192.0.2.1"), ask("2001:db8:0:0::/64"), ask("device:1", true), ask("device:2", true)];
    await Promise.all([...flood, ...honest]);
    const done = order.filter((each) => !each.endsWith("refused"));
    expect(done).toHaveLength(2 + 64);
    // Each has its turn among the first ten; a core that stands still may let the others finish some before it.
    expect(done.slice(0, 33)).toEqual(
      expect.arrayContaining(["192.0.2.1", "2001:db8:0:0::/64", "device:1", "device:2"]),
    );
  });

  it("are refused without being repeated when they are not PHC strings", () => {
    expect(() => parsePhc("$2b$10$secret")).toThrow(/^A stored password hash is not an Argon2id PHC string\.$/);
  });
});
