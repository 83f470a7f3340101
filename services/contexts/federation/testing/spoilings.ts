import { createHmac } from "node:crypto";
import { canonicalRequest } from "../wire/canonical-request.ts";
import { publicBytesOf } from "../wire/server-keys.ts";
import { pythonJson } from "./peer-server.ts";
import type { PeerServer, SentEvent } from "./peer-server.ts";

/** A sound event, who sends it and when, and what else a forger may have. */
export interface Sound {
  readonly event: Record<string, unknown>;
  readonly sent: SentEvent;
  readonly sender: PeerServer;
  readonly at: number;

  /** Servers that are known too. */
  readonly other: PeerServer;
  readonly ours: string;

  /** The sender's keys whose time is over, and that it has taken back. */
  readonly expired: PeerServer;
  readonly revoked: PeerServer;

  /** A server whose key everybody knows. */
  readonly careless: PeerServer;

  /** A number from 0 on below this one. */
  draw(below: number): number;
}

type Spoiling = (sound: Sound) => SentEvent;

/** The order of the group of Ed25519, little-endian. */
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;

/** As it was signed, and changed on the way. */
const body =
  (change: (text: string, sound: Sound) => string | Buffer): Spoiling =>
  (sound) => ({ ...sound.sent, body: Buffer.from(change(sound.sent.body.toString(), sound) as string) });

/** Signed by the sender itself, as it should not be. */
const signed =
  (change: (sound: Sound) => string | Buffer): Spoiling =>
  (sound) =>
    sound.sender.send(change(sound), sound.at);

const again = (change: object) => signed(({ event }) => pythonJson({ ...event, ...change }));
const signature = (change: (text: string, sound: Sound) => string): Spoiling => {
  return (sound) => ({ ...sound.sent, signature: change(sound.sent.signature, sound) });
};

const flipped = (bytes: Buffer, { draw }: Sound): Buffer => {
  const copy = Buffer.from(bytes);
  copy[draw(copy.length)]! ^= 1 << draw(8);
  return copy;
};

/** The ways in which an event is spoiled that must have no effect. */
export const SPOILINGS: Readonly<Record<string, Spoiling>> = {
  "a bit of the body": (sound) => ({ ...sound.sent, body: flipped(sound.sent.body, sound) }),
  "a byte less": body((text, { draw }) => {
    const at = draw(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  "a blank more": body((text) => `${text} `),
  "no body": body(() => ""),
  "another order of keys": body((text) =>
    pythonJson(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed())),
  ),
  "other blanks": body((text) => JSON.stringify(JSON.parse(text))),
  "a name that stands twice": body((text) => text.replace("{", '{"event_id": "other", ')),
  "a number with a point": body((text) => text.replace('"protocol_version": 2', '"protocol_version": 2.0')),
  "a number beyond all": body((text) =>
    text.replace('"protocol_version": 2', `"protocol_version": 2${"0".repeat(40)}`),
  ),
  "a byte order mark": body((text) => `\uFEFF${text}`),
  "half of a pair": body((text) => text.replace('"text"', '"\\ud800"')),
  "another body": body((_text, { event }) => pythonJson({ ...event, content: "1:AAAA" })),
  "a bit of the signature": signature((text, sound) => flipped(Buffer.from(text, "base64"), sound).toString("base64")),
  "half of the signature": signature((text) => text.slice(0, 44)),
  "a signature of nothing": signature(() => Buffer.alloc(64).toString("base64")),
  "the signature in another alphabet": signature((text) => Buffer.from(text, "base64").toString("base64url")),
  "blanks around the signature": signature((text) => ` ${text}`),
  "the same signature in other numbers": signature((text) => {
    const bytes = Buffer.from(text, "base64");
    const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString("hex")}`) + ORDER;
    const more = Buffer.from(s.toString(16).padStart(64, "0"), "hex").reverse();
    return Buffer.concat([bytes.subarray(0, 32), more]).toString("base64");
  }),
  "a secret that is a public key": ({ sent, sender }) => {
    const request = { method: "POST" as const, path: "/federation/inbox", ...sent };
    const code = createHmac("sha512", publicBytesOf(sender.key)).update(canonicalRequest(request)).digest();
    return { ...sent, signature: code.toString("base64") };
  },
  "another spelling of the time": ({ sent }) => ({ ...sent, timestamp: `${sent.timestamp}.0` }),
  "another time": ({ sent }) => ({ ...sent, timestamp: String(Number(sent.timestamp) + 1) }),
  "a time too early": ({ sent, sender, at, draw }) => sender.send(sent.body, at - 301_000 - draw(1e9)),
  "a time too late": ({ sent, sender, at, draw }) => sender.send(sent.body, at + 301_000 + draw(1e9)),
  "a time that is no number": ({ sent, sender, at, draw }) => {
    const texts = ["NaN", "Infinity", "1e9", "0x6568", "-1", "now", `${at}`, `+${at / 1000}`, `${at / 1000} `];
    return sender.send(sent.body, at, { timestamp: texts[draw(texts.length)]! });
  },
  "a time that is missing": ({ sent }) => ({ ...sent, timestamp: "" }),
  "an origin that is missing": ({ sent }) => ({ ...sent, origin: "" }),
  "a signature that is missing": ({ sent }) => ({ ...sent, signature: "" }),
  "another method": ({ sent, sender, at }) => sender.send(sent.body, at, { method: "GET" }),
  "another path": ({ sent, sender, at, draw }) => {
    const paths = ["/federation/inbox/", "/federation/Inbox", "/federation/inbox?a=1", "/federation/user-lookup", ""];
    return sender.send(sent.body, at, { path: paths[draw(paths.length)]! });
  },
  "the digest of another body": ({ sent, sender, at }) => ({
    ...sender.send(sent.body, at, { body: Buffer.from("{}") }),
    body: sent.body,
  }),
  "another server's key": ({ sent, other, sender, at }) => ({ ...other.send(sent.body, at), origin: sender.name }),
  "another server's name": ({ sent, other }) => ({ ...sent, origin: other.name }),
  "a name in capitals": ({ sent }) => ({ ...sent, origin: sent.origin.toUpperCase() }),
  "our own name": ({ sent, ours }) => ({ ...sent, origin: ours }),
  "a name of one's own network": ({ sent, draw }) => ({
    ...sent,
    origin: ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "a.b@c.d"][draw(6)]!,
  }),
  "a server that nobody finds": ({ sent }) => ({ ...sent, origin: "nobody.example.org" }),
  "an expired key": ({ sent, expired, at }) => expired.send(sent.body, at),
  "a revoked key": ({ sent, revoked, at }) => revoked.send(sent.body, at),
  "a key that everybody knows": ({ sent, careless, at }) => careless.send(sent.body, at),
  "an event of another's people": again({ origin_server: "other.example.org" }),
  "an event of nobody's": again({ origin_server: undefined }),
  "an event for another server": again({ destination_server: "other.example.org" }),
  "an event for nobody": again({ destination_server: undefined }),
  "a signed name that stands twice": signed(({ sent }) => sent.body.toString().replace("{", '{"event_id": "x", ')),
  "a signed byte order mark": signed(({ sent }) => `\uFEFF${sent.body.toString()}`),
  "a signed half of a pair": signed(({ sent }) => sent.body.toString().replace('"text"', '"\\udead"')),
  "signed bytes that are no text": signed(({ sent }) =>
    Buffer.concat([sent.body.subarray(0, -1), Buffer.from([0xff])]),
  ),
  "a signed depth of ten thousand": signed(({ sent }) =>
    sent.body.toString().replace("{", `{"deep": ${"[".repeat(10_000)}${"]".repeat(10_000)}, `),
  ),
  "a signed list": signed(({ sent }) => `[${sent.body.toString()}]`),
  "a signed number with a point": again({ protocol_version: 2.5 }),
  "a signed number beyond all": again({ protocol_version: 2 ** 60 }),
  "a signed version that is none": again({ protocol_version: "2" }),
  "no id": again({ event_id: undefined }),
  "an id that nobody sees": again({ event_id: "msg\u0000" }),
  "no type": again({ type: undefined }),
  "a field that is missing": again({ channel_id: undefined }),
};
