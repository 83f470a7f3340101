import { OPCODE, rawFrame } from "./raw-socket.ts";

/** What a client sends that reads nothing, again and again. */
export interface Flood {
  readonly what: string;
  /** One unless said. */
  readonly sockets?: number;
  /** Sent once, before. */
  readonly begin?: Buffer;
  readonly bytes: Buffer;
}

const many = (frame: Buffer) => Buffer.concat(Array<Buffer>(Math.ceil(65_536 / frame.length)).fill(frame));
const text = (content: string) => rawFrame(OPCODE.text, content);

export const FLOODS: readonly Flood[] = [
  { what: "frames of six bytes", bytes: many(text("")) },
  { what: "frames of six bytes on all sockets of an account", sockets: 5, bytes: many(text("")) },
  { what: "valid requests", bytes: many(text('{"type":"session.ping","id":"1"}')) },
  { what: "pings", bytes: many(rawFrame(OPCODE.ping, "x".repeat(100))) },
  { what: "pongs that nobody asked for", bytes: many(rawFrame(OPCODE.pong)) },
  { what: "binary frames", bytes: many(rawFrame(OPCODE.binary, Buffer.alloc(40, 255))) },
  { what: "frames of no known type", bytes: many(text('{"type":"no.such","id":"1"}')) },
  { what: "large frames of junk", bytes: text("[".repeat(500_000)) },
  { what: "large frames of many values", bytes: text(`{"type":"session.ping","body":[${"1,".repeat(200_000)}1]}`) },
  { what: "frames that are larger than any may be", bytes: text("x".repeat(1024 * 1024)) },
  {
    what: "pieces of a frame that never ends",
    begin: rawFrame(OPCODE.text, "", { final: false }),
    bytes: many(rawFrame(OPCODE.more, "", { final: false })),
  },
];
