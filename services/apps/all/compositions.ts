import type { Role } from "../../kernel/settings/roles.ts";
import type { Settings } from "../../kernel/settings/settings.ts";
import { httpDoor, noHttpDoor, noSocketDoor, serversDoor, socketDoor, type Door } from "./doors.ts";
import { tellNoSender } from "./tell-no-sender.ts";
import { tellOpenDoor } from "./tell-open-door.ts";
import { tellUnknownProxy } from "./unknown-proxy.ts";
import {
  answerStun,
  careForSockets,
  dealWithEvents,
  keepInStep,
  keepTime,
  passEventsOn,
  tellServers,
  type Work,
} from "./work.ts";

/** What a process of a role consists of. */
export interface Composition {
  readonly doors: readonly Door[];
  readonly work: readonly Work[];

  /** What its operator should know about its settings once it serves; undefined where all is well. */
  readonly tells: readonly ((settings: Settings) => string | undefined)[];
}

/** Every process has the kernel and all contexts: any of them can be asked anything, and only the doors differ. */
export const COMPOSITIONS: Readonly<Record<Role, Composition>> = {
  all: {
    doors: [httpDoor, socketDoor],
    work: [dealWithEvents, tellServers, keepTime, careForSockets, keepInStep, answerStun],
    tells: [tellOpenDoor, tellUnknownProxy],
  },
  api: { doors: [httpDoor, noSocketDoor], work: [passEventsOn], tells: [tellOpenDoor, tellUnknownProxy] },
  gateway: {
    doors: [noHttpDoor, socketDoor],
    work: [passEventsOn, careForSockets, answerStun],
    tells: [tellUnknownProxy],
  },
  worker: { doors: [noHttpDoor, noSocketDoor], work: [dealWithEvents, keepTime], tells: [tellNoSender] },
  // What comes from other servers and what goes to them: neither waits for people here, and only this part need be let out.
  federation: { doors: [serversDoor, noSocketDoor], work: [passEventsOn, tellServers], tells: [tellUnknownProxy] },
  // Nobody comes to a port of its own by the address that people see, whatever stands before that.
  relay: { doors: [noHttpDoor, noSocketDoor], work: [keepInStep], tells: [] },
};
