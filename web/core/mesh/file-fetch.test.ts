import { randomBytes, webcrypto } from "node:crypto";
import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import { FileFetch } from "./file-fetch.ts";
import { filePartLength, readFileLink, writeFileLink } from "./file-link.ts";
import { sealFile } from "./file-parts.ts";
import type { SealedFile } from "./file-parts.ts";
import { openMeshCrypto } from "./mesh-crypto.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import type { MeshHost } from "./mesh-host.ts";
import type { RelayBook } from "./relay-book.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const original = random(7 * filePartLength + 321);

let crypto: MeshCrypto;
let sealed: SealedFile;

beforeAll(async () => {
  crypto = await openMeshCrypto({ subtle: webcrypto.subtle as SubtleCrypto, randomBytes: random });
  sealed = await sealFile({ crypto, randomBytes: random }, "heron.jpg", original);
}, 120_000);

/** What a relay answers, asked for a part; undefined: nothing. */
type Answer = (hash: string) => unknown;

const whole: Answer = (hash) => ({ messages: sealed.packets.filter((each) => each.hash === hash) });
const nothing: Answer = () => ({ messages: [] });
const lacking =
  (...parts: number[]): Answer =>
  (hash) =>
    parts.some((part) => sealed.packets[part]!.hash === hash) ? nothing(hash) : whole(hash);

/** A device with these relays for files, one after another. */
function open(relays: Record<string, Answer>, known: readonly string[] = [], mayServe = true) {
  const told = { asked: [] as string[], silent: [] as string[], most: 0, now: 0 };
  let under = 0;
  const host = {
    now: () => told.now,
    askRelay: async (address: string, _path: string, { hashes }: { hashes: string[] }) => {
      told.asked.push(address);
      told.most = Math.max(told.most, ++under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      expect(hashes.length).toBe(1);
      const body = relays[address]!(hashes[0]!);
      return body === undefined ? Promise.reject(new Error("nobody is there")) : { status: 200, body };
    },
  } as unknown as MeshHost;
  const book = {
    relayFor: async (slot: string, besides: ReadonlySet<string>) => {
      const address = Object.keys(relays).find((each) => !besides.has(each));
      return slot === "files" && address !== undefined ? { address } : undefined;
    },
    mayServe: () => mayServe,
    answered: async () => undefined,
    silent: async (address: string) => void told.silent.push(address),
  } as unknown as RelayBook;
  const files = new FileFetch({ host, crypto, book, knows: (key) => known.includes(key) });
  const fetch = (content = sealed.content, progress: number[] = []) =>
    files
      .fetch(readFileLink(content)!, (parts) => progress.push(parts))
      .then(
        (file) => (Buffer.from(file).equals(original) ? "whole" : "other"),
        (error: { kind: string }) => error.kind,
      );
  return { files, fetch, told };
}

describe("a file that is fetched", () => {
  it("comes back whole, a few parts at a time, and says how far it is", async () => {
    const { fetch, told } = open({ one: whole });
    const progress: number[] = [];
    expect(await fetch(sealed.content, progress)).toBe("whole");
    expect([told.asked.length, told.most, progress]).toEqual([8, 3, [0, 1, 2, 3, 4, 5, 6, 7, 8, 8]]);
  });

  it.each<[string, Answer]>([
    ["nothing", nothing],
    ["what is no answer", () => "ok"],
    ["null", () => ({ messages: [null, 7, {}] })],
    ["all but one part", lacking(3)],
    [
      "changed parts",
      (hash) => ({
        messages: sealed.packets
          .filter((each) => each.hash === hash)
          .map((each) => ({ ...each, message: each.message.replace(/^..../, "AQID") })),
      }),
    ],
  ])("is not there where the relay has %s", async (_what, answer) => {
    expect(await open({ one: answer }).fetch()).toBe("file-not-there");
  });

  it("is found among whatever else comes under a hash: anybody may send packets of it", async () => {
    const others = (hash: string): Packet[] => [
      { ...sealed.packets[0]!, hash },
      { ...sealed.packets.find((each) => each.hash === hash)!, recipient: "friend" },
    ];
    const flood: Answer = (hash) => ({ messages: [...others(hash), ...sealed.packets] });
    expect(await open({ one: flood }, ["friend"]).fetch()).toBe("whole");
  });

  it("goes on where it was, and asks another relay only once a part cannot be on its way any more", async () => {
    const { fetch, told } = open({ one: lacking(0, 5), other: lacking(5), third: whole, fourth: whole });
    const progress: number[] = [];
    expect([await fetch(), told.asked.length]).toEqual(["file-not-there", 8]);
    expect([await fetch(), told.asked.length]).toEqual(["file-not-there", 10]);
    told.now = 300_000;
    expect(await fetch(sealed.content, progress)).toBe("whole");
    expect(told.asked.slice(10)).toEqual(["one", "one", "other", "other", "third"]);
    expect(progress).toEqual([6, 6, 7, 7, 8, 8]);
  });

  it("does not go through relay after relay for what none has", async () => {
    const { fetch, told } = open({ one: nothing, other: nothing, third: nothing, fourth: whole });
    const hashes = Array.from({ length: 40 }, () => Buffer.from(random(32)).toString("hex"));
    const large = writeFileLink({ name: "a", size: 40 * filePartLength, secret: random(32), hashes });
    await fetch(large);
    told.now = 300_000;
    expect(await fetch(large)).toBe("file-not-there");
    expect(told.asked).not.toContain("fourth");
    // A few at each, not all of them.
    expect(told.asked.length).toBe(4 * 8);
  });

  it("tells a relay that does not answer, once, from what lacks, and uses up no other for it", async () => {
    let there = 4;
    const { fetch, told } = open({ one: (hash) => (there-- > 0 ? whole(hash) : undefined), other: whole });
    expect(await fetch()).toBe("file-no-answer");
    expect([told.silent, told.asked.includes("other")]).toEqual([["one"], false]);
    expect(await open({}).fetch()).toBe("file-no-answer");
    expect(await open({}, [], false).fetch()).toBe("file-relay-missing");
  });

  it("is told to be damaged where its sender sealed it under another key, or cut it otherwise", async () => {
    const link = readFileLink(sealed.content)!;
    const same = link.hashes.map(() => link.hashes[0]!);
    for (const change of [
      { secret: random(32) },
      { size: link.size - 1 },
      { hashes: link.hashes.toReversed() },
      { hashes: same },
    ])
      expect(await open({ one: whole }).fetch(writeFileLink({ ...link, ...change }))).toBe("file-damaged");
  });

  it("is asked for no longer where a part is for the key of somebody who is known here", async () => {
    const { fetch, told } = open({ one: whole }, [sealed.packets[0]!.recipient]);
    expect(await fetch()).toBe("file-damaged");
    expect(told.asked.length).toBe(3);
  });

  it("is asked for no longer once the mode is closed", async () => {
    const { files, fetch, told } = open({ one: whole });
    const fetching = fetch();
    await new Promise((resolve) => setImmediate(resolve));
    files.stop();
    expect(await fetching).toBe("not-yours");
    expect(told.asked.length).toBeLessThan(8);
  });
});
