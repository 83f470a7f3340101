import type { Turn } from "../core/host.ts";
import { ChannelTurn } from "./channel-turn.ts";
import { LockTurn } from "./lock-turn.ts";
import type { TabMark } from "./tab-mark.ts";

/** A tab that can be reloaded: what it held is gone at once, and what it remembers of itself is not. */
class Tab {
  readonly seen: string[] = [];
  readonly #make: (mark: TabMark) => Turn;
  readonly #mark: TabMark;
  #life = 0;
  #turn: Turn | null = null;
  #release: () => void = () => undefined;
  answers = true;

  constructor(make: (mark: TabMark) => Turn) {
    this.#make = make;
    let held = false;
    this.#mark = {
      take: () => {
        const was = held;
        held = false;
        return was;
      },
      set: (now) => void (held = now),
    };
  }

  load(): void {
    const life = ++this.#life;
    const turn = this.#make(this.#mark);
    this.#turn = turn;
    this.#take(turn, life);
  }

  #take(turn: Turn, life: number): void {
    const say = (word: string) => {
      if (life === this.#life) this.seen.push(word);
    };
    const asked = () => {
      say("asked");
      if (!this.answers || life !== this.#life) return;
      this.#release();
      this.#take(turn, life);
    };
    void turn.take({ waiting: () => say("waits"), asked }).then(({ release }) => {
      // A tab that is gone holds nothing: the browser frees it at once.
      if (life !== this.#life) return release();
      this.#release = release;
      say("works");
    });
  }

  reload(): void {
    const gone = this.#release;
    this.#life++;
    this.#release = () => undefined;
    // A real unload forgets nothing of the mark: it was set while the tab held its turn.
    const { take, set } = this.#mark;
    const held = take();
    gone();
    set(held);
    setTimeout(() => this.load(), 200);
  }

  useHere(): void {
    this.#turn?.ask();
  }
}

const channels: (() => void)[] = [];
let number = 0;
let name = "";
/** Closed after the test, while the tabs of it still talk. */
const channel = () => {
  const opened = new BroadcastChannel(name);
  const post = opened.postMessage.bind(opened);
  let closed = false;
  opened.postMessage = (word) => void (closed || post(word));
  channels.push(() => {
    closed = true;
    opened.close();
  });
  return opened;
};
/** Each test among tabs of its own. */
const locks = () => {
  const own = name;
  const request = (_name: string, ...rest: [LockOptions, LockGrantedCallback<unknown>]) =>
    navigator.locks.request(own, ...rest);
  return { request } as unknown as LockManager;
};

beforeEach(() => {
  name = `tenchat-turn-${++number}`;
});

afterEach(() => {
  for (const close of channels.splice(0)) close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(holds: () => boolean, describe: () => unknown): Promise<void> {
  const end = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`It did not come to pass: ${JSON.stringify(describe())}`);
    await pause(20);
  }
}

describe.each([
  ["Web Locks", (mark: TabMark) => new LockTurn(locks(), mark, channel())],
  ["a channel alone", () => new ChannelTurn(channel())],
])("tabs that take turns by %s", (_kind, make) => {
  let first: Tab;
  let second: Tab;
  const seen = () => [first.seen, second.seen];

  beforeEach(async () => {
    [first, second] = [new Tab(make), new Tab(make)];
    first.load();
    await until(() => first.seen.at(-1) === "works", seen);
    second.load();
    await until(() => second.seen.at(-1) === "waits", seen);
  });

  it("leave it where it is when the one that waits is reloaded, and when the one that works is", async () => {
    second.reload();
    await until(() => second.seen.length === 2, seen);
    expect(seen()).toEqual([["works"], ["waits", "waits"]]);
    first.reload();
    await until(() => first.seen.length >= 2, seen);
    await pause(2_500);
    expect(seen()).toEqual([
      ["works", "works"],
      ["waits", "waits"],
    ]);
  }, 30_000);

  it("hand it over once when asked, and nobody takes it back", async () => {
    second.useHere();
    await until(() => second.seen.at(-1) === "works", seen);
    await until(() => first.seen.at(-1) === "waits", seen);
    await pause(500);
    expect(seen()).toEqual([
      ["works", "asked", "waits"],
      ["waits", "works"],
    ]);
    first.useHere();
    await until(() => first.seen.at(-1) === "works" && second.seen.at(-1) === "waits", seen);
  }, 30_000);

  it("take it from one that does not answer", async () => {
    first.answers = false;
    second.useHere();
    await until(() => second.seen.at(-1) === "works", seen);
  }, 30_000);
});
