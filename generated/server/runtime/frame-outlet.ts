// @generated tenchat:server@1 hash:999a6992e05017f4e4f35696f4972a7a DO NOT EDIT DIRECTLY
// From the generator alone.

import { FRAMES, type EncodedFrame } from "../frames.ts";
import { authorize } from "./authorize.ts";
import type { Conditions, UserActor } from "./operation.ts";
import { lineOf, NOT_ADMITTED, TOO_SLOW, type SocketLine } from "./socket-line.ts";
import type { WebSocket } from "ws";

/** What frames are decided by, and who is told what became of them. */
export interface FramePolicy {
  readonly conditions: Conditions;

  /** A frame was meant for somebody who may not have it: whoever sent it is wrong, or was a moment too late. */
  refused(type: EncodedFrame["type"], receiver: UserActor): void;

  /** It could not be decided, and the receiver has to come back. */
  undecided(error: unknown): void;
}

export interface FrameOptions {
  /** A frame that may be lost when a socket is slow, since a newer one replaces it or nobody will miss it. */
  readonly droppable?: boolean;
}

interface Waiting {
  readonly frame: EncodedFrame;
  readonly bytes: Buffer;
  readonly options: FrameOptions;
}

// As much as a line holds for a client that does not read.
const WAITING_BYTES = 1024 * 1024;
// What a frame that waits takes besides its bytes.
const FRAME_BYTES = 256;

/**
 * Where everything passes that the server sends to a socket of its own accord: each frame is decided for the one who
 * gets it. What is decided at once goes at once. Behind one that is not everything waits, so that frames keep their
 * order; one is asked about at a time, and no more waits than a client that reads too slowly would get.
 */
export class FrameOutlet {
  readonly #line: SocketLine;
  readonly #receiver: UserActor;
  readonly #policy: FramePolicy;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #asking = false;

  constructor(socket: WebSocket, receiver: UserActor, policy: FramePolicy) {
    this.#line = lineOf(socket);
    this.#receiver = receiver;
    this.#policy = policy;
  }

  /** `bytes` are those of the frame's text, encoded once for all who get it. */
  send(frame: EncodedFrame, bytes: Buffer = Buffer.from(frame.text), options: FrameOptions = {}): void {
    if (!this.#line.isOpen) return;
    const next = { frame, bytes, options };
    if (!this.#asking) {
      this.#decide(next);
      return;
    }
    this.#waitingBytes += bytes.length + FRAME_BYTES;
    if (this.#waitingBytes > WAITING_BYTES) this.#end(TOO_SLOW);
    else this.#waiting.push(next);
  }

  /** Sends it, or does not, or has those behind it wait for the answer. */
  #decide(next: Waiting): void {
    const { conditions } = this.#policy;
    try {
      const { action } = FRAMES[next.frame.type];
      const answer = authorize(conditions, action, this.#receiver, next.frame.about);
      if (typeof answer === "boolean") this.#settle(next, answer);
      else void this.#wait(next, answer);
    } catch (error) {
      this.#giveUp(error);
    }
  }

  async #wait(next: Waiting, answer: Promise<boolean>): Promise<void> {
    this.#asking = true;
    try {
      this.#settle(next, await answer);
      this.#asking = false;
    } catch (error) {
      this.#asking = false;
      this.#giveUp(error);
    }
    while (!this.#asking) {
      const following = this.#waiting.shift();
      if (following === undefined || !this.#line.isOpen) return;
      this.#waitingBytes -= following.bytes.length + FRAME_BYTES;
      this.#decide(following);
    }
  }

  #settle({ frame, bytes, options }: Waiting, allowed: boolean): void {
    if (allowed) this.#line.send(bytes, options);
    else this.#policy.refused(frame.type, this.#receiver);
  }

  /** A frame that is lost unnoticed is worse than a connection: its client comes back and catches up. */
  #giveUp(error: unknown): void {
    this.#policy.undecided(error);
    this.#end(NOT_ADMITTED);
  }

  #end(why: typeof TOO_SLOW): void {
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#line.close(why);
  }
}
