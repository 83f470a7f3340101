import { NetworkFailure } from "../../../generated/client/runtime/transport.ts";
import { SocketApi, hear, parseServerFrame } from "../../../generated/client/socket.ts";
import type { FrameHandlers } from "../../../generated/client/socket.ts";
import { isPassing, isSessionEnd, retryDelay } from "../explain-error.ts";
import type { Host, SocketEvents } from "../host.ts";
import type { Socket } from "../server-api.ts";
import { ValueStore } from "../store.ts";
import type { ConnectionState } from "../tenchat.ts";
import { reconnectDelay } from "./backoff.ts";
import { FrameCalls } from "./frame-calls.ts";
import { Heartbeat } from "./heartbeat.ts";

/** From the opening of a socket to its first frame. */
const readyWithin = 15_000;
const passWithin = 10_000;
/** How a server closes a socket for whose pass it knows nobody. */
const noPass = 4001;
/** Of so many tries in vain the last one is with a ticket. */
const asksAfter = 3;
/** However often somebody looks, tries are no closer together. */
const lookAgainAfter = 2_000;
/** After so many tries in vain it is called offline and stays so until a socket is ready. */
const triesBeforeOffline = 2;

type ConnectionHost = Pick<Host, "http" | "sockets" | "timers" | "signals" | "report" | "now"> & {
  randomBytes(length: number): Uint8Array;
};

/** What opens a socket. Both reject where the session is over. */
export interface SocketPasses {
  /** An access token, which goes along with the request; null where there is none. */
  token(): Promise<string | null>;
  /** A ticket, which is asked for first: an older server takes nothing else, and a request says why there is none. */
  ticket(): Promise<string>;
}

interface Pass {
  readonly kind: keyof SocketPasses;
  readonly text: string;
}

/** Who is told what a socket brings. */
export interface ConnectionListener {
  /** Each time a socket is ready. */
  ready(): void;
  /** Every frame but the first, which says that the socket is ready. */
  readonly frames: Omit<FrameHandlers, "session.ready">;
}

/**
 * One socket at a time, and a new one whenever it is lost. Nothing that was said on an old socket counts for the new
 * one: whoever listens starts with catching up.
 */
export class Connection {
  readonly state = new ValueStore<ConnectionState>("connecting");
  readonly #host: ConnectionHost;
  readonly #passes: SocketPasses;
  readonly #listener: ConnectionListener;
  #attempt = 0;
  #generation = 0;
  #socket: Socket | null = null;
  #heartbeat: Heartbeat | null = null;
  #end: (() => void) | null = null;
  #cancelWait: (() => void) | null = null;
  /** The server said how long this wait is. */
  #waitIsTold = false;
  #unsubscribe: (() => void) | null = null;
  #stopped = false;
  /** Frames of a newer server are reported once, not each time. */
  #metUnknown = false;
  /** When the last try began, by the host's clock. */
  #triedAt = 0;
  /** A server knew nobody by a token that this device thinks good: it is an older one, or clocks differ. */
  #tokenRefused = false;
  /** Something was silent for too long: what the host keeps open may be dead too. */
  #wasSilent = false;

  constructor(host: ConnectionHost, passes: SocketPasses, listener: ConnectionListener) {
    this.#host = host;
    this.#passes = passes;
    this.#listener = listener;
  }

  /** Null while there is none. */
  get socket(): Socket | null {
    return this.#socket;
  }

  start(): void {
    this.#unsubscribe = this.#host.signals.changed(() => this.#look());
    void this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#unsubscribe?.();
    this.#cancelWait?.();
    this.#end?.();
    this.#generation++;
  }

  /** The network came back or went, or the page is seen again. */
  #look(): void {
    if (this.#stopped) return;
    if (!this.#host.signals.online()) {
      // Browsers notice a lost network long before a socket does.
      this.#end?.();
      this.state.set("offline");
      return;
    }
    if (this.#heartbeat !== null) return this.#heartbeat.wake();
    const sinceTry = this.#host.now() - this.#triedAt;
    if (sinceTry < lookAgainAfter) return;
    if (this.#cancelWait !== null) {
      if (this.#waitIsTold) return;
      this.#cancelWait();
      this.#cancelWait = null;
    } else {
      // A try is under way; one that began before a sleep waits for an answer that will not come.
      if (sinceTry < passWithin / 2) return;
      this.#wasSilent = true;
      this.#generation++;
      this.#end?.();
    }
    this.#attempt = 0;
    void this.#connect();
  }

  async #connect(): Promise<void> {
    const generation = ++this.#generation;
    const givenUp = () => this.#stopped || generation !== this.#generation;
    this.#triedAt = this.#host.now();
    if (this.#host.signals.online() && this.#attempt < triesBeforeOffline) this.state.set("connecting");
    try {
      if (this.#wasSilent) {
        this.#wasSilent = false;
        await this.#host.http.renew();
        if (givenUp()) return;
      }
      const pass = await this.#inTime(this.#nextPass());
      if (!givenUp()) this.#open(generation, pass);
    } catch (error) {
      if (givenUp()) return;
      const isExpected = isPassing(error) || isSessionEnd(error);
      if (!isExpected) this.#host.report(error);
      this.#wait((retryDelay(error) ?? 0) * 1000);
    }
  }

  async #nextPass(): Promise<Pass> {
    // Something on the way may not let tokens through.
    const asks = this.#tokenRefused || this.#attempt % asksAfter === asksAfter - 1;
    const token = asks ? null : await this.#passes.token();
    return token === null ? { kind: "ticket", text: await this.#passes.ticket() } : { kind: "token", text: token };
  }

  #inTime(pass: Promise<Pass>): Promise<Pass> {
    return new Promise((resolve, reject) => {
      const cancel = this.#host.timers.after(passWithin, () => {
        this.#wasSilent = true;
        reject(new NetworkFailure("The server did not answer in time."));
      });
      pass.then(resolve, reject).finally(cancel);
    });
  }

  #open(generation: number, { kind, text: pass }: Pass): void {
    let heartbeat: Heartbeat | null = null;
    const ready = () => {
      cancelTimer();
      const api = new SocketApi(calls);
      heartbeat = new Heartbeat(this.#host, () => api.ping(), silent);
      this.#socket = api;
      this.#heartbeat = heartbeat;
      this.#attempt = 0;
      this.state.set("online");
      this.#listener.ready();
    };
    const handlers: FrameHandlers = { ...this.#listener.frames, "session.ready": ready };
    let cancelTimer: () => void = () => undefined;
    const path = kind === "ticket" ? `/v1/socket?ticket=${encodeURIComponent(pass)}` : "/v1/socket";
    const events: SocketEvents = {
      opened: () => undefined,
      message: (text) => {
        if (generation !== this.#generation) return;
        const frame = this.#parse(text);
        if (frame === undefined) return;
        if ("id" in frame) calls.answer(frame);
        else if (frame.type === "unknown") this.#meetUnknown(frame.name);
        else hear(frame, handlers);
      },
      closed: (code) => end(code),
    };
    const socket = this.#host.sockets.open(path, events, kind === "token" ? ["bearer", pass] : []);
    const calls = new FrameCalls(socket, this.#host.timers, () => silent());
    let ended = false;
    const end = (code?: number) => {
      if (ended) return;
      ended = true;
      cancelTimer();
      heartbeat?.stop();
      socket.close();
      calls.close();
      if (this.#heartbeat === heartbeat) this.#heartbeat = null;
      if (generation !== this.#generation) return;
      const refused = this.#socket === null && kind === "token" && code === noPass;
      this.#tokenRefused ||= refused;
      this.#socket = null;
      this.#end = null;
      if (this.#stopped) return;
      // Asked for a ticket, the server says why.
      if (refused) void this.#connect();
      else this.#wait(0);
    };
    const silent = () => {
      if (!ended) this.#wasSilent = true;
      end();
    };
    this.#end = end;
    cancelTimer = this.#host.timers.after(readyWithin, silent);
  }

  /** A newer server says more than this version understands, which is no fault of either. */
  #meetUnknown(name: string): void {
    if (this.#metUnknown) return;
    this.#metUnknown = true;
    const said = JSON.stringify(name.slice(0, 64));
    this.#host.report(new Error(`The server sends frames of a type that this version does not know: ${said}.`));
  }

  #parse(text: string): ReturnType<typeof parseServerFrame> | undefined {
    try {
      return parseServerFrame(text);
    } catch (error) {
      this.#host.report(error);
      return undefined;
    }
  }

  #wait(atLeast: number): void {
    const delay = Math.max(
      atLeast,
      reconnectDelay(this.#attempt, (length) => this.#host.randomBytes(length)),
    );
    this.#attempt++;
    this.#waitIsTold = atLeast > 0;
    if (!this.#host.signals.online() || this.#attempt >= triesBeforeOffline) this.state.set("offline");
    else this.state.set("connecting");
    this.#cancelWait = this.#host.timers.after(delay, () => {
      this.#cancelWait = null;
      void this.#connect();
    });
  }
}
