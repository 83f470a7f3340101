// @generated tenchat:server@1 hash:647dd51a09edc2e1fc2c14fec4701be7 DO NOT EDIT DIRECTLY
// From the generator alone.

import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import { type FrameBudget, weightOf } from "./frame-budget.ts";
import type { OutgoingFrame } from "./socket.ts";
import { lineOf, NOT_ADMITTED, type SocketClose, type SocketLine } from "./socket-line.ts";

/** A client that sends more than anybody reads, or what nobody can read. */
export const FLOODING: SocketClose = { code: 1008, reason: "Too many frames, or too many that cannot be read" };

const ADMITTED_WITHIN_MILLISECONDS = 10_000;
const MOST_RUNNING = 64;
const MOST_RUNNING_BYTES = 1024 * 1024;
// One read of the system brings 64 KiB at most; nobody with anything to say says it in fewer than 32 bytes.
const MOST_WAITING = 2_048;
// It is not read from any more, so its answer to the close frame is not waited for either.
const FLOOD_CUT_MILLISECONDS = 1_000;

/**
 * Nothing is read for so long after each frame that the server had no time for: to refuse is work too, and who sends
 * faster than they are answered would otherwise leave none for those who are taken.
 */
const REST_MILLISECONDS = 20;

/** What answers a frame; it never rejects. */
export type AnswerFrame = (data: Buffer) => Promise<OutgoingFrame | undefined>;

/**
 * The reading side of a socket. Every frame is counted before it is parsed, and nothing more is read while answers
 * wait to be read, too many are being made, or the account has sent more than its budget: then the network holds the
 * client back, and what it costs the server is bounded.
 */
export class FrameIntake {
  readonly #socket: WebSocket;
  readonly #wire: Pick<Socket, "bytesRead">;
  readonly #line: SocketLine;
  readonly #answer: AnswerFrame;
  readonly #write: (answer: OutgoingFrame) => string;
  #budget: FrameBudget | undefined;
  #waiting: Buffer[] = [];
  #running = 0;
  #runningBytes = 0;
  #bytesRead = 0;
  #pongDue: Buffer | undefined;
  #since: number | undefined;
  #restsUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    socket: WebSocket,
    wire: Pick<Socket, "bytesRead">,
    answer: AnswerFrame,
    write: (answer: OutgoingFrame) => string = JSON.stringify,
  ) {
    this.#socket = socket;
    this.#wire = wire;
    this.#line = lineOf(socket);
    this.#answer = answer;
    this.#write = write;
    socket.pause();
    socket.on("message", (data: Buffer) => this.#take(data));
    socket.on("ping", (payload: Buffer) => {
      // Only the latest needs an answer (RFC 6455, section 5.5.3).
      this.#pongDue = Buffer.from(payload);
      this.#count(1);
      this.#pump();
    });
    socket.on("pong", (payload: Buffer) => {
      if (this.#line.isAsked(payload)) return;
      this.#count(1);
      this.#pump();
    });
    socket.once("close", () => this.#stop());
    this.#line.whenFree(() => this.#pump());
  }

  /** Begins to read, on the account that the socket was let in for. */
  start(budget: FrameBudget): void {
    this.#budget = budget;
    this.#pump();
  }

  /** Ends a socket that nobody is behind any more, or whose ticket is looked at for too long. */
  judge(now: number): void {
    if (this.#budget !== undefined) {
      this.#line.judge(now);
      return;
    }
    this.#since ??= now;
    if (now - this.#since >= ADMITTED_WITHIN_MILLISECONDS) this.#line.close(NOT_ADMITTED);
  }

  #take(data: Buffer): void {
    this.#count(weightOf(data));
    if (!this.#line.isOpen) {
      // What somebody says who was told to go is nobody's, and need not be read at any speed.
      if (this.#budget?.wait() !== 0) this.#socket.pause();
      return;
    }
    if (this.#waiting.length >= MOST_WAITING) {
      this.#end();
      return;
    }
    this.#waiting.push(data);
    this.#pump();
  }

  #count(frames: number): void {
    const bytes = this.#wire.bytesRead - this.#bytesRead;
    this.#bytesRead += bytes;
    this.#budget?.charge(frames, bytes);
    // Who was not let in is read for the answer to the close alone.
    if (this.#budget === undefined) this.#socket.pause();
  }

  #pump(): void {
    const budget = this.#budget;
    if (budget === undefined || !this.#line.isOpen) return;
    while (!this.#isBusy(budget)) {
      if (this.#pongDue !== undefined && this.#line.pong(this.#pongDue)) this.#pongDue = undefined;
      const data = this.#waiting.shift();
      if (data === undefined) {
        if (this.#socket.isPaused) this.#socket.resume();
        return;
      }
      void this.#run(data, budget);
    }
    if (!this.#socket.isPaused) this.#socket.pause();
  }

  /** Whether to wait; whatever is waited for pumps again. */
  #isBusy(budget: FrameBudget): boolean {
    if (this.#running >= MOST_RUNNING || this.#runningBytes >= MOST_RUNNING_BYTES) return true;
    if (this.#line.isCongested) return true;
    const wait = Math.max(budget.wait(), Math.ceil(this.#restsUntil - performance.now()));
    if (wait <= 0) return false;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#pump();
    }, wait);
    return true;
  }

  async #run(data: Buffer, budget: FrameBudget): Promise<void> {
    this.#running += 1;
    this.#runningBytes += data.length;
    const answer = await this.#answer(data);
    this.#running -= 1;
    this.#runningBytes -= data.length;
    if (answer !== undefined) this.#line.send(this.#write(answer));
    if (answer !== undefined && isErrorOf(answer, "unavailable"))
      this.#restsUntil = Math.max(this.#restsUntil, performance.now()) + REST_MILLISECONDS;
    // Whether it was not even one that the specification knows.
    if (answer !== undefined && isErrorOf(answer, "invalid-input") && !budget.refuse(data.length)) this.#end();
    else this.#pump();
  }

  #end(): void {
    this.#line.close(FLOODING, FLOOD_CUT_MILLISECONDS);
    this.#socket.pause();
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
    this.#pongDue = undefined;
  }
}

function isErrorOf({ type, body }: OutgoingFrame, code: string): boolean {
  return type === "error" && (body as { readonly code?: unknown }).code === code;
}
