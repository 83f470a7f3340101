import { randomBytes } from "node:crypto";
import { readDescriptor } from "./descriptor.ts";
import { readKeyHistory } from "./key-history.ts";
import { privateKeyOf, publicBytesOf } from "./server-keys.ts";

const NAME = "chat.example.org";
const key = publicBytesOf(privateKeyOf(randomBytes(32)));
const PLAIN = {
  domain: NAME,
  signing_key_public: key.toString("base64"),
  api_base_url: "http://chat.example.org/",
  protocol_version: 1,
};
const read = (change: object) => readDescriptor(Buffer.from(JSON.stringify({ ...PLAIN, ...change })), NAME);

describe("A server as it describes itself", () => {
  it("is read from a plain d3chat server, and with what one of ours adds", () => {
    const plain = { name: NAME, signingKey: key, apiBaseUrl: "http://chat.example.org", features: [] };
    expect(read({})).toEqual(plain);
    expect(read({ features: ["destination", "something newer"] })).toEqual({ ...plain, features: ["destination"] });
  });

  it.each<[string, object, RegExp]>([
    ["another server's name", { domain: "other.example.org" }, /another server/],
    ["another version", { protocol_version: 2 }, /another version/],
    ["a version that is a text", { protocol_version: "1" }, /another version/],
    ["a key of 31 bytes", { signing_key_public: Buffer.alloc(31, 7).toString("base64") }, /its key/],
    ["a key in another alphabet", { signing_key_public: key.toString("base64url") }, /its key/],
    ["a key of small order", { signing_key_public: Buffer.alloc(32).toString("base64") }, /its key/],
    [
      "the key of a seed that examples have",
      { signing_key_public: publicBytesOf(privateKeyOf(Buffer.alloc(32, 0xaa))).toString("base64") },
      /its key/,
    ],
    ["an API in a file", { api_base_url: "file:///etc" }, /its API/],
    ["an API behind a password", { api_base_url: "https://ada:secret@chat.example.org" }, /its API/],
    ["an API that is no address", { api_base_url: "chat" }, /its API/],
  ])("is refused with %s", (_what, change, problem) => {
    expect(read(change)).toMatch(problem);
  });

  it("is refused where it is no JSON object", () => {
    expect(readDescriptor(Buffer.from("<html>"), NAME)).toMatch(/no JSON/);
  });
});

describe("The keys that a server says it had", () => {
  const dated = { public_key: key.toString("base64"), valid_from: "2026-11-01T00:00:00+00:00", valid_until: null };
  const history = (keys: unknown, domain = NAME) => readKeyHistory(Buffer.from(JSON.stringify({ domain, keys })), NAME);

  it("are read with their times", () => {
    const ended = { ...dated, valid_until: "2026-11-30T12:00:00.5Z" };
    expect(history([dated, ended])).toEqual([
      { publicKey: key, validFrom: new Date("2026-11-01T00:00:00Z"), validUntil: null },
      { publicKey: key, validFrom: new Date("2026-11-01T00:00:00Z"), validUntil: new Date("2026-11-30T12:00:00.500Z") },
    ]);
  });

  it.each<[string, unknown]>([
    ["no list", { 0: dated }],
    ["more than anybody has", Array.from({ length: 17 }, () => dated)],
    ["with a time that is none", [{ ...dated, valid_from: "yesterday" }]],
    ["with a day that is none", [{ ...dated, valid_until: "2026-13-01T00:00:00Z" }]],
    ["with a key that is none", [{ ...dated, public_key: "AAAA" }]],
    ["with nothing in it", [null]],
  ])("are nothing where they are %s", (_what, keys) => {
    expect(history(keys)).toBeUndefined();
  });

  it("are nothing where they are another server's", () => {
    expect(history([dated], "other.example.org")).toBeUndefined();
  });
});
