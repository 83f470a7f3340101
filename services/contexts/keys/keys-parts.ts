import type { Verifier } from "../../../web/crypto/verify.ts";
import type { AccountDevices } from "../identity/index.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { DevicesElsewhere } from "./devices-elsewhere.ts";
import type { KeyedDevices } from "./store/keyed-devices.ts";

/** What the operations and reactions of this room are made of. */
export interface KeysParts {
  readonly kernel: Kernel;
  readonly verifier: Verifier;
  readonly accountDevices: AccountDevices;
  readonly keyedDevices: KeyedDevices;
  readonly elsewhere: DevicesElsewhere;
}
