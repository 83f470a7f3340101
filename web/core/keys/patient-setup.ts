import { reconnectDelay } from "../connection/backoff.ts";
import { explain, isUnreachable, retryDelay } from "../explain-error.ts";
import type { Host } from "../host.ts";
import type { SessionState } from "../tenchat.ts";
import type { HandedKeys, KeySetup, SetupOutcome } from "./key-setup.ts";

type SettingUp = Omit<Extract<SessionState, { kind: "setting-up" }>, "kind" | "account">;

export interface PatientSetup {
  readonly setup: KeySetup;
  readonly host: Pick<Host, "timers" | "crypto">;
  readonly accountId: string;
  readonly deviceId: string;
  readonly replaceMasterKey: boolean;
  readonly handed: HandedKeys | undefined;
  readonly show: (state: SettingUp) => void;
  /** Somebody signed out or the turn has gone: no further try. */
  readonly givenUp: () => boolean;
}

/** Tries until it is done, as an account is of no use without keys; rejects with what trying again will not mend. */
export async function setUpPatiently(given: PatientSetup): Promise<SetupOutcome | { readonly kind: "given-up" }> {
  try {
    return await setUp(given);
  } finally {
    // By now it is in the vault, or of no use here.
    given.handed?.master.privateKey.fill(0);
  }
}

async function setUp(given: PatientSetup): Promise<SetupOutcome | { readonly kind: "given-up" }> {
  const { setup, host, accountId, deviceId, show } = given;
  for (let attempt = 0; ; attempt++) {
    try {
      return await setup.run({
        accountId,
        deviceId,
        // A second try goes on with the keys that the first one made.
        replaceMasterKey: given.replaceMasterKey && attempt === 0,
        handed: given.handed,
        progress: (step, progress) => show({ step, progress }),
      });
    } catch (error) {
      if (given.givenUp()) return { kind: "given-up" };
      const seconds = retryDelay(error);
      if (!isUnreachable(error) && seconds === undefined) throw error;
      show({ step: "publishing-keys", progress: 0, error: explain(error) });
      const random = (length: number) => host.crypto.randomBytes(length);
      const delay = Math.max((seconds ?? 0) * 1000, reconnectDelay(attempt, random));
      await new Promise<void>((resolve) => void host.timers.after(delay, resolve));
      if (given.givenUp()) return { kind: "given-up" };
    }
  }
}
