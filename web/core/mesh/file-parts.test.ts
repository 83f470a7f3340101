import { createDecipheriv, createHash, createPublicKey, randomBytes, webcrypto } from "node:crypto";
import { validatePacket } from "../../../generated/contracts/mesh/validators.ts";
import { check } from "../../../generated/contracts/runtime/check.ts";
import { filePartLength, largestFile, readFileLink, writeFileLink } from "./file-link.ts";
import { fetchFile, sealFile } from "./file-parts.ts";
import type { SealedFile } from "./file-parts.ts";
import { openMeshCrypto } from "./mesh-crypto.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import type { MeshHost } from "./mesh-host.ts";
import type { RelayBook } from "./relay-book.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const original = random(2 * filePartLength + 321);

let crypto: MeshCrypto;
let sealed: SealedFile;

beforeAll(async () => {
  crypto = await openMeshCrypto({ subtle: webcrypto.subtle as SubtleCrypto, randomBytes: random });
  sealed = await sealFile({ crypto, randomBytes: random }, "heron.jpg", original);
}, 120_000);

/** What comes of a link where a relay answers so; and what was thought of that relay. */
async function fetched(
  content: string,
  answer: (hashes: readonly string[]) => unknown,
): Promise<{ file: Uint8Array | string; silent: number; asked: number[]; progress: number[] }> {
  const [asked, progress]: [number[], number[]] = [[], []];
  let silent = 0;
  const host = {
    askRelay: async (_address: string, _path: string, body: { hashes: string[] }) => {
      asked.push(body.hashes.length);
      return { status: 200, body: answer(body.hashes) };
    },
  } as unknown as MeshHost;
  const book = {
    relayFor: async (slot: string) => (slot === "files" ? { address: "relay" } : undefined),
    answered: async () => undefined,
    silent: async () => void silent++,
  } as unknown as RelayBook;
  const file = await fetchFile({ host, crypto, book }, readFileLink(content)!, (parts) => progress.push(parts)).catch(
    (error: { kind: string }) => error.kind,
  );
  return { file, silent, asked, progress };
}

const held = (hashes: readonly string[]) => ({ messages: sealed.packets.filter(({ hash }) => hashes.includes(hash)) });

describe("a file through relays", () => {
  it("is opened by node:crypto with what the link says and protocol.md alone", () => {
    const [, name, size, secret, ...hashes] = /^\[(.+)\]\(tenchat-file:(\d+)\.([\w-]+)\.(.+)\)$/
      .exec(sealed.content)!
      .flatMap((each, at) => (at === 4 ? each.split(".") : [each]));
    const parts = hashes.map((hash) => {
      const { message } = sealed.packets.find((each) => each.hash === hash)!;
      expect(createHash("sha256").update(message, "utf8").digest("hex")).toBe(hash);
      const bytes = Buffer.from(message, "base64");
      expect(bytes[0]).toBe(1);
      const open = createDecipheriv("aes-256-gcm", Buffer.from(secret!, "base64url"), bytes.subarray(513, 525));
      open.setAuthTag(bytes.subarray(-16));
      const padded = Buffer.concat([open.update(bytes.subarray(525, -16)), open.final()]);
      return padded.subarray(0, padded.lastIndexOf(0x80));
    });
    expect([name, Number(size)]).toEqual(["heron.jpg", original.length]);
    expect(Buffer.concat(parts).equals(original)).toBe(true);
  });

  it("is in packets that look like any others: a true key, sizes as messages have them, and a relay takes them", () => {
    const longest = 1 + 512 + 12 + 65_536 + 16;
    for (const packet of sealed.packets) {
      expect(check(validatePacket, packet).ok).toBe(true);
      const key = createPublicKey({ key: Buffer.from(packet.recipient, "base64"), format: "der", type: "spki" });
      expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 4096, publicExponent: 65_537n });
      expect(Buffer.from(packet.message, "base64").length).toBe(
        packet === sealed.packets[2] ? 1 + 512 + 12 + 1024 + 16 : longest,
      );
      // As long as RSA's 512 bytes, padded and sealed.
      expect(Buffer.from(packet.signature, "base64").length).toBe(1 + 512 + 12 + 1024 + 16);
      expect(packet.message).not.toContain(Buffer.from(original.subarray(0, 60)).toString("base64"));
    }
  });

  it("comes back whole, and says how far it is", async () => {
    const { file, progress, asked } = await fetched(sealed.content, held);
    expect(Buffer.from(file as Uint8Array).equals(original)).toBe(true);
    expect([progress, asked]).toEqual([[1, 2, 3], [3]]);
  });

  it("is asked for part by part where an answer has no room: whoever knows a hash can send many packets of it", async () => {
    const flood = (hashes: readonly string[]) =>
      hashes.length > 1 ? { messages: Array.from({ length: 50 }, () => sealed.packets[0]) } : held(hashes);
    const { file, asked } = await fetched(sealed.content, flood);
    expect([Buffer.from(file as Uint8Array).equals(original), asked]).toEqual([true, [3, 1, 1]]);
  });

  it.each([
    ["nothing", () => ({ messages: [] })],
    ["what is no answer", () => "ok"],
    ["null", () => ({ messages: [null, 7, {}] })],
    [
      "changed parts",
      (hashes: readonly string[]) => ({
        messages: held(hashes).messages.map((each) => ({ ...each, message: each.message.replace(/^..../, "AQID") })),
      }),
    ],
    [
      "all but the last",
      (hashes: readonly string[]) => ({
        messages: held(hashes)
          .messages.slice(0, 2)
          .filter(({ hash }) => hash !== sealed.packets[2]!.hash),
      }),
    ],
  ])("is not there where the relay has %s", async (_what, answer) => {
    expect((await fetched(sealed.content, answer)).file).toBe("file-not-there");
  });

  it("is told to be damaged where its sender sealed it under another key, or cut it otherwise", async () => {
    const link = readFileLink(sealed.content)!;
    const otherKey = writeFileLink({ ...link, secret: random(32) });
    expect((await fetched(otherKey, held)).file).toBe("file-damaged");
    const otherSize = writeFileLink({ ...link, size: link.size - 1 });
    expect((await fetched(otherSize, held)).file).toBe("file-damaged");
    const otherOrder = writeFileLink({ ...link, hashes: link.hashes.toReversed() });
    expect((await fetched(otherOrder, held)).file).toBe("file-damaged");
  });

  it("tells a relay that does not answer for now from there being none for files", async () => {
    for (const [known, kind] of [
      [[{ slot: "files", bad: false }], "file-not-there"],
      [
        [
          { slot: "files", bad: true },
          { slot: "receive", bad: false },
        ],
        "file-relay-missing",
      ],
    ] as const) {
      const book = { relayFor: async () => undefined, known: { get: () => known } } as unknown as RelayBook;
      const asked = fetchFile({ host: {} as MeshHost, crypto, book }, readFileLink(sealed.content)!, () => undefined);
      await expect(asked).rejects.toMatchObject({ kind });
    }
  });

  it("is refused where there is nothing in it, or too much", async () => {
    const parts = { crypto, randomBytes: random };
    await expect(sealFile(parts, "empty", new Uint8Array())).rejects.toMatchObject({ kind: "file-empty" });
    const large = new Uint8Array(largestFile + 1);
    await expect(sealFile(parts, "large", large)).rejects.toMatchObject({ kind: "file-too-large" });
  });
});
