import { EventEmitter } from "node:events";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";

interface Line {
  readonly isOpen: boolean;
  readonly isCongested: boolean;
  readonly heldBytes: number;
  send(frame: string | Buffer, options?: { droppable?: boolean }): void;
  leaveThrough(connection: object): void;
  judge(now: number): void;
  isAsked(pong: Buffer): boolean;
}
interface Budget {
  charge(frames: number, bytes: number): void;
  refuse(bytes: number): boolean;
  wait(): number;
}
interface Intake {
  start(budget: Budget): void;
  judge(now: number): void;
}
type Answer = { type: string; id: string | null; body: unknown } | undefined;
interface Modules {
  lineOf(socket: object): Line;
  FrameBudgets: new (now: () => number) => { of(account: string): Budget };
  UNLIMITED: Budget;
  weightOf(frame: Uint8Array): number;
  FrameIntake: new (socket: object, wire: object, answer: (data: Buffer) => Promise<Answer>) => Intake;
}

let project: GeneratedProject;
let made: Modules;

beforeAll(async () => {
  project = await generateScenario("emits-socket");
  made = {
    ...(await project.load<object>("server/runtime/socket-line.ts")),
    ...(await project.load<object>("server/runtime/frame-budget.ts")),
    ...(await project.load<object>("server/runtime/frame-intake.ts")),
  } as Modules;
}, 60_000);

afterAll(() => project[Symbol.dispose]());

/** A socket whose client reads only when told to. */
class Socket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  isPaused = false;
  bytesRead = 0;
  readonly sent: string[] = [];
  readonly pings: Buffer[] = [];
  closed: [number, string] | undefined;
  isTerminated = false;
  #unread: { bytes: number; taken: () => void }[] = [];

  send(data: Buffer, _options: object, taken: () => void): void {
    this.sent.push(data.toString());
    this.bufferedAmount += data.length;
    this.#unread.push({ bytes: data.length, taken });
  }
  ping(payload: Buffer): void {
    this.pings.push(payload);
  }
  pong(payload: Buffer, _mask: boolean, taken: () => void): void {
    this.send(Buffer.from(`pong ${payload}`), {}, taken);
  }
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
  close(code: number, reason: string): void {
    this.closed = [code, reason];
    this.readyState = 2;
  }
  terminate(): void {
    this.isTerminated = true;
    this.readyState = 3;
    this.emit("close");
  }
  read(frames = Infinity): void {
    for (const { bytes, taken } of this.#unread.splice(0, frames)) {
      this.bufferedAmount -= bytes;
      taken();
    }
  }
  readAll(): void {
    while (this.#unread.length > 0) this.read();
  }
  receive(text: string): void {
    this.bytesRead += text.length + 6;
    this.emit("message", Buffer.from(text), false);
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("The generated line of a socket", () => {
  it("holds at most one mebibyte for a client that does not read, then tells it to go and cuts it", () => {
    jest.useFakeTimers();
    try {
      const socket = new Socket();
      const line = made.lineOf(socket);
      let most = 0;
      for (let sent = 0; sent < 10_000 && line.isOpen; sent += 1) {
        line.send("x".repeat(1000));
        most = Math.max(most, line.heldBytes);
      }
      expect(most).toBeLessThanOrEqual(1024 * 1024);
      // What the other side has to read before it is told is far less.
      expect(socket.bufferedAmount).toBeLessThan(70_000);
      expect(socket.closed).toEqual([1013, "Too slow: reconnect and catch up"]);
      expect(line.heldBytes).toBe(socket.bufferedAmount);
      jest.advanceTimersByTime(6_000);
      expect(socket.isTerminated).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it("counts what a small frame takes besides its bytes", () => {
    const socket = new Socket();
    const line = made.lineOf(socket);
    line.send("x".repeat(70_000));
    let sent = 0;
    while (line.isOpen) {
      line.send("");
      sent += 1;
    }
    expect(sent).toBeLessThan(5_000);
  });

  it("sends everything in order to a client that reads at last, and drops only what may be dropped", () => {
    const socket = new Socket();
    const line = made.lineOf(socket);
    const frames = Array.from({ length: 300 }, (_, at) => `${at} ${"x".repeat(1000)}`);
    for (const frame of frames) line.send(frame);
    line.send("typing", { droppable: true });
    expect(line.isCongested).toBe(true);
    socket.readAll();
    expect(socket.sent).toEqual(frames);
    expect([line.isCongested, line.heldBytes]).toEqual([false, 0]);
    line.send("typing", { droppable: true });
    expect(socket.sent.at(-1)).toBe("typing");
  });

  it("has what is sent in one turn leave in one go, and later what is sent later", async () => {
    const calls: string[] = [];
    const connection = { cork: () => calls.push("cork"), uncork: () => calls.push("uncork") };
    const [socket, other] = [new Socket(), new Socket()];
    made.lineOf(socket).leaveThrough(connection);
    for (const line of [made.lineOf(socket), made.lineOf(other)]) {
      for (const frame of ["one", "two"]) line.send(frame);
    }
    expect([calls, socket.sent, other.sent]).toEqual([["cork"], ["one", "two"], ["one", "two"]]);
    await settled();
    expect(calls).toEqual(["cork", "uncork"]);
    await Promise.resolve().then(() => made.lineOf(socket).send("three"));
    await settled();
    expect(calls).toEqual(["cork", "uncork", "cork", "uncork"]);
  });

  it("cuts a socket within thirty seconds that takes nothing, however little waits, and none that reads slowly", () => {
    const stuck = new Socket();
    made.lineOf(stuck).send("one");
    const slow = new Socket();
    for (let sent = 0; sent < 100; sent += 1) made.lineOf(slow).send("x".repeat(1000));
    for (let now = 0; now <= 30_000; now += 2_000) {
      slow.read(1);
      made.lineOf(slow).judge(now);
      made.lineOf(stuck).judge(now);
      if (now < 18_000) expect(stuck.isTerminated).toBe(false);
    }
    expect([stuck.isTerminated, slow.isTerminated]).toEqual([true, false]);
  });

  it("takes for alive only who answers the latest ping, and cuts all others within a minute", () => {
    const lives = (answer: (ping: Buffer) => Buffer | undefined) => {
      const socket = new Socket();
      const line = made.lineOf(socket);
      for (let now = 0; now <= 60_000 && !socket.isTerminated; now += 2_000) {
        const before = socket.pings.length;
        line.judge(now);
        if (socket.pings.length > before) {
          const pong = answer(socket.pings.at(-1)!);
          if (pong) line.isAsked(pong);
        }
        // Unasked ones, at any time.
        for (const guess of ["", "0", "\0".repeat(8)]) expect(line.isAsked(Buffer.from(guess))).toBe(false);
      }
      return !socket.isTerminated;
    };
    expect(lives((ping) => ping)).toBe(true);
    expect(lives(() => undefined)).toBe(false);
    expect(lives(() => Buffer.alloc(8))).toBe(false);
    let last: Buffer | undefined;
    // The pong of a ping before is none.
    expect(lives((ping) => (([last] = [ping, last]), undefined))).toBe(false);
  });
});

describe("The generated intake of frames", () => {
  const open = (answer: (data: Buffer) => Promise<Answer>, budget: Budget = made.UNLIMITED) => {
    const socket = new Socket();
    const intake = new made.FrameIntake(socket, socket, answer);
    return { socket, intake, start: () => intake.start(budget) };
  };
  const reply = async (): Promise<Answer> => ({ type: "reply", id: null, body: "y".repeat(150) });

  it("reads nothing before the socket was let in", async () => {
    const seen: string[] = [];
    const { socket, start } = open(async (data) => void seen.push(String(data)));
    expect(socket.isPaused).toBe(true);
    socket.receive("early");
    await settled();
    expect(seen).toEqual([]);
    start();
    await settled();
    expect([seen, socket.isPaused]).toEqual([["early"], false]);
  });

  it("reads on for the answer to its close where the socket was not let in, and stops at anything else", () => {
    const says: ((socket: Socket) => void)[] = [
      (socket) => socket.receive("1"),
      (socket) => socket.emit("ping", Buffer.alloc(0)),
      (socket) => socket.emit("pong", Buffer.alloc(0)),
    ];
    for (const say of says)
      for (const isClosed of [true, false]) {
        const { socket } = open(async () => undefined);
        if (isClosed) socket.close(4001, "no ticket");
        socket.resume();
        say(socket);
        expect(socket.isPaused).toBe(true);
        expect(socket.sent).toEqual([]);
      }
  });

  it("rests after each frame that the server had no time for, so that refusing leaves time for the rest", async () => {
    const seen: number[] = [];
    const busy = async (): Promise<Answer> => {
      seen.push(performance.now());
      return { type: "error", id: null, body: { code: "unavailable" } };
    };
    const { socket, start } = open(busy);
    start();
    for (let sent = 0; sent < 20; sent += 1) socket.receive("{}");
    await settled();
    expect([seen.length, socket.isPaused]).toEqual([20, true]);
    socket.receive("{}");
    while (seen.length < 21) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen[20]! - seen[0]!).toBeGreaterThan(390);
    expect(socket.closed).toBeUndefined();
  });

  it("closes a socket whose ticket is looked at for longer than ten seconds, and none that was let in", () => {
    const [forgotten, welcome] = [open(reply), open(reply)];
    welcome.start();
    for (let now = 0; now <= 12_000; now += 2_000) for (const { intake } of [forgotten, welcome]) intake.judge(now);
    expect([forgotten.socket.closed, welcome.socket.closed]).toEqual([[1013, "Try again shortly"], undefined]);
    forgotten.socket.terminate();
  });

  it("reads no more while many answers are being made, and goes on when they are", async () => {
    const finish: (() => void)[] = [];
    const { socket, start } = open(() => new Promise((resolve) => finish.push(() => resolve(undefined))));
    start();
    for (let at = 0; at < 200; at += 1) socket.receive("{}");
    expect([finish.length, socket.isPaused]).toEqual([64, true]);
    for (let at = 0; at < finish.length; at += 1) {
      finish[at]!();
      await settled();
    }
    expect([finish.length, socket.isPaused]).toEqual([200, false]);
  });

  it("reads no more while large frames are being answered", async () => {
    let running = 0;
    const { socket, start } = open(() => new Promise(() => (running += 1)));
    start();
    for (let at = 0; at < 10; at += 1) socket.receive("x".repeat(500_000));
    await settled();
    expect([running, socket.isPaused]).toEqual([3, true]);
  });

  it("answers no more than is read: a client that reads nothing costs a bounded amount", async () => {
    let answered = 0;
    const { socket, start } = open(() => {
      answered += 1;
      return reply();
    });
    start();
    for (let at = 0; at < 2_000; at += 1) socket.receive("?");
    for (let tick = 0; tick < 100; tick += 1) await settled();
    expect(socket.isPaused).toBe(true);
    expect(answered).toBeLessThan(500);
    expect(made.lineOf(socket).heldBytes).toBeLessThan(100_000);
    // Everything is answered once it reads.
    for (let tick = 0; tick < 200; tick += 1) {
      socket.readAll();
      await settled();
    }
    expect([answered, socket.isPaused, made.lineOf(socket).isOpen]).toEqual([2_000, false, true]);
  });

  it("closes a socket that has sent thousands of frames at once, and reads it no more", async () => {
    const { socket, start } = open(() => new Promise(() => {}));
    start();
    for (let at = 0; at < 10_000; at += 1) socket.receive("?");
    expect(socket.closed?.[0]).toBe(1008);
    expect(socket.isPaused).toBe(true);
  });

  it("closes a socket after many frames that could not be read, and at once when its account comes back", async () => {
    const budgets = new made.FrameBudgets(() => 0);
    const refusal = async () => ({ type: "error", id: null, body: { code: "invalid-input" } });
    let answered = 0;
    const flood = async (sockets: number) => {
      answered = 0;
      const all = Array.from({ length: sockets }, () => open(() => (answered++, refusal()), budgets.of("mallory")));
      for (const { start } of all) start();
      for (let at = 0; at < 150; at += 1) {
        for (const { socket } of all) {
          socket.receive("?");
          socket.readAll();
        }
        await settled();
      }
      return all.map(({ socket }) => socket.closed?.[0]);
    };
    expect(await flood(5)).toEqual([1008, 1008, 1008, 1008, 1008]);
    expect(answered).toBeLessThanOrEqual(110);
    expect(await flood(1)).toEqual([1008]);
    expect(answered).toBe(1);
  });

  it("slows an account down that sends faster than its budget, over all its sockets together", async () => {
    let now = 0;
    const budgets = new made.FrameBudgets(() => now);
    let answered = 0;
    const make = () => open(async () => void answered++, budgets.of("mallory"));
    const [first, second] = [make(), make()];
    for (const { start } of [first, second]) start();
    for (let at = 0; at < 1_500; at += 1) for (const { socket } of [first, second]) socket.receive("{}");
    for (let tick = 0; tick < 50; tick += 1) await settled();
    expect(answered).toBeLessThanOrEqual(2_001);
    expect([first.socket.isPaused, second.socket.isPaused]).toEqual([true, true]);
    now += 60_000;
    expect(budgets.of("mallory").wait()).toBe(0);
    expect(budgets.of("alice").wait()).toBe(0);
    for (const { socket } of [first, second]) socket.terminate();
  });

  it("counts pings and pongs that nobody asked for, and answers only the latest of many pings", () => {
    for (const kind of ["ping", "pong"]) {
      const charged: number[] = [];
      const { socket, start } = open(reply, { ...made.UNLIMITED, charge: (frames) => void charged.push(frames) });
      start();
      made.lineOf(socket).send("x".repeat(70_000));
      for (let at = 0; at < 100; at += 1) socket.emit(kind, Buffer.from(String(at)));
      expect(charged.reduce((sum, each) => sum + each, 0)).toBe(100);
      socket.readAll();
      expect(socket.sent.slice(1)).toEqual(kind === "ping" ? ["pong 99"] : []);
    }
  });

  it("weighs a frame by what parsing it costs", () => {
    expect(made.weightOf(Buffer.from('{"type":"session.ping"}'))).toBe(1);
    expect(made.weightOf(Buffer.from(JSON.stringify({ body: "x".repeat(400_000) })))).toBe(1);
    expect(made.weightOf(Buffer.from("[".repeat(400_000)))).toBeGreaterThan(1_000);
    expect(made.weightOf(Buffer.from("1,".repeat(200_000)))).toBeGreaterThan(500);
  });
});
