import { Somebody } from "../../scenarios/groups/somebody.ts";
import { Unsteady } from "./unsteady.ts";

/** A device with a whole client, whose network and program fail. */
export class Device {
  readonly somebody: Somebody;
  readonly host: Unsteady;
  online = true;

  constructor(somebody: Somebody, host: Unsteady) {
    this.somebody = somebody;
    this.host = host;
  }

  setOnline(online: boolean): void {
    this.online = online;
    this.host.setOnline(online);
  }

  /** Gone from one moment to the next, and back. */
  async crash(): Promise<void> {
    this.host.end();
    await this.somebody.begin();
  }
}

export interface Human {
  readonly name: string;
  readonly accountId: string;
  readonly devices: readonly Device[];
}

/**
 * People with one to three devices each, which compute by `subtle`; the first begins groups. Histories on one server share
 * them.
 */
export async function gather(
  origin: string,
  devices: readonly number[],
  mark = "",
  subtle = crypto.subtle,
): Promise<Human[]> {
  const humans: Human[] = [];
  for (const [at, count] of devices.entries()) {
    const name = `human${at}${mark}`;
    const host = new Unsteady(subtle);
    const first = new Device(await Somebody.signUp(origin, name, host.around), host);
    const all = [first];
    while (all.length < count) {
      const further = new Unsteady(subtle);
      all.push(new Device(await first.somebody.link(further.around), further));
    }
    humans.push({ name, accountId: first.somebody.accountId, devices: all });
  }
  return humans;
}

export async function dismiss(humans: readonly Human[]): Promise<void> {
  for (const { somebody } of humans.flatMap(({ devices }) => devices)) await somebody.tenchat.stop();
}
