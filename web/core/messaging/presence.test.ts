import type { PresenceChoice, PresenceSign } from "../presence-sign.ts";
import { Presence } from "./presence.ts";

const minute = 60_000;

/** Somebody with a clock of their own, that is turned by hand. */
class Watcher {
  choice: PresenceChoice;
  now: number;
  readonly told: string[] = [];
  readonly presence: Presence;
  #due: { at: number; run: () => void }[] = [];

  constructor(choice: PresenceChoice, now = 3 * minute) {
    this.choice = choice;
    this.now = now;
    this.presence = new Presence({
      timers: {
        after: (milliseconds, run) => {
          const due = { at: this.now + milliseconds, run };
          this.#due.push(due);
          return () => void (this.#due = this.#due.filter((each) => each !== due));
        },
      },
      now: () => this.now,
      choice: () => this.choice,
      audience: () => ["with ada"],
      tell: (conversationId, sign) => this.told.push(`${sign} ${conversationId}`),
      changed: () => undefined,
    });
  }

  pass(minutes: number): void {
    const end = this.now + minutes * minute;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((each) => each !== next);
      this.now = next.at;
      next.run();
    }
    this.now = end;
  }

  sees(): PresenceSign | null {
    return this.presence.of("with ada");
  }
}

describe("D3-122 P2P-047 TC-019 being here", () => {
  it("is said to nobody by whoever has chosen that, and not seen of others either", () => {
    const one = new Watcher("off");
    one.presence.attend(true);
    one.presence.hear("with ada", "online");
    one.pass(60);
    one.presence.hear("with ada", "online");
    expect([one.told, one.sees()]).toEqual([[], null]);
  });

  it("is said at once and every minute while the page is looked at, and believed for a minute and a half", () => {
    const one = new Watcher("exact");
    one.presence.begin();
    one.pass(5);
    expect(one.told).toEqual([]);
    one.presence.attend(true);
    one.pass(2);
    expect(one.told).toHaveLength(3);
    one.presence.attend(false);
    one.pass(5);
    expect(one.told).toHaveLength(3);
    one.presence.hear("with ada", "online");
    one.pass(1);
    expect(one.sees()).toBe("online");
    one.pass(1);
    expect(one.sees()).toBeNull();
  });

  it("is answered once to whoever comes", () => {
    const one = new Watcher("exact");
    one.presence.attend(true);
    for (let time = 0; time < 3; time++) one.presence.hear("with ada", "online");
    one.presence.hear("with a group", "online");
    expect(one.told).toEqual(["online with ada", "online with ada"]);
  });

  it("is said at full ten minutes alone where no moment shall be told, and others are seen no more exactly", () => {
    const one = new Watcher("bucketed");
    one.presence.begin();
    one.pass(20);
    expect(one.told).toEqual([]);
    one.presence.attend(true);
    one.presence.hear("with ada", "online");
    one.presence.attend(false);
    expect([one.told, one.sees()]).toEqual([[], "recently"]);
    one.pass(6);
    expect(one.told).toEqual([]);
    one.pass(1);
    expect([one.now, one.told]).toEqual([30 * minute, ["recently with ada"]]);
    one.pass(60);
    expect(one.told).toHaveLength(1);
  });

  it("is said no more from the moment on when somebody chooses so", () => {
    const one = new Watcher("exact");
    one.presence.attend(true);
    one.choice = "off";
    one.presence.chosen();
    one.pass(60);
    expect(one.told).toHaveLength(1);
    one.choice = "exact";
    one.presence.chosen();
    expect(one.told).toHaveLength(2);
    one.presence.stop();
    one.pass(60);
    expect(one.told).toHaveLength(2);
  });
});
