import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Opcodes of RFC 6455, section 5.2. */
export const OPCODE = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A client that speaks the bytes of a socket itself, and so does what no library would: not reading, for one. */
export class RawSocket {
  readonly tcp: Socket;
  received = Buffer.alloc(0);

  private constructor(tcp: Socket) {
    this.tcp = tcp;
    tcp.on("error", () => {});
    tcp.on("data", (bytes: Buffer) => (this.received = Buffer.concat([this.received, bytes])));
  }

  /** Connects with a token and asks for the upgrade; resolves when the server has switched, having read no frame. */
  static async open(origin: string, token: string): Promise<RawSocket> {
    const { hostname, port } = new URL(origin);
    const socket = new RawSocket(connect(Number(port), hostname));
    await once(socket.tcp, "connect");
    const lines = [
      "GET /v1/socket HTTP/1.1",
      `Host: ${hostname}:${port}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      `Sec-WebSocket-Protocol: bearer, ${token}`,
      `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    ];
    socket.tcp.write(`${lines.join("\r\n")}\r\n\r\n`);
    await socket.until((bytes) => bytes.includes("session.ready"));
    return socket;
  }

  async until(seen: (bytes: Buffer) => boolean): Promise<void> {
    while (!seen(this.received)) {
      if (this.isClosed) throw new Error("the connection was closed");
      await Promise.race([once(this.tcp, "data"), once(this.tcp, "close")]);
    }
  }

  get isClosed(): boolean {
    return this.tcp.destroyed;
  }

  /** As if the network were gone: nothing is read or written any more, and nothing is closed. */
  fallSilent(): this {
    this.tcp.pause();
    return this;
  }

  /** Reads everything, keeps nothing of it, and answers when asked whether it is there. */
  readAndForget(): void {
    let [unread, passing] = [this.received.subarray(this.received.indexOf("\r\n\r\n") + 4), 0];
    const read = (bytes: Buffer) => {
      const passed = Math.min(passing, bytes.length);
      passing -= passed;
      unread = Buffer.concat([unread, bytes.subarray(passed)]);
      for (let frame = frameAt(unread); frame !== undefined; frame = frameAt(unread)) {
        if (frame.opcode === OPCODE.ping) {
          if (unread.length < frame.end) return;
          this.tcp.write(rawFrame(OPCODE.pong, unread.subarray(frame.start, frame.end)));
        }
        passing = Math.max(0, frame.end - unread.length);
        unread = unread.subarray(frame.end);
      }
    };
    this.tcp.removeAllListeners("data").on("data", read);
    read(Buffer.alloc(0));
  }

  /** From here on nothing is read, as by a program that hangs. */
  stopReading(): void {
    this.tcp.pause();
  }

  /** Writes at most so many bytes of these, again and again, for as long as the other side takes them. */
  async flood(bytes: Buffer, total: number, milliseconds: number): Promise<number> {
    const until = Date.now() + milliseconds;
    let sent = 0;
    while (sent < total && Date.now() < until && !this.isClosed) {
      sent += bytes.length;
      if (this.tcp.write(bytes)) await new Promise((resolve) => setImmediate(resolve));
      else {
        // Not `once` of node:events, which rejects when the server cuts the connection: that is what is waited for.
        const drained = new Promise((resolve) => this.tcp.once("drain", resolve));
        await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, 200))]);
      }
      // What cannot be sent is not piled up here either.
      while (this.tcp.writableLength > 4 * 1024 * 1024 && Date.now() < until && !this.isClosed)
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return sent;
  }

  end(): void {
    this.tcp.destroy();
  }
}

/** A masked frame of a client, as bytes. The mask is zero: it has to be there, not to hide anything. */
export function rawFrame(opcode: number, payload: Buffer | string = "", { final = true } = {}): Buffer {
  const bytes = Buffer.from(payload);
  const head = [(final ? 0x80 : 0) | opcode];
  if (bytes.length < 126) head.push(0x80 | bytes.length);
  else if (bytes.length < 65_536) head.push(0x80 | 126, bytes.length >> 8, bytes.length & 255);
  else head.push(0x80 | 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => (bytes.length >> shift) & 255));
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), bytes]);
}

/** Which frame of a server begins here, and where what it carries starts and ends; nothing if its head is not all there. */
function frameAt(bytes: Buffer): { opcode: number; start: number; end: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes[1]! & 127;
  const start = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < start) return undefined;
  const length = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  return { opcode: bytes[0]! & 15, start, end: start + length };
}
