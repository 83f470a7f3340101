import { answerElsewhere, openPrimitives, softwarePrimitives } from "../crypto/secrets.ts";
import type { ElsewhereCall, Primitives } from "../crypto/secrets.ts";
import { MemoryStorage } from "../hosts/memory-storage.ts";
import { CryptoThread } from "./crypto-thread.ts";
import type { ThreadEvents } from "./host.ts";
import { openWrappingKey } from "./storage/wrapping-key.ts";

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A host whose threads answer only while they live, with a clock that a test turns. */
class Threads {
  started = 0;
  answered = 0;
  lives = true;
  refused = false;
  readonly reported: unknown[] = [];
  readonly told: ElsewhereCall[] = [];
  events: ThreadEvents | undefined;
  #due: (() => void) | undefined;
  readonly thread: CryptoThread;
  /** What the other thread computes with. */
  readonly #far = { primitives: softwarePrimitives(randomBytes), subtle: crypto.subtle as SubtleCrypto };

  constructor() {
    this.thread = new CryptoThread({
      crypto: { randomBytes, startThread: (events) => this.#start(events) },
      timers: {
        after: (_milliseconds, run) => {
          this.#due = run;
          return () => void (this.#due = undefined);
        },
      },
      report: (error) => void this.reported.push(error),
    });
  }

  primitives(): Promise<Primitives> {
    return openPrimitives({ randomBytes, elsewhere: this.thread.elsewhere });
  }

  timeGoesBy(): void {
    this.#due?.();
  }

  #start(events: ThreadEvents) {
    if (this.refused) throw new Error("no threads here");
    this.started++;
    this.events = events;
    return {
      tell: (message: unknown) => {
        const call = structuredClone(message) as ElsewhereCall;
        this.told.push(call);
        void answerElsewhere(this.#far, call).then(({ answer }) => {
          if (!this.lives || this.events !== events) return;
          this.answered++;
          events.heard(answer);
        });
      },
      end: () => undefined,
    };
  }
}

async function agrees(p: Primitives): Promise<boolean> {
  const { publicKey, privateKey } = await p.generateMlKem();
  const { ciphertext, sharedSecret } = await p.encapsulateMlKem(publicKey);
  return (await p.decapsulateMlKem(privateKey, ciphertext)).sharedSecret.join() === sharedSecret.join();
}

describe("Cryptography on another thread", () => {
  it("computes there what takes long in JavaScript, and leaves nothing there of what it was given", async () => {
    const threads = new Threads();
    const p = await threads.primitives();
    expect(await agrees(p)).toBe(true);
    expect([threads.started, threads.answered]).toEqual([1, 3]);
    const given = threads.told.flatMap((call) => call.given as Uint8Array[]);
    expect(given.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
    const { publicKey, privateKey } = await p.generateEd25519();
    const signature = await p.signEd25519(privateKey, publicKey);
    expect(await p.verifyEd25519(publicKey, publicKey, signature)).toBe(true);
    expect(privateKey.some((byte) => byte !== 0)).toBe(true);
    expect(threads.answered).toBe(6);
  });

  it("refuses there what is refused here", async () => {
    const p = await new Threads().primitives();
    const key = randomBytes(32);
    const sealed = await p.sealAesGcm(key, new Uint8Array(12), key, key);
    expect(await p.openAesGcm(key, new Uint8Array(12), sealed, key)).toEqual(key);
    sealed[0]! ^= 1;
    await expect(p.openAesGcm(key, new Uint8Array(12), sealed, key)).rejects.toMatchObject({ kind: "open-failed" });
    expect(await p.verifyEd25519(key, key, new Uint8Array(64))).toBe(false);
  });

  it("seals many records there, each as it is sealed here, and few here", async () => {
    const threads = new Threads();
    const { elsewhere } = threads.thread;
    const database = await new MemoryStorage().open("account");
    const key = await openWrappingKey(database, { randomBytes, subtle: crypto.subtle, elsewhere });
    const texts = Array.from({ length: 40 }, (_, at) => ({ text: `{"at":${at}}`, bound: `record ${at}` }));
    const sealed = [...(await key.sealTexts(texts)), ...(await key.sealTexts(texts.slice(0, 3)))];
    expect([threads.answered, new Set(sealed.map((bytes) => bytes.slice(0, 12).join())).size]).toEqual([1, 43]);
    const utf8 = new TextEncoder();
    const opened = await Promise.all(
      [...texts, ...texts.slice(0, 3)].map(({ bound }, at) => key.open(sealed[at]!, utf8.encode(bound))),
    );
    expect(opened.map((bytes) => new TextDecoder().decode(bytes))).toEqual(
      [...texts, ...texts.slice(0, 3)].map(({ text }) => text),
    );
    await expect(key.open(sealed[1]!, utf8.encode("record 2"))).rejects.toThrow();
  });

  it("asks another thread the same when one has ended, noticed or not", async () => {
    for (const noticed of [true, false]) {
      const threads = new Threads();
      const p = await threads.primitives();
      expect(await agrees(p)).toBe(true);
      threads.lives = false;
      const [first, second] = [agrees(p), agrees(p)];
      await new Promise((resolve) => setImmediate(resolve));
      threads.lives = true;
      if (noticed) threads.events!.ended(new Error("out of memory"));
      else threads.timeGoesBy();
      expect([await first, await second]).toEqual([true, true]);
      expect(threads.started).toBe(2);
      expect(threads.reported).toHaveLength(1);
    }
  });

  it("computes here where no thread can be had, or one never says anything", async () => {
    const none = new Threads();
    none.refused = true;
    expect(await agrees(await none.primitives())).toBe(true);
    expect([none.started, none.reported.length]).toEqual([0, 1]);

    const silent = new Threads();
    silent.lives = false;
    const work = agrees(await silent.primitives());
    await new Promise((resolve) => setImmediate(resolve));
    silent.timeGoesBy();
    expect(await work).toBe(true);
    expect([silent.started, silent.answered, silent.reported.length]).toEqual([1, 0, 1]);
  });

  it("is put down with what was under way, and begins again", async () => {
    const threads = new Threads();
    const p = await threads.primitives();
    const work = agrees(p);
    threads.thread.rest();
    expect(await work).toBe(true);
    threads.thread.rest();
    expect(await agrees(p)).toBe(true);
    expect(threads.started).toBe(3);
  });
});
