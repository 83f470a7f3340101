import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import type { Clock } from "../../../kernel/clock.ts";
import { StartProblem } from "../../../kernel/start-problem.ts";
import { addressKey } from "../../../../generated/server/runtime/client-address.ts";
import { answerTo } from "./answer.ts";
import type { Address } from "./message.ts";
import { Share } from "./share.ts";

/** Answers devices over UDP that ask how they are seen from outside (RFC 8489, binding), and nothing else; it keeps nothing. */
export class StunServer {
  readonly #at: { readonly host: string; readonly port: number };
  readonly #share: Share;
  #socket: Socket | undefined;
  #answered = 0;
  #passedBy = 0;

  constructor(at: { readonly host: string; readonly port: number }, clock: Clock) {
    this.#at = at;
    this.#share = new Share(clock);
  }

  get answered(): number {
    return this.#answered;
  }

  get passedBy(): number {
    return this.#passedBy;
  }

  /** Where it listens; undefined while it does not. */
  get port(): number | undefined {
    return this.#socket?.address().port;
  }

  async open(): Promise<void> {
    const { host, port } = this.#at;
    const socket = createSocket(isIPv6(host) ? "udp6" : "udp4");
    await new Promise<void>((resolve, reject) => {
      socket.once("error", (error: NodeJS.ErrnoException) => reject(listenProblem(error, port)));
      socket.bind(port, host, resolve);
    });
    // That one answer could not be sent is nobody's loss but the asker's, who asks again.
    socket.removeAllListeners("error").on("error", () => undefined);
    socket.on("message", (datagram, { address, family, port: from }) =>
      this.#hear(socket, datagram, plain({ address, family, port: from }), { address, port: from }),
    );
    this.#socket = socket;
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket !== undefined) await new Promise<void>((resolve) => void socket.close(() => resolve()));
  }

  #hear(
    socket: Socket,
    datagram: Buffer,
    from: Address,
    to: { readonly address: string; readonly port: number },
  ): void {
    const answer = answerTo(datagram, from);
    // Port 0 is nobody's (RFC 6335, section 6), and sending there throws.
    if (answer === undefined || to.port === 0 || !this.#share.take(addressKey(from.address))) {
      this.#passedBy++;
      return;
    }
    this.#answered++;
    socket.send(answer, to.port, to.address);
  }
}

/** A socket for both families has IPv4 addresses in the form of the other (RFC 4291, section 2.5.5.2). */
function plain(from: Address): Address {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(from.address) ?? [];
  return mapped === undefined ? from : { ...from, family: "IPv4", address: mapped };
}

function listenProblem(error: NodeJS.ErrnoException, port: number): StartProblem {
  return new StartProblem(
    `STUN cannot listen on UDP port ${port} (${error.code}): set TENCHAT_STUN_PORT to one that is free, from 1024 up.`,
    { cause: error, passes: error.code === "EADDRINUSE" },
  );
}
