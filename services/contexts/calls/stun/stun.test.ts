import { createSocket } from "node:dgram";
import { existsSync, readFileSync } from "node:fs";
import { FakeClock } from "../../mesh/testing/fake-clock.ts";
import { systemClock } from "../../../kernel/clock.ts";
import { answerTo } from "./answer.ts";
import {
  BINDING_ERROR,
  BINDING_REQUEST,
  BINDING_SUCCESS,
  ERROR_CODE,
  FINGERPRINT,
  readMessage,
  UNKNOWN_ATTRIBUTES,
  writeMessage,
  XOR_MAPPED_ADDRESS,
  xorMappedAddress,
} from "./message.ts";
import type { Attribute, Address } from "./message.ts";
import { Share } from "./share.ts";
import { StunServer } from "./stun-server.ts";

// The vectors of RFC 5769 are not part of this repository.
const FILE = `${process.env.TENCHAT_VECTORS ?? "../shared/vectors"}/stun-rfc5769/rfc5769-vectors.json`;
const present = existsSync(FILE);
const vectors = present
  ? (JSON.parse(readFileSync(FILE, "utf8")) as { vectors: Record<string, { hex: string }> }).vectors
  : {};
const vector = (name: string) => Buffer.from(vectors[name]!.hex, "hex");

const transaction = Buffer.from("b7e7a701bc34d686fa87dfae", "hex");
const question = (attributes: readonly Attribute[] = [], fingerprint = false) =>
  writeMessage({ type: BINDING_REQUEST, transaction, attributes }, fingerprint);
const v4: Address = { family: "IPv4", address: "192.0.2.1", port: 32853 };
const v6: Address = { family: "IPv6", address: "2001:db8:1234:5678:11:2233:4455:6677", port: 32853 };
const attribute = (bytes: Buffer, type: number) =>
  readMessage(bytes)
    ?.attributes.find((each) => each.type === type)
    ?.value.toString("hex");

describe("the vectors of RFC 5769", () => {
  beforeAll(() => {
    if (!present) console.info("The STUN vectors are not here; set TENCHAT_VECTORS to run them.");
  });

  const own = (title: string, test: () => void) => it(title, () => void (present && test()));

  own("are read, with their fingerprints", () => {
    const names = ["SAMPLE_REQUEST", "SAMPLE_IPV4_RESPONSE", "SAMPLE_IPV6_RESPONSE", "SAMPLE_REQUEST_LONG_TERM_AUTH"];
    const read = names.map((name) => readMessage(vector(name)));
    expect(read.map((each) => each?.type)).toEqual([0x0001, 0x0101, 0x0101, 0x0001]);
    expect(read.map((each) => each?.attributes.map(({ type }) => type.toString(16)))).toEqual([
      ["8022", "24", "8029", "6", "8", "8028"],
      ["8022", "20", "8", "8028"],
      ["8022", "20", "8", "8028"],
      ["6", "15", "14", "8"],
    ]);
    expect(read[0]!.attributes[3]!.value.toString()).toBe("evtj:h6vY");
  });

  own("have the addresses that are written here", () => {
    for (const [name, from] of [
      ["SAMPLE_IPV4_RESPONSE", v4],
      ["SAMPLE_IPV6_RESPONSE", v6],
    ] as const) {
      const { value } = xorMappedAddress(from, readMessage(vector(name))!.transaction);
      expect(value.toString("hex")).toBe(attribute(vector(name), XOR_MAPPED_ADDRESS));
    }
  });

  own("are written byte for byte but for their blanks as padding, which are zeros here", () => {
    const sample = readMessage(vector("SAMPLE_IPV6_RESPONSE"))!;
    const attributes = sample.attributes.filter(({ type }) => type !== FINGERPRINT);
    const written = writeMessage({ ...sample, attributes }, false);
    const theirs = vector("SAMPLE_IPV6_RESPONSE");
    // The blank behind `test vector`; and the length, which counts the fingerprint.
    theirs[35] = 0;
    theirs.writeUInt16BE(theirs.length - 28, 2);
    expect(written.toString("hex")).toBe(theirs.subarray(0, -8).toString("hex"));
  });

  own("are refused with any one bit turned, where they are taken to have a fingerprint", () => {
    const sample = vector("SAMPLE_IPV4_RESPONSE");
    for (let bit = 0; bit < sample.length * 8; bit++) {
      const turned = Buffer.from(sample);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      const read = readMessage(turned);
      // It may be taken for one that has none: where a fingerprint is found it is right.
      expect([bit, read?.attributes.some(({ type }) => type === FINGERPRINT) ?? false]).toEqual([bit, false]);
    }
  });

  own("are answered as a server must that knows nothing of ICE, or asks nobody who they are", () => {
    const refused = answerTo(vector("SAMPLE_REQUEST"), v4)!;
    expect(readMessage(refused)?.type).toBe(BINDING_ERROR);
    expect([attribute(refused, ERROR_CODE), attribute(refused, UNKNOWN_ATTRIBUTES)]).toEqual(["00000414", "0024"]);
    expect(readMessage(answerTo(vector("SAMPLE_REQUEST_LONG_TERM_AUTH"), v4)!)?.type).toBe(BINDING_SUCCESS);
    expect(answerTo(vector("SAMPLE_IPV4_RESPONSE"), v4)).toBeUndefined();
  });
});

describe("a question", () => {
  it.each([v4, v6, { ...v6, address: "::1" }, { ...v6, address: "2001:db8::" }, { ...v6, address: "fe80::1%eth0" }])(
    "is answered by where it came from: $address",
    (from) => {
      const answer = readMessage(answerTo(question(), from)!)!;
      expect(answer).toEqual({ type: BINDING_SUCCESS, transaction, attributes: [xorMappedAddress(from, transaction)] });
    },
  );

  it("with a fingerprint is answered with one, and one without is not", () => {
    expect(attribute(answerTo(question([], true), v4)!, FINGERPRINT)).toHaveLength(8);
    expect(attribute(answerTo(question(), v4)!, FINGERPRINT)).toBeUndefined();
  });

  it("is never answered by much more than it was long", () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ type: 0x100 + at, value: Buffer.alloc(0) }));
    for (const [asked, from] of [
      [question(), v4],
      [question(), v6],
      [question(many), v6],
      [question(many.slice(0, 1)), v6],
    ] as const) {
      expect(answerTo(asked, from)!.length).toBeLessThanOrEqual(asked.length + 24);
    }
  });

  it.each<[what: string, bytes: Buffer]>([
    ["is empty", Buffer.alloc(0)],
    ["is cut off", question().subarray(0, 19)],
    ["is of RFC 3489, which has no cookie", Buffer.concat([Buffer.from("00010000", "hex"), Buffer.alloc(16, 7)])],
    ["is an indication, which nobody answers", writeMessage({ type: 0x0011, transaction, attributes: [] }, false)],
    ["is an answer: two servers would talk for ever", answerTo(question(), v4)!],
    ["has more behind it than it says", Buffer.concat([question(), Buffer.alloc(4)])],
    ["has an attribute that goes beyond it", Buffer.concat([header(4), Buffer.from("00060008", "hex")])],
    ["begins as DTLS does", Buffer.concat([Buffer.from([0x16]), question().subarray(1)])],
    ["has a fingerprint that is not its last", question([{ type: FINGERPRINT, value: Buffer.alloc(4) }], true)],
  ])("that %s has no answer", (_what, bytes) => {
    expect(answerTo(bytes, v4)).toBeUndefined();
  });

  it("of whatever bytes throws nothing", () => {
    for (let round = 0; round < 5_000; round++) {
      const bytes = question([{ type: 0x8022, value: Buffer.alloc(9) }], true);
      for (let turns = 0; turns < 3; turns++) bytes[(round * 31 + turns * 17) % bytes.length]! ^= round & 0xff;
      const answer = answerTo(bytes.subarray(0, bytes.length - (round % 5)), v6);
      expect(answer === undefined || answer.length <= bytes.length + 24).toBe(true);
    }
  });
});

function header(length: number): Buffer {
  const bytes = question();
  bytes.writeUInt16BE(length, 2);
  return bytes;
}

describe("how much is answered", () => {
  it("is bounded for a source, whatever others are answered, and begins anew after ten seconds", () => {
    const clock = new FakeClock();
    const share = new Share(clock);
    const asked = (source: string, times: number) =>
      Array.from({ length: times }, () => share.take(source)).filter(Boolean).length;
    expect([asked("192.0.2.1", 1_000), asked("192.0.2.2", 7)]).toEqual([60, 7]);
    clock.forward(10);
    expect(asked("192.0.2.1", 1_000)).toBe(60);
    // A clock that was put back does not end it all.
    clock.forward(-3600);
    expect(asked("192.0.2.1", 1)).toBe(1);
  });

  it("is bounded for all together, and so is what is remembered of them", () => {
    const share = new Share(new FakeClock());
    const answered = Array.from({ length: 50_000 }, (_, at) => share.take(`source ${at}`)).filter(Boolean).length;
    expect(answered).toBe(10_000);
    expect(Array.from({ length: 20_000 }, (_, at) => share.take(`source ${at}`)).filter(Boolean)).toHaveLength(10_000);
  });
});

describe("over UDP", () => {
  it("a device is told how it is seen, and one source no more often than its share", async () => {
    const server = new StunServer({ host: "127.0.0.1", port: 0 }, systemClock);
    await server.open();
    const device = createSocket("udp4");
    const heard: Buffer[] = [];
    device.on("message", (bytes) => heard.push(bytes));
    await new Promise<void>((resolve) => device.bind(0, "127.0.0.1", resolve));
    const { port } = device.address();
    for (let times = 0; times < 100; times++) device.send(question(), server.port!, "127.0.0.1");
    while (server.answered + server.passedBy < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    while (heard.length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    expect([server.answered, server.passedBy]).toEqual([60, 40]);
    const own = { family: "IPv4", address: "127.0.0.1", port } as const;
    expect(readMessage(heard[0]!)!.attributes).toEqual([xorMappedAddress(own, transaction)]);
    device.close();
    await server.close();
    expect(server.port).toBeUndefined();
  });

  it("a port that somebody has is said in a sentence, and waited for", async () => {
    const taken = new StunServer({ host: "127.0.0.1", port: 0 }, systemClock);
    await taken.open();
    const other = new StunServer({ host: "127.0.0.1", port: taken.port! }, systemClock);
    await expect(other.open()).rejects.toThrow(
      /^STUN cannot listen on UDP port \d+ \(EADDRINUSE\): set TENCHAT_STUN_PORT/,
    );
    await taken.close();
  });
});
