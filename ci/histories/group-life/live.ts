import { TenChatError } from "../../../web/core/tenchat-error.ts";
import type { ConversationView, MessageItem } from "../../../web/core/tenchat.ts";
import { Random } from "../../faults/random.ts";
import { whenLoaded } from "../../scenarios/groups/when-loaded.ts";
import type { Device, Human } from "./crowd.ts";
import { staysOf, strayOn, toldOf, wholeScreen } from "./screens.ts";

const STEPS = 30;
const MOMENT = 120;
const LOOKS = 300;
const BETWEEN_LOOKS = 200;
const LIFE = 3_600_000;
const EMOJI = ["👍", "🎉", "❤️"];

/** What happened in a history, how often. */
export type Tally = Map<string, number>;

/**
 * A group of these people lives through a number of things that a seed chooses, on devices that lose their network and
 * their program; then everything is given time to arrive. Rejects with what any screen shows otherwise than it should.
 */
export async function liveAsGroup(humans: readonly Human[], seed: number, tally: Tally = new Map()): Promise<void> {
  const random = new Random(seed);
  const [owner, ...others] = humans as [Human, ...Human[]];
  const first = others.slice(0, 1 + random.below(others.length)).map(({ accountId }) => accountId);
  const { tenchat } = owner.devices[0]!.somebody;
  const senders = random.below(3) === 0 ? "managers" : "everybody";
  const id = await tenchat.conversations.startGroup(`Group ${seed}`, first, {
    senders,
    ...(random.below(4) === 0 ? { endsAt: Date.now() + LIFE } : {}),
  });
  const history = new History(humans, random, id, tally, senders === "managers");
  for (let step = 0; step < STEPS; step++) {
    await history.step(step);
    // A person takes a moment: mostly what was said has come by then, and now and then it has not.
    await new Promise((resolve) => setTimeout(resolve, random.below(MOMENT)));
  }
  await history.settle();
  await history.end();
}

class History {
  readonly #humans: readonly Human[];
  readonly #random: Random;
  readonly #id: string;
  readonly #tally: Tally;
  #wasChannel: boolean;
  /** Who was taken out last, and is not back. */
  #out: Human | undefined;

  constructor(humans: readonly Human[], random: Random, id: string, tally: Tally, isChannel: boolean) {
    this.#wasChannel = isChannel;
    this.#humans = humans;
    this.#random = random;
    this.#id = id;
    this.#tally = tally;
  }

  async step(step: number): Promise<void> {
    const random = this.#random;
    const human = random.pick(this.#humans);
    const device = random.pick(human.devices);
    const what = random.below(26);
    const other = random.pick(this.#humans.slice(1));
    const choice = random.next();
    if (what < 6) return this.#on(device, "write", (view) => view.send(`said ${step} by @${human.name}`));
    if (what < 8) return this.#on(device, "reply", (view) => this.#reply(view, choice, step));
    if (what < 10) return this.#on(device, "edit", (view) => this.#edit(view, choice, step));
    if (what < 11) return this.#on(device, "remove", (view) => this.#remove(view, choice));
    if (what < 14) return this.#on(device, "react", (view) => this.#react(view, choice));
    if (what < 15) return this.#on(device, "read", async (view) => view.markRead());
    if (what < 17) return this.#network(device);
    if (what < 18) return this.#crash(device);
    if (what === 20) return this.#timer(device, choice);
    if (what === 21) return this.#on(device, "forward", (view) => this.#forward(view, choice));
    if (what === 22) return this.#on(device, "pin", (view) => this.#pin(view, choice));
    if (what === 23) return this.#senders(human, device);
    const { conversations } = (what < 19 ? this.#humans[0]!.devices[0]! : device).somebody.tenchat;
    if (what === 19 && human !== this.#humans[0])
      return this.#members("leave", () => conversations.leaveGroup(this.#id));
    const owners = this.#humans[0]!.devices[0]!.somebody.tenchat.conversations;
    // Mostly who was taken out comes back: what was said meanwhile is then between what is theirs.
    const whom = this.#out !== undefined && choice < 0.7 ? this.#out : other;
    if (!this.#isIn(whom)) {
      this.#out = undefined;
      return this.#members("take in", () => owners.addMembers(this.#id, [whom.accountId]));
    }
    this.#out = whom;
    return this.#members("take out", () => owners.removeMember(this.#id, whom.accountId));
  }

  /** Everybody is back, and in the end every screen shows what it should. */
  async settle(): Promise<void> {
    for (const device of this.#devices) if (!device.online) device.setOnline(true);
    // Counted, and not by the clock: a machine that stands still meanwhile has not given anything the time to arrive.
    for (let looked = 0; ; looked++) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
      // One is enough to look again.
      const different = await this.#differences().next();
      if (different.done === true) break;
      await this.#forgetFailed();
      if (looked <= LOOKS) continue;
      const all: string[] = [];
      for await (const one of this.#differences()) all.push(one);
      throw new Error(`the screens differ:\n${all.join("\n")}`);
    }
    await this.#forgetFailed();
    await this.#readAll();
  }

  /** Each device is away over the end, if there is one: nothing of the group is left on any that knew of it, and that is said. */
  async end(): Promise<void> {
    for (const device of this.#devices) {
      const { somebody, host } = device;
      const known = somebody.group(this.#id);
      if (known === undefined || known.endsAt === null) continue;
      host.ahead = 2 * LIFE;
      await device.crash();
      const { conversations } = somebody.tenchat;
      await somebody.until(() => conversations.ended.get().some(({ id }) => id === this.#id));
      if (somebody.group(this.#id) !== undefined || (await wholeScreen(device, this.#id)).length > 0)
        throw new Error("what is over is still there");
      await conversations.noteEndsSeen();
      host.ahead = 0;
      this.#count("gone with the end");
    }
  }

  get #devices(): readonly Device[] {
    return this.#humans.flatMap(({ devices }) => devices);
  }

  /** What it refused as it became a channel stands on the screen of who wrote it, until they take it back. */
  async #forgetFailed(): Promise<void> {
    if (!this.#wasChannel) return;
    for (const { somebody } of this.#devices) {
      if (somebody.group(this.#id) === undefined) continue;
      const view = somebody.tenchat.messaging.open(this.#id);
      await whenLoaded(view);
      const failed = view.messages.get().filter(({ state, pending }) => [state, pending?.state].includes("failed"));
      for (const { id } of failed) await view.discard(id);
      view.close();
    }
  }

  async *#differences(): AsyncGenerator<string, void> {
    const all = await wholeScreen(this.#humans[0]!.devices[0]!, this.#id);
    for (const { name, accountId, devices } of this.#humans) {
      const stays = staysOf(all, accountId);
      const [since = 0, before = 0] = stays.at(-1) ?? [];
      for (const [at, device] of devices.entries()) {
        const where = `${name}, device ${at}`;
        const screen = await wholeScreen(device, this.#id);
        for (const line of strayOn(screen, stays)) yield `${where} should not see "${line}"`;
        const group = device.somebody.group(this.#id);
        if (before !== Infinity) {
          if (group?.ended === false)
            yield `${where}, ${device.somebody.tenchat.connection.get()}, takes itself for a member`;
          continue;
        }
        if (group?.ended !== false) {
          const state = device.somebody.tenchat.connection.get();
          yield `${where}, ${state}, ${group === undefined ? "knows no such group" : "takes itself for out of the group"}`;
        }
        if (screen.some(({ state, pending }) => state === "queued" || pending?.state === "queued"))
          yield `${where} has something on its way`;
        const [due, shown] = [toldOf(all, since), toldOf(screen, since)];
        if (due.join("\n") !== shown.join("\n"))
          yield `${where}: ${JSON.stringify(differing(shown, due))} where ${JSON.stringify(differing(due, shown))} is due`;
      }
    }
  }

  /** Who has written on a device and reads there has nothing unread on any of theirs but what stands on that one alone. */
  async #readAll(): Promise<void> {
    for (const { name, devices } of this.#humans) {
      const [device] = devices as [Device, ...Device[]];
      if (device.somebody.group(this.#id)?.ended !== false) continue;
      const screen = await wholeScreen(device, this.#id);
      const own = screen
        .filter(({ own: mine, sequence }) => mine && sequence !== undefined)
        .map((item) => item.senderDeviceId);
      if (!own.includes(deviceOf(device))) continue;
      const view = device.somebody.tenchat.messaging.open(this.#id);
      await whenLoaded(view);
      view.markRead();
      for (const [at, each] of devices.entries()) {
        // Of an earlier time in the group one device may have what another was not there for.
        const missed = newOn(await wholeScreen(each, this.#id), screen);
        await each.somebody
          .until(() => (each.somebody.group(this.#id)?.unread ?? Infinity) <= missed)
          .catch(() => {
            throw new Error(
              `${name}, device ${at}: ${each.somebody.group(this.#id)?.unread} unread, all of it read elsewhere`,
            );
          });
      }
      view.close();
      this.#count("read on all devices");
    }
  }

  async #on({ somebody }: Device, what: string, act: (view: ConversationView) => Promise<unknown>): Promise<void> {
    const group = somebody.group(this.#id);
    if (group === undefined || group.ended) return;
    const view = somebody.tenchat.messaging.open(this.#id);
    try {
      await whenLoaded(view);
      if ((await act(view)) !== false) this.#count(what);
    } catch (error) {
      // In a channel their own client refuses what others than the owner and admins write.
      const restricted = error instanceof TenChatError && error.kind === "senders-restricted";
      // Whether it is one at this moment their list may show a moment later.
      if (!restricted || !this.#wasChannel) throw error;
      this.#count(`${what}, refused`);
    } finally {
      view.close();
    }
  }

  async #reply(view: ConversationView, choice: number, step: number): Promise<unknown> {
    const item = pick(textsOf(view), choice);
    return item === undefined ? false : view.send(`answer ${step}`, { id: item.id, by: item.senderAccountId });
  }

  async #edit(view: ConversationView, choice: number, step: number): Promise<unknown> {
    const item = pick(
      textsOf(view).filter(({ own }) => own),
      choice,
    );
    return item === undefined ? false : view.edit(item.id, `changed ${step}`);
  }

  async #remove(view: ConversationView, choice: number): Promise<unknown> {
    const item = pick(
      textsOf(view).filter(({ own }) => own),
      choice,
    );
    return item === undefined ? false : view.remove(item.id);
  }

  async #react(view: ConversationView, choice: number): Promise<unknown> {
    const item = pick(textsOf(view), choice);
    return item === undefined ? false : view.react(item.id, EMOJI[Math.floor(choice * 3)]!, (choice * 10) % 1 < 0.75);
  }

  /** Within the group: there all can see what came of it. */
  async #forward(view: ConversationView, choice: number): Promise<unknown> {
    const item = pick(textsOf(view), choice);
    return item === undefined ? false : view.forward(item.id, this.#id);
  }

  /** Whoever may not is refused by their own client. */
  async #pin(view: ConversationView, choice: number): Promise<unknown> {
    const item = pick(textsOf(view), choice);
    if (item === undefined) return false;
    await this.#members("pin", () => view.pin(item.id, item.pinned !== true));
    return false;
  }

  async #network(device: Device): Promise<void> {
    device.setOnline(!device.online);
    this.#count(device.online ? "network back" : "network gone");
  }

  async #crash(device: Device): Promise<void> {
    await device.crash();
    this.#count("crash");
  }

  /** Mostly its owner says who writes, and makes somebody an admin who then may too. */
  async #senders(human: Human, device: Device): Promise<void> {
    const by = (this.#random.below(3) > 0 ? this.#humans[0]!.devices[0]! : device).somebody;
    const group = by.group(this.#id);
    if (group === undefined || group.ended) return;
    if (this.#random.below(3) === 0) {
      const admin = group.members.find(({ accountId }) => accountId === human.accountId)?.role === "member";
      return this.#members("say who is an admin", () =>
        by.tenchat.conversations.setAdmin(this.#id, human.accountId, admin),
      );
    }
    const senders = group.senders === "everybody" ? ("managers" as const) : ("everybody" as const);
    this.#wasChannel ||= senders === "managers";
    await this.#members("say who writes", () => by.tenchat.conversations.setSenders(this.#id, senders));
  }

  /** Whoever may not say so is refused by their own client. */
  async #timer({ somebody }: Device, choice: number): Promise<void> {
    const group = somebody.group(this.#id);
    if (group === undefined || group.ended) return;
    const seconds = choice < 0.3 ? 0 : choice < 0.6 ? 2 : 3_600;
    await this.#members("set the timer", () => somebody.tenchat.conversations.setTimer(this.#id, seconds));
  }

  /** Members change only with a network, and one change at a time: what is refused for that is not tried again. */
  async #members(what: string, change: () => Promise<void>): Promise<void> {
    try {
      await change();
      this.#count(what);
    } catch (error) {
      if (!(error instanceof TenChatError)) throw error;
      this.#count(`${what}, refused`);
    }
  }

  #isIn({ accountId }: Human): boolean {
    const group = this.#humans[0]!.devices[0]!.somebody.group(this.#id);
    return group?.members.some((member) => member.accountId === accountId) === true;
  }

  #count(what: string): void {
    this.#tally.set(what, (this.#tally.get(what) ?? 0) + 1);
  }
}

function textsOf(view: ConversationView) {
  return view.messages.get().filter(({ content, sequence }) => content.kind === "text" && sequence !== undefined);
}

function pick<T>(items: readonly T[], choice: number): T | undefined {
  return items[Math.floor(choice * items.length)];
}

/** How many lines of others stand on the one screen and not on the other. */
function newOn(one: readonly MessageItem[], other: readonly MessageItem[]): number {
  const known = new Set(other.map(({ id }) => id));
  return one.filter(({ id, own, content }) => !own && content.kind === "text" && !known.has(id)).length;
}

function deviceOf({ somebody }: Device): string {
  const state = somebody.tenchat.session.get();
  return state.kind === "signed-in" ? state.deviceId : "";
}

/** The lines of the one that the other does not have. */
function differing(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((line) => !other.includes(line));
}
